// A text that stands in several parts of a message, one behind the other.

import type { Body } from '../body/body.ts';
import type { Edit } from '../place/edit.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';
import type { PartText } from './part-text.ts';

export interface Joined {
  readonly body: Body;
  written(): Written;
}

/** The texts with a blank line between them. Their sources are one, too, in which nothing stands between. */
export function join(texts: readonly PartText[]): Joined {
  const [first, second] = texts;
  if (first !== undefined && second === undefined) return first;
  const map = new OffsetMap();
  const bases: number[] = [];
  const starts: number[] = [];
  let text = '';
  let base = 0;
  for (const { body, length } of texts) {
    if (text !== '') {
      text += '\n\n';
      map.addCoded(2, base, 0);
    }
    bases.push(base);
    starts.push(text.length);
    text += body.text;
    map.addAll(body.map, base);
    base += length;
  }
  const encode = (written: string, at: number): string => {
    const part = lastUpTo(starts, at);
    return texts[part]!.body.encode(written, at - starts[part]!);
  };
  const written = (): Written => new JoinedText(texts, bases);
  return { body: { text, map, encode }, written };
}

class JoinedText implements Written {
  readonly #texts: readonly PartText[];
  readonly #bases: readonly number[];
  readonly #known = new Map<number, Written>();

  constructor(texts: readonly PartText[], bases: readonly number[]) {
    this.#texts = texts;
    this.#bases = bases;
  }

  start(offset: number): number {
    const part = lastUpTo(this.#bases, offset);
    return this.#written(part).start(offset - this.#bases[part]!);
  }

  end(offset: number): number {
    const part = lastUpTo(this.#bases, Math.max(0, offset - 1));
    return this.#written(part).end(offset - this.#bases[part]!);
  }

  /** Not across parts. */
  replace({ start, end }: Span, text: string): Edit | undefined {
    const part = lastUpTo(this.#bases, start);
    if (end > start && part !== lastUpTo(this.#bases, end - 1)) return undefined;
    const base = this.#bases[part]!;
    return this.#written(part).replace({ start: start - base, end: end - base }, text);
  }

  #written(part: number): Written {
    const known = this.#known.get(part) ?? this.#texts[part]!.written();
    this.#known.set(part, known);
    return known;
  }
}

/** The index of the last number that is not greater; they are in order. */
function lastUpTo(numbers: readonly number[], most: number): number {
  return Math.max(
    0,
    numbers.findLastIndex((each) => each <= most),
  );
}

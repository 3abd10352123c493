// The text between code fences. Every line of it may stand behind the indent of its fence or of its list, which is no
// part of the text.

import type { Edit } from '../place/edit.ts';
import { withLineBreaksOf } from '../place/line-breaks.ts';
import type { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';

/** A line that would end the block, or look as if it did. */
const FENCE = /(?:^|[\r\n])[ \t]*(?:`{3}|~{3})/;

export interface Fenced {
  readonly text: string;
  /** From the text to the source. */
  readonly map: OffsetMap;
  /** What stands before each line. */
  readonly indent: string;
}

export class FencedString implements Written {
  readonly #fenced: Fenced;
  readonly #base: number;

  /** The source of `fenced` begins at `base` of its file. */
  constructor(fenced: Fenced, base: number) {
    this.#fenced = fenced;
    this.#base = base;
  }

  start(offset: number): number {
    return this.#base + this.#fenced.map.start(offset);
  }

  end(offset: number): number {
    return this.#base + this.#fenced.map.end(offset);
  }

  replace({ start, end }: Span, text: string): Edit | undefined {
    if (FENCE.test(text)) return undefined;
    const { text: whole, indent } = this.#fenced;
    const written = withLineBreaksOf(whole, text).replace(/\r\n|\r|\n/g, (lineBreak) => lineBreak + indent);
    return { start: this.start(start), end: this.end(end), text: written };
  }
}

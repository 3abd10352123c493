// Plain text: the whole file is one reply, and its text stands in the file as it is.

import { FieldReply } from '../field-reply.ts';
import type { Edit } from '../place/edit.ts';
import { withLineBreaksOf } from '../place/line-breaks.ts';
import type { Span } from '../place/span.ts';
import type { Problem } from '../problem.ts';
import type { Input } from '../read/input.ts';
import { readWhole, type Whole } from '../read/whole.ts';
import { textRemarks } from '../remark/text-remarks.ts';
import type { Reply } from '../reply.ts';
import type { Written } from '../written.ts';

/** In UTF-16 code units. A draft is a few thousand; whatever is longer than this is something else. */
const LIMIT = 64 * 1024 * 1024;

/** Yields one batch of one reply. */
export async function* readText(
  input: Input,
  report: (problem: Problem) => void,
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(
    input,
    report,
    LIMIT,
    'split it, or write one reply to a line as JSONL, which has no limit',
  );
  if (whole !== undefined) yield [textReply(whole)];
}

function textReply(whole: Whole): Reply {
  const { mark, lines } = whole;
  const { remarks, source } = textRemarks(whole);
  const start = remarks.length === 0 ? mark : Math.max(mark, source.search(/\S|$/));
  const text = source.slice(start);
  const about = { index: 0, id: undefined, title: undefined, lang: undefined, remarks };
  return new FieldReply(lines, () => new PlainText(text, start), text, about);
}

/** A text that stands in its file as it is, from `start` on. */
export class PlainText implements Written {
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  start(offset: number): number {
    return this.#start + offset;
  }

  end(offset: number): number {
    return this.#start + offset;
  }

  /** Line breaks become those of the file, as its first one shows. */
  replace({ start, end }: Span, text: string): Edit {
    return { start: this.start(start), end: this.end(end), text: withLineBreaksOf(this.#text, text) };
  }
}

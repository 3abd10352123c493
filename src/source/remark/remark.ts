// A remark is a comment in a file that is meant for replylint. What it says is none of the format's business; where it
// stands, and what the line behind it is, are.

import type { Range, Span } from '../place/span.ts';
import type { Whole } from '../read/whole.ts';

/** What every remark begins with. */
export const ADDRESS = 'replylint-';

export interface Remark {
  /** What it says, from `replylint-` on, without the signs that make it a comment. */
  readonly text: string;
  /** Where the whole comment stands. */
  readonly range: Range;
  /** The line behind it, with all of a value that begins there, in offsets of the file. */
  readonly nextLine: Span;
}

export const NO_REMARKS: readonly Remark[] = [];

/** The remark that stands in a comment, whose offsets count in the file. */
export function remarkAt({ lines }: Whole, { start, end }: Span, text: string): Remark {
  return {
    text: text.trim(),
    range: { start: lines.position(start), end: lines.position(end) },
    nextLine: lines.lineBehind(end),
  };
}

// A change to a file.

import type { Span } from './span.ts';

/** Puts `text` in place of a span of the file; offsets in UTF-16 code units of the file's text. */
export interface Edit extends Span {
  readonly text: string;
}

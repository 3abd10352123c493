// A string as a file writes it: decoded, and with the way back. Every format has its own way to write strings; this is
// all that the rest of the program knows of it.

import type { Edit } from './place/edit.ts';
import type { Span } from './place/span.ts';

export interface Written {
  /** Where the code unit at `offset` begins in the file; for the length of the string, where its last one ends. */
  start(offset: number): number;
  /** Where the code unit before `offset` ends in the file; for 0, where the first one begins. */
  end(offset: number): number;
  /**
   * What to change in the file so that the string has `text` in place of `span`. The file still parses, and the rest of
   * the string stays as it is written. Undefined where that cannot be.
   */
  replace(span: Span, text: string): Edit | undefined;
}

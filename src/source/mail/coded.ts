// Bytes that a file writes in letters and digits, for want of a way to write them as they are.

import type { Edit } from '../place/edit.ts';
import type { Span } from '../place/span.ts';

/** No line of a message is longer than this (RFC 2045, sections 6.7 and 6.8). */
export const LONGEST_LINE = 76;

/** Where decoding met something that does not belong there, and read on. */
export interface CodedFault {
  readonly kind: 'escape' | 'sign' | 'end';
  readonly at: number;
}

export interface Coded {
  readonly bytes: Uint8Array;
  readonly faults: readonly CodedFault[];
  /** Where the byte at an index begins in the file. */
  start(index: number): number;
  /** Where the byte before an index ends in the file. */
  end(index: number): number;
  /** What to change in the file so that it has other bytes in place of a span of them. Undefined where that cannot be. */
  replace(span: Span, bytes: Uint8Array): Edit | undefined;
}

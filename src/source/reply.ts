// A reply is one message as the customer would read it, and knows the way back to the file it came from.

import type { Edit } from './place/edit.ts';
import type { Position, Range, Span } from './place/span.ts';
import type { Remark } from './remark/remark.ts';

export interface Reply {
  /** Counts the replies of a document from 0. */
  readonly index: number;
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** The language as the data names it ("en", "pl-PL"); undefined where it says nothing. */
  readonly lang: string | undefined;
  /** The remarks of the file in which it stands, all of them and in their order; the same list for all its replies. */
  readonly remarks: readonly Remark[];
  /** The decoded text. */
  readonly text: string;
  /** Where a span of the decoded text stands in the source. */
  locate(span: Span): Range;
  /**
   * What to change in the file so that the reply has `text` in place of a span of its text. Undefined where that cannot
   * be without losing markup that stands in between.
   */
  replace(span: Span, text: string): Edit | undefined;
  /** The line and column of an offset of the file that `locate` or `replace` gave. */
  position(offset: number): Position;
  /** The whole source line on which a position stands, without its line break. */
  line(position: { readonly offset: number }): string;
}

// What a report has to know of a reply. It is little, so that a report can be made from another one, too, which has no
// file at hand but what was written down of it.

import type { Edit } from '../source/place/edit.ts';
import type { Position, Span } from '../source/place/span.ts';
import type { Reply } from '../source/reply.ts';

export interface ReportedReply extends Pick<Reply, 'index' | 'id' | 'title' | 'text'> {
  /** As of a reply, for the place of a finding in it and a rewrite of that. */
  replace(span: Span, text: string): Edit | undefined;
  /** The place of an offset that `replace` gave. */
  position(offset: number): Position;
  /** The source line on which such a place stands, or one of the finding's, without its line break. */
  line(position: Position): string;
}

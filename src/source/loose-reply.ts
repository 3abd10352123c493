// A reply that stands in no file: a rule's example, or a string handed to the library. Its text is its own source.

import { Lines } from './place/lines.ts';
import { NO_REMARKS } from './remark/remark.ts';
import type { Reply } from './reply.ts';

export function looseReply(text: string, lang?: string): Reply {
  const lines = new Lines(text);
  return {
    index: 0,
    id: undefined,
    title: undefined,
    lang,
    remarks: NO_REMARKS,
    text,
    locate: ({ start, end }) => ({ start: lines.position(start), end: lines.position(end) }),
    replace: (span, rewritten) => ({ ...span, text: rewritten }),
    position: (offset) => lines.position(offset),
    line: ({ offset }) => lines.line(offset),
  };
}

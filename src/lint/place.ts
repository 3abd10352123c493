// Says of what is found in the text of a reply where it stands in the file.

import type { Position } from '../source/place/span.ts';
import type { Reply } from '../source/reply.ts';
import type { Finding } from './finding.ts';
import type { TextFinding } from './text-finding.ts';

/** The findings of a reply, in the same order; they must have been found in its text. */
export function place(found: readonly TextFinding[], reply: Reply): Finding[] {
  const lines = new SourceLines(reply);
  return found.map(({ span, ...what }) => {
    const range = reply.locate(span);
    return {
      ...what,
      reply: { id: reply.id, title: reply.title, index: reply.index, ...span },
      range,
      sourceLine: lines.at(range.start),
    };
  });
}

/** Fetches each source line once: a line may be as long as the file, and have a finding at every word. */
class SourceLines {
  readonly #reply: Reply;
  #number = 0;
  #line = '';

  constructor(reply: Reply) {
    this.#reply = reply;
  }

  at(position: Position): string {
    if (position.line !== this.#number) {
      this.#number = position.line;
      this.#line = this.#reply.line(position);
    }
    return this.#line;
  }
}

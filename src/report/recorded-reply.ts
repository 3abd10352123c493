// A reply as a JSON report recorded it beside one of its findings: it knows the edits that the report has, and no others.

import type { Edit } from '../source/place/edit.ts';
import type { Position, Span } from '../source/place/span.ts';
import type { FindingRecord } from './report-schema.ts';
import type { ReportedReply } from './reported-reply.ts';

export class RecordedReply implements ReportedReply {
  readonly index: number;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly text: string;
  readonly #rewrites: FindingRecord['rewrites'];
  readonly #lines: ReadonlyMap<number, string>;

  /** `lines` are those of the document that were told so far, by their numbers. */
  constructor({ reply, rewrites }: FindingRecord, text: string, lines: ReadonlyMap<number, string>) {
    this.index = reply.index;
    this.id = reply.id ?? undefined;
    this.title = reply.title ?? undefined;
    this.text = text;
    this.#rewrites = rewrites;
    this.#lines = lines;
  }

  replace(_: Span, text: string): Edit | undefined {
    const edit = this.#rewrites.find((rewrite) => rewrite.text === text && rewrite.edit)?.edit;
    return edit && { start: edit.start.offset, end: edit.end.offset, text: edit.text };
  }

  position(offset: number): Position {
    const places = this.#rewrites.flatMap(({ edit }) => (edit ? [edit.start, edit.end] : []));
    return places.find((place) => place.offset === offset)!;
  }

  line({ line }: Position): string {
    return this.#lines.get(line)!;
  }
}

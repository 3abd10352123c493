// A reply that stands in a string of a file. Where its text stands there is worked out only when somebody asks.

import type { Body } from './body/body.ts';
import type { Edit } from './place/edit.ts';
import type { Position, Range, Span } from './place/span.ts';
import { NO_REMARKS, type Remark } from './remark/remark.ts';
import type { Reply } from './reply.ts';
import type { Written } from './written.ts';

/** What is known of a reply beside its text. */
export interface About extends Pick<Reply, 'index' | 'id' | 'title' | 'lang'> {
  /** None where the file can have none. */
  readonly remarks?: readonly Remark[];
}

/** Where offsets of a file lie for whoever looks at it in an editor. */
export interface Places {
  position(offset: number): Position;
  line(offset: number): string;
}

export class FieldReply implements Reply {
  readonly index: number;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly remarks: readonly Remark[];
  readonly text: string;
  readonly #places: Places;
  readonly #write: () => Written;
  readonly #body: Body | undefined;
  #written: Written | undefined;

  /** `body` is undefined where the string is the text itself. */
  constructor(places: Places, written: () => Written, content: string | Body, about: About) {
    this.index = about.index;
    this.id = about.id;
    this.title = about.title;
    this.lang = about.lang;
    this.remarks = about.remarks ?? NO_REMARKS;
    this.#body = typeof content === 'string' ? undefined : content;
    this.text = typeof content === 'string' ? content : content.text;
    this.#places = places;
    this.#write = written;
  }

  locate(span: Span): Range {
    const { start, end } = this.#inString(span);
    const from = this.#string.start(start);
    // An empty span has no last character to end behind, and one of line breaks that are written as nothing ends where
    // the character before them does, be there what may before the next one.
    const to = span.end > span.start ? Math.max(from, this.#string.end(end)) : from;
    return { start: this.#places.position(from), end: this.#places.position(to) };
  }

  replace(span: Span, text: string): Edit | undefined {
    const body = this.#body;
    if (body === undefined) return this.#string.replace(span, text);
    // What stands in between is markup, and would be lost.
    if (!body.map.isUnbroken(span.start, span.end)) return undefined;
    return this.#string.replace(this.#inString(span), body.encode(text, span.start));
  }

  position(offset: number): Position {
    return this.#places.position(offset);
  }

  line({ offset }: { readonly offset: number }): string {
    return this.#places.line(offset);
  }

  get #string(): Written {
    this.#written ??= this.#write();
    return this.#written;
  }

  #inString({ start, end }: Span): Span {
    const map = this.#body?.map;
    return map === undefined ? { start, end } : { start: map.start(start), end: map.end(end) };
  }
}

// A reply in a string of a JSON line. It keeps the line it was read from, and works out where its text stands there
// only when somebody asks.

import type { Position, Range, Span } from '../place/span.ts';
import type { SourceLine } from '../read/split-lines.ts';
import type { Reply } from '../reply.ts';
import { findMember } from './json-member.ts';
import { JsonString } from './json-string.ts';

export class JsonlReply implements Reply {
  readonly index: number;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly text: string;
  readonly #line: SourceLine;
  readonly #field: string;
  #string: JsonString | undefined;

  /** `field` is the key of the record under which the text stands. */
  constructor(
    line: SourceLine,
    field: string,
    about: Pick<Reply, 'index' | 'id' | 'title' | 'lang' | 'text'>,
  ) {
    this.index = about.index;
    this.id = about.id;
    this.title = about.title;
    this.lang = about.lang;
    this.text = about.text;
    this.#line = line;
    this.#field = field;
  }

  locate({ start, end }: Span): Range {
    return { start: this.#position(start), end: this.#position(end) };
  }

  encode(text: string): string {
    return JSON.stringify(text).slice(1, -1);
  }

  /** Every place of the reply is on its one line. */
  line(): string {
    const json = this.#line.text!;
    return json.endsWith('\r') ? json.slice(0, -1) : json;
  }

  #position(offset: number): Position {
    const json = this.#line.text!;
    this.#string ??= new JsonString(json, findMember(json, this.#field) + 1, this.text.length);
    const inLine = this.#string.sourceOffset(offset);
    return { offset: this.#line.offset + inLine, line: this.#line.number, column: inLine + 1 };
  }
}

// Puts together what the reader of a marked-up text sees, and notes where it is written.

import { OffsetMap } from '../place/offset-map.ts';
import type { Body } from './body.ts';

/** Blanks that do not read as they are written: all but a single space. */
const ODD_BLANKS = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;

const BLANK = ' \t\r\n\f';

export class ReadText {
  readonly map = new OffsetMap();
  readonly #source: string;
  /** The text so far, in pieces: to ask a string that grows for its end would copy it every time. */
  readonly #pieces: string[] = [];
  /** How many line breaks end the text, and whether a blank does. */
  #breaks = 0;
  #endsInBlank = true;
  /** The next odd blanks behind what was read last: a text without any is not looked through for each tag. */
  #blank = { start: -1, end: -1 };
  #from = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The text so far. */
  toString(): string {
    return this.#pieces.join('');
  }

  /** Adds a stretch of the source. Blanks of any kind and number are one, but where they are `kept`. */
  add(start: number, end: number, kept: boolean): void {
    if (kept) {
      this.#plain(start, end);
      return;
    }
    for (let at = start; at < end; ) {
      if (this.#endsInBlank && this.#source[at] === ' ') {
        at++;
        continue;
      }
      const blank = this.#blankFrom(at);
      const stop = Math.min(end, Math.max(at, blank.start));
      this.#plain(at, stop);
      if (stop === end) return;
      at = Math.min(end, blank.end);
      if (this.#endsInBlank) continue;
      this.#push(' ');
      this.map.addCoded(1, stop, at - stop);
    }
  }

  /** Adds a text that the source writes otherwise. */
  addCoded(text: string, start: number, end: number): void {
    this.#push(text);
    this.map.addCoded(text.length, start, end - start);
  }

  /** Adds what another format makes of a stretch of the source that begins at `start`. */
  addBody({ text, map }: Pick<Body, 'text' | 'map'>, start: number): void {
    this.#push(text);
    this.map.addAll(map, start);
  }

  /** Sees to it that at least so many line breaks end the text, unless nothing is there yet. */
  break(count: number, at: number): void {
    if (this.map.length > 0 && this.#breaks < count) this.addCoded('\n'.repeat(count - this.#breaks), at, at);
  }

  /** The odd blanks that stand at an offset, or the next ones behind it. */
  #blankFrom(at: number): { readonly start: number; readonly end: number } {
    if (this.#from <= at && at < this.#blank.end) return this.#blank;
    this.#from = at;
    ODD_BLANKS.lastIndex = at;
    const found = ODD_BLANKS.exec(this.#source);
    const length = this.#source.length;
    this.#blank =
      found === null ? { start: length, end: length + 1 } : { start: found.index, end: ODD_BLANKS.lastIndex };
    return this.#blank;
  }

  #plain(start: number, end: number): void {
    if (start >= end) return;
    this.#push(this.#source.slice(start, end));
    this.map.addPlain(end - start, start);
  }

  #push(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    let end = text.length;
    while (end > 0 && text[end - 1] === '\n') end--;
    this.#breaks = (end === 0 ? this.#breaks : 0) + text.length - end;
    this.#endsInBlank = BLANK.includes(text.at(-1)!);
  }
}

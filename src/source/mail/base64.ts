// Base64 (RFC 2045, section 6.8): three bytes are four letters of six bits each. A byte begins and ends inside of letters,
// so the place of a text is that of the letters that have a share in it.

import type { Edit } from '../place/edit.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import { type Coded, type CodedFault, LONGEST_LINE } from './coded.ts';
import { lineAfter, lineBreakOf } from './header.ts';

const LETTERS = /[A-Za-z0-9+/]+/g;
const NO_LETTER = /[^A-Za-z0-9+/=\s]/;

export class Base64 implements Coded {
  readonly bytes: Uint8Array;
  readonly faults: CodedFault[] = [];
  readonly #source: string;
  readonly #span: Span;
  readonly #lineEnd: string;
  /** How many letters there are. */
  readonly #count: number;
  /** Whether something stands behind the padding. */
  readonly #hasMore: boolean;
  #known: OffsetMap | undefined;

  constructor(source: string, span: Span, lineEnd: string) {
    this.#source = source;
    this.#lineEnd = lineEnd;
    const written = source.slice(span.start, span.end);
    // What follows the padding is not of the text: often a line that a mailing list has put there.
    const padding = written.indexOf('=');
    const stop = padding === -1 ? written.length : padding;
    this.#span = { start: span.start, end: span.start + stop };
    const body = written.slice(0, stop);
    const behind = written.slice(stop).search(/[^=\s]/);
    const stray = NO_LETTER.exec(body)?.index ?? (behind === -1 ? undefined : stop + behind);
    this.#hasMore = behind !== -1;
    if (stray !== undefined) this.faults.push({ kind: 'sign', at: span.start + stray });
    const letters = body.replace(/[^A-Za-z0-9+/]+/g, '');
    this.bytes = Buffer.from(letters, 'base64');
    // A single letter has too few bits for a byte.
    this.#count = letters.length % 4 === 1 ? letters.length - 1 : letters.length;
    const isWhole = (letters.length + paddingOf(written, stop)) % 4 === 0;
    if (!isWhole && stray === undefined)
      this.faults.push({ kind: 'end', at: span.start + Math.max(0, body.trimEnd().length - 1) });
  }

  start(index: number): number {
    return index >= this.bytes.length ? this.end(index) : this.#letter(Math.floor((index * 4) / 3));
  }

  end(index: number): number {
    return index <= 0 ? this.#letter(0) : this.#letter(Math.ceil((index * 4) / 3) - 1) + 1;
  }

  /**
   * Letters from the first group of four that changes are written anew: to the last one that does if the length of the
   * text changes by threes, otherwise to the end, for every bit moves. Lines stay as short as they must be.
   */
  replace({ start, end }: Span, bytes: Uint8Array): Edit | undefined {
    const first = start - (start % 3);
    const isInStep = (bytes.length - (end - start)) % 3 === 0;
    const last = isInStep ? Math.min(this.bytes.length, Math.ceil(end / 3) * 3) : this.bytes.length;
    const changed = Buffer.concat([this.bytes.subarray(first, start), bytes, this.bytes.subarray(end, last)]);
    const isToEnd = last === this.bytes.length;
    const from = first < this.bytes.length ? this.start(first) : this.end(first);
    const to = isToEnd ? this.#endOfPadding() : this.start(last);
    const lineStart = from === 0 ? 0 : this.#source.lastIndexOf(this.#lineEnd, from - 1) + 1;
    const column = from - Math.max(lineStart, this.#span.start);
    const lineStop = lineAfter(this.#source, to, this.#span.end, this.#lineEnd);
    const rest = isToEnd ? 0 : this.#source.slice(to, lineStop).trimEnd().length;
    const lineBreak = lineBreakOf(this.#source, this.#lineEnd);
    const letters = changed.toString('base64');
    // Without padding, what stands behind it would be read.
    if (isToEnd && this.#hasMore && !letters.endsWith('=')) return undefined;
    return { start: from, end: to, text: wrap(letters, lineBreak, column, rest) };
  }

  /** Where the letter of an index stands in the file. */
  #letter(index: number): number {
    if (this.#count === 0) return this.#span.start;
    return this.#map.start(Math.max(0, Math.min(index, this.#count - 1)));
  }

  #endOfPadding(): number {
    const padding = /^[=\s]*=/.exec(this.#source.slice(this.#span.end, this.#span.end + LONGEST_LINE));
    return padding === null ? this.#lastLetter() : this.#span.end + padding[0].length;
  }

  #lastLetter(): number {
    return this.#count === 0 ? this.#span.start : this.#letter(this.#count - 1) + 1;
  }

  get #map(): OffsetMap {
    if (this.#known !== undefined) return this.#known;
    this.#known = new OffsetMap();
    const { start, end } = this.#span;
    for (const { 0: letters, index } of this.#source.slice(start, end).matchAll(LETTERS))
      this.#known.addPlain(letters.length, start + index);
    return this.#known;
  }
}

function paddingOf(written: string, from: number): number {
  return /^(?:=\s*){0,2}/.exec(written.slice(from, from + LONGEST_LINE))![0].replace(/\s/g, '').length;
}

/** In lines of at most 76, of which the first has `column` letters already, and the last one is to have `rest` more. */
function wrap(letters: string, lineBreak: string, column: number, rest: number): string {
  const room = Math.max(0, LONGEST_LINE - column);
  const first = letters.slice(0, room);
  const lines = letters.slice(room).match(/.{1,76}/g) ?? [];
  const text = [first, ...lines].join(lineBreak);
  const last = lines.length === 0 ? column + first.length : lines.at(-1)!.length;
  return rest > 0 && last > 0 && last + rest > LONGEST_LINE ? text + lineBreak : text;
}

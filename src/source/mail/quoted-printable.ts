// Quoted-printable (RFC 2045, section 6.7): most of ASCII as it is, everything else as `=` and two hexadecimal digits.
// A line break behind `=` is none, and blanks before a line break are none.

import type { Edit } from '../place/edit.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Coded, CodedFault } from './coded.ts';
import { encodeQuotedPrintable, startsWith } from './encode-quoted-printable.ts';
import { lineAfter, lineBreakOf } from './header.ts';

/** A million bad escapes have one cause. */
const MOST_FAULTS = 100;

const ESCAPE = /^=[0-9a-fA-F]{2}$/;

/** What stands between two offsets of the file, in order. */
interface Visitor {
  plain(start: number, end: number): void;
  escape(at: number): void;
  fault(at: number): void;
}

export class QuotedPrintable implements Coded {
  readonly bytes: Uint8Array;
  readonly faults: CodedFault[] = [];
  readonly #source: string;
  readonly #span: Span;
  readonly #lineEnd: string;
  #known: OffsetMap | undefined;
  #sign = 0;

  constructor(source: string, span: Span, lineEnd: string) {
    this.#source = source;
    this.#span = span;
    this.#lineEnd = lineEnd;
    const bytes = Buffer.allocUnsafe(Buffer.byteLength(source.slice(span.start, span.end)));
    let length = 0;
    this.#visit({
      plain: (start, end) => {
        length += bytes.write(source.slice(start, end), length);
      },
      escape: (at) => {
        bytes[length++] = Number.parseInt(source.slice(at + 1, at + 3), 16);
      },
      fault: (at) => {
        if (this.faults.length < MOST_FAULTS) this.faults.push({ kind: 'escape', at });
      },
    });
    this.bytes = bytes.subarray(0, length);
  }

  start(index: number): number {
    return this.bytes.length === 0 ? this.#span.start : this.#map.start(index);
  }

  end(index: number): number {
    return this.bytes.length === 0 ? this.#span.start : this.#map.end(index);
  }

  /** Escapes round the edit stay whole, and no line grows beyond 76 characters by it. */
  replace(span: Span, bytes: Uint8Array): Edit | undefined {
    const source = this.#source;
    let start = this.start(span.start);
    const end = span.end > span.start ? this.end(span.end) : start;
    const lineStart = start === 0 ? 0 : source.lastIndexOf(this.#lineEnd, start - 1) + 1;
    const from = Math.max(this.#span.start, lineStart);
    // An `=` that is no escape might become one with what stands behind the edit.
    if (/=.?$/.test(source.slice(Math.max(from, start - 2), start))) return undefined;
    const lineStop = lineAfter(source, end, this.#span.end, this.#lineEnd);
    let restEnd = lineStop;
    while (restEnd > end && /[\r\n]/.test(source[restEnd - 1]!)) restEnd--;
    const isLast = /^[ \t]*$/.test(source.slice(end, restEnd));
    const lineBreak = lineBreakOf(source, this.#lineEnd);
    const endsLine = bytes.length === 0 ? isLast : startsWith(bytes, Buffer.from(lineBreak), 0);
    let written = bytes;
    // A blank that comes to stand at the end of a line would be lost.
    if (endsLine && start > from && /[ \t]/.test(source[start - 1]!)) {
      start--;
      written = Buffer.concat([Buffer.from(source[start]!), bytes]);
    }
    return {
      start,
      end,
      text: encodeQuotedPrintable(written, lineBreak, start - from, restEnd - end, isLast),
    };
  }

  get #map(): OffsetMap {
    this.#known ??= this.#makeMap();
    return this.#known;
  }

  #makeMap(): OffsetMap {
    const map = new OffsetMap();
    const source = this.#source;
    this.#visit({
      plain: (start, end) => {
        for (let at = start; at < end; ) {
          const from = at;
          while (at < end && source.charCodeAt(at) < 0x80) at++;
          map.addPlain(at - from, from);
          if (at === end) return;
          const sign = String.fromCodePoint(source.codePointAt(at)!);
          map.addCoded(Buffer.byteLength(sign), at, sign.length);
          at += sign.length;
        }
      },
      escape: (at) => map.addCoded(1, at, 3),
      fault: () => {},
    });
    return map;
  }

  #visit(visitor: Visitor): void {
    const { start, end } = this.#span;
    this.#sign = start - 1;
    for (let at = start; at < end; ) {
      const next = lineAfter(this.#source, at, end, this.#lineEnd);
      this.#visitLine(at, next, visitor);
      at = next;
    }
  }

  /** Where the next `=` stands; a line without one must not lead to a look through all that follow. */
  #signFrom(at: number): number {
    if (this.#sign < at) {
      const found = this.#source.indexOf('=', at);
      this.#sign = found === -1 ? this.#source.length : found;
    }
    return this.#sign;
  }

  #visitLine(start: number, next: number, visitor: Visitor): void {
    const source = this.#source;
    let lineEnd = next;
    while (lineEnd > start && (source[lineEnd - 1] === '\n' || source[lineEnd - 1] === '\r')) lineEnd--;
    let stop = lineEnd;
    while (stop > start && (source[stop - 1] === ' ' || source[stop - 1] === '\t')) stop--;
    const isSoft = source[stop - 1] === '=' && stop > start;
    if (isSoft) stop--;
    let at = start;
    for (let sign = this.#signFrom(at); sign < stop; sign = this.#signFrom(sign)) {
      const isEscape = sign + 3 <= stop && ESCAPE.test(source.slice(sign, sign + 3));
      if (isEscape) {
        visitor.plain(at, sign);
        visitor.escape(sign);
        at = sign + 3;
      } else visitor.fault(sign);
      sign = isEscape ? at : sign + 1;
    }
    visitor.plain(at, stop);
    if (!isSoft) visitor.plain(lineEnd, next);
  }
}

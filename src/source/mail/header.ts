// The header of a message or of one of its parts: fields, one to a line, of which lines that begin with a blank are the
// continuation (RFC 5322, section 2.2.3). Only the first field of a name counts.

import type { Span } from '../place/span.ts';

export interface Field extends Span {
  /** What stands behind the colon, on all its lines, as it is written; `start` and `end` are its offsets in the file. */
  readonly written: string;
}

export interface Header {
  /** By name in small letters. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Where the body begins. */
  readonly body: number;
  /** The line that ended the header though it is not blank; undefined where a blank line or the end did. */
  readonly broken: number | undefined;
}

const NAME = /^([!-9;-~]{1,200})[ \t]*:/;

/** Reads the header that begins at `start`; lines of `source` end in `lineEnd`. */
export function readHeader(source: string, { start, end }: Span, lineEnd: string): Header {
  const fields = new Map<string, Field>();
  for (let at = start; at < end; ) {
    const next = lineAfter(source, at, end, lineEnd);
    if (isBlank(source, at, next)) return { fields, body: next, broken: undefined };
    const name = NAME.exec(source.slice(at, Math.min(next, at + 256)));
    if (name === null) return { fields, body: at, broken: at };
    let stop = next;
    while (stop < end && isContinuation(source, stop, end, lineEnd))
      stop = lineAfter(source, stop, end, lineEnd);
    const from = at + name[0].length;
    const key = name[1]!.toLowerCase();
    if (!fields.has(key)) fields.set(key, { written: source.slice(from, stop), start: from, end: stop });
    at = stop;
  }
  return { fields, body: end, broken: undefined };
}

/** The value of a field on one line. */
export function unfolded({ written }: Field): string {
  return written.replace(/[\r\n]+/g, '').trim();
}

/** Where the line behind the one at `at` begins. */
export function lineAfter(source: string, at: number, end: number, lineEnd: string): number {
  const found = source.indexOf(lineEnd, at);
  return found === -1 || found >= end ? end : found + 1;
}

/** How the lines of a message end, of which only the last code unit was asked so far. */
export function lineBreakOf(source: string, lineEnd: string): string {
  return source[source.indexOf(lineEnd) - 1] === '\r' && lineEnd === '\n' ? '\r\n' : lineEnd;
}

/** Whether nothing but blanks stands between two offsets. */
export function isBlank(source: string, start: number, end: number): boolean {
  return source.slice(start, end).trim() === '';
}

/** A line of nothing but blanks goes on with no field: people take it for the blank line that ends the header. */
function isContinuation(source: string, start: number, end: number, lineEnd: string): boolean {
  const first = source[start];
  if (first !== ' ' && first !== '\t') return false;
  return !isBlank(source, start, lineAfter(source, start, end, lineEnd));
}

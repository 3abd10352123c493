// A message as a tree of parts (RFC 2046). The lines of the file are gone over once, however deep the parts are nested,
// and a line is held against the boundaries of all multiparts that are open: if it is that of an outer one, those within
// are over, closed or not.

import type { Span } from '../place/span.ts';
import { type Field, type Header, isBlank, lineAfter, readHeader } from './header.ts';
import { type Parameters, parseParameters } from './parameters.ts';

/** Multiparts within multiparts. Mail servers refuse more than about a hundred. */
export const DEEPEST = 100;

export interface Part extends Span {
  readonly header: Header;
  readonly contentType: Parameters;
  /** The parts within, if it is a multipart. `start` and `end` are the offsets of its body. */
  readonly parts: readonly Part[];
}

export type Fault =
  | { readonly kind: 'no boundary' | 'too deep'; readonly at: number }
  | { readonly kind: 'no part' | 'not closed'; readonly at: number; readonly boundary: string };

interface OpenPart {
  readonly header: Header;
  readonly contentType: Parameters;
  readonly start: number;
  end: number;
  readonly parts: OpenPart[];
  readonly boundary: string | undefined;
  /** The level on which an outer multipart has the same boundary. */
  readonly shadowed: number | undefined;
  isClosed: boolean;
}

/** Reads a message that stands at a span of `source`, whose lines end in `lineEnd`. */
export function parseMessage(
  source: string,
  span: Span,
  lineEnd: string,
  report: (fault: Fault) => void,
): Part {
  const tree = new Tree(source, span, lineEnd, report);
  return tree.read();
}

class Tree {
  readonly #source: string;
  readonly #span: Span;
  readonly #lineEnd: string;
  readonly #report: (fault: Fault) => void;
  /** The multiparts that are open, and on which level each boundary was seen last. */
  readonly #open: OpenPart[] = [];
  readonly #levels = new Map<string, number>();
  /** The part at hand, if it is not a multipart, or has no parts yet. */
  #current: OpenPart | undefined;

  constructor(source: string, span: Span, lineEnd: string, report: (fault: Fault) => void) {
    this.#source = source;
    this.#span = span;
    this.#lineEnd = lineEnd;
    this.#report = report;
  }

  read(): Part {
    const { end } = this.#span;
    const root = this.#begin(this.#span.start, 'text/plain');
    for (let at = root.start; at < end; ) {
      const next = lineAfter(this.#source, at, end, this.#lineEnd);
      at = this.#source.startsWith('--', at) ? this.#boundaryLine(at, next) : next;
    }
    this.#endAt(end);
    this.#closeDownTo(0);
    return root;
  }

  /** Takes a line that may be a boundary; returns where to read on. */
  #boundaryLine(at: number, next: number): number {
    // A boundary has 70 characters at most; there are programs that take more.
    const line = this.#source.slice(at + 2, Math.min(next, at + 1000)).trimEnd();
    const isDelimiter = this.#levels.has(line);
    const boundary = isDelimiter || !line.endsWith('--') ? line : line.slice(0, -2);
    const level = this.#levels.get(boundary);
    if (level === undefined) return next;
    this.#endAt(this.#beforeLineBreak(at));
    this.#closeDownTo(level + 1);
    const multipart = this.#open[level]!;
    if (!isDelimiter) {
      multipart.isClosed = true;
      this.#closeDownTo(level);
      return next;
    }
    const isDigest = multipart.contentType.value === 'multipart/digest';
    const part = this.#begin(next, isDigest ? 'message/rfc822' : 'text/plain');
    multipart.parts.push(part);
    return part.start;
  }

  #begin(from: number, otherwise: string): OpenPart {
    const header = readHeader(this.#source, { start: from, end: this.#headerEnd(from) }, this.#lineEnd);
    const field = header.fields.get('content-type');
    const given = field === undefined ? undefined : parseParameters(field);
    const contentType =
      given === undefined || !/^[^\s/]+\/[^\s/]+$/.test(given.value)
        ? { value: otherwise, parameters: given?.parameters ?? new Map() }
        : given;
    const boundary = this.#boundaryOf(contentType, field);
    const shadowed = boundary === undefined ? undefined : this.#levels.get(boundary);
    const start = header.body;
    const part = { header, contentType, start, end: start, parts: [], boundary, shadowed, isClosed: false };
    this.#current = part;
    if (boundary !== undefined) {
      this.#levels.set(boundary, this.#open.length);
      this.#open.push(part);
    }
    return part;
  }

  #boundaryOf({ value, parameters }: Parameters, field: Field | undefined): string | undefined {
    if (!value.startsWith('multipart/')) return undefined;
    const at = field?.start ?? 0;
    const boundary = parameters.get('boundary')?.trimEnd();
    if (boundary === undefined || boundary === '') this.#report({ kind: 'no boundary', at });
    else if (this.#open.length >= DEEPEST) this.#report({ kind: 'too deep', at });
    else return boundary;
    return undefined;
  }

  /** A header ends at a boundary, too: a part may be nothing but a header. */
  #headerEnd(start: number): number {
    const { end } = this.#span;
    if (this.#levels.size === 0) return end;
    for (let at = start; at < end; ) {
      const next = lineAfter(this.#source, at, end, this.#lineEnd);
      if (isBlank(this.#source, at, next)) return next;
      if (this.#source.startsWith('--', at) && this.#isBoundary(at, next)) return at;
      at = next;
    }
    return end;
  }

  #isBoundary(at: number, next: number): boolean {
    const line = this.#source.slice(at + 2, Math.min(next, at + 1000)).trimEnd();
    return this.#levels.has(line) || (line.endsWith('--') && this.#levels.has(line.slice(0, -2)));
  }

  /** The line break before a boundary belongs to the boundary. */
  #beforeLineBreak(at: number): number {
    const before = this.#source.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
    return Math.max(before, this.#current?.start ?? 0);
  }

  #endAt(end: number): void {
    if (this.#current !== undefined) this.#current.end = Math.max(this.#current.start, end);
    this.#current = undefined;
  }

  /** Ends the open multiparts from a level on. If several are not closed, that has one cause, and is told once. */
  #closeDownTo(level: number): void {
    let fault: Fault | undefined;
    while (this.#open.length > level) {
      const { boundary, header, isClosed, parts, shadowed } = this.#open.pop()!;
      if (shadowed === undefined) this.#levels.delete(boundary!);
      else this.#levels.set(boundary!, shadowed);
      const at = header.fields.get('content-type')!.start;
      if (parts.length === 0) this.#report({ kind: 'no part', at, boundary: boundary! });
      else if (!isClosed) fault = { kind: 'not closed', at, boundary: boundary! };
    }
    if (fault !== undefined) this.#report(fault);
  }
}

// Cuts CSV that comes in pieces into rows and fields (RFC 4180; other separators than the comma, and quotation marks in
// the middle of an unquoted field, are taken too). A row is kept as it is written: its fields are places in it.

/** A field: what stands between two separators, its quotation marks included. */
export interface CsvField {
  /** Into the row's text. */
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

export interface CsvRow {
  /** As it is written, without the line break at its end. */
  readonly text: string;
  /** The first hundred thousand; a file of nothing but separators must not fill the memory. */
  readonly fields: readonly CsvField[];
  /** How many fields there are. */
  readonly count: number;
  /** Where it begins in the file, in UTF-16 code units, and on which line, from 1. */
  readonly offset: number;
  readonly line: number;
  /** Whether a quotation mark that is opened in its last field is never closed. */
  readonly isOpen: boolean;
  /** Whether it is longer than a row may be; then it is only the beginning of one. */
  readonly isTooLong: boolean;
}

export const MOST_FIELDS = 100_000;

const QUOTE = '"';

const LINE_BREAK = /\r\n?|\n/g;

export class CsvSplitter {
  readonly #unquoted: RegExp;
  readonly #separator: string;
  readonly #limit: number;
  #buffer = '';
  /** How long the buffer must be for a second look at a row that was not at its end to pay. */
  #enough = 0;
  #offset: number;
  #line = 1;

  /** Rows begin at `offset` of the file; none is longer than `limit` code units. */
  constructor(separator: string, offset: number, limit: number) {
    this.#separator = separator;
    this.#unquoted = new RegExp(`\\r?\\n|[\\r${separator === '|' ? '\\|' : separator}]`, 'g');
    this.#offset = offset;
    this.#limit = limit;
  }

  /** The rows that end in a piece; all that are left where it is the last one. */
  *rows(piece: string, isLast: boolean): Generator<CsvRow> {
    this.#buffer += piece;
    if (!isLast && this.#buffer.length < this.#enough) return;
    let start = 0;
    for (;;) {
      const row = this.#row(start, isLast);
      if (row === undefined) break;
      yield row.row;
      start = row.next;
    }
    this.#buffer = this.#buffer.slice(start);
    this.#enough = Math.min(this.#buffer.length * 2, this.#limit + 1);
  }

  /** The row that begins at `start` of the buffer, unless more of it is to come. */
  #row(start: number, isLast: boolean): { row: CsvRow; next: number } | undefined {
    const buffer = this.#buffer;
    if (start >= buffer.length) return undefined;
    const fields: CsvField[] = [];
    let count = 0;
    const add = (from: number, to: number, isQuoted: boolean): void => {
      if (count++ < MOST_FIELDS) fields.push({ start: from - start, end: to - start, isQuoted });
    };
    const finish = (end: number, next: number, isOpen: boolean) => ({
      row: this.#finish(
        { start, end, next },
        { fields, count, isOpen, isTooLong: end - start > this.#limit },
      ),
      next,
    });
    for (let at = start; ; ) {
      const isQuoted = buffer[at] === QUOTE;
      const close = isQuoted ? closingQuote(buffer, at) : at;
      const sign = close === -1 ? null : this.#signFrom(close);
      const isUnfinished = sign === null || (sign === '\r' && this.#unquoted.lastIndex === buffer.length);
      if (isUnfinished && !isLast && buffer.length - start <= this.#limit) return undefined;
      const next = sign === null ? buffer.length : this.#unquoted.lastIndex;
      const end = next - (sign?.length ?? 0);
      add(at, end, isQuoted);
      if (sign !== this.#separator) return finish(end, next, close === -1);
      at = next;
    }
  }

  /** The separator or line break that comes next. */
  #signFrom(at: number): string | null {
    this.#unquoted.lastIndex = at;
    return this.#unquoted.exec(this.#buffer)?.[0] ?? null;
  }

  #finish(
    { start, end, next }: { readonly start: number; readonly end: number; readonly next: number },
    what: Pick<CsvRow, 'fields' | 'count' | 'isOpen' | 'isTooLong'>,
  ): CsvRow {
    const row = { ...what, text: this.#buffer.slice(start, end), offset: this.#offset, line: this.#line };
    this.#line += breaksIn(this.#buffer, start, next);
    this.#offset += next - start;
    return row;
  }
}

function breaksIn(text: string, start: number, end: number): number {
  let count = 0;
  LINE_BREAK.lastIndex = start;
  while (LINE_BREAK.exec(text) !== null && LINE_BREAK.lastIndex <= end) count++;
  return count;
}

/** Behind the quotation mark that closes the one at `start`; -1 where there is none. A doubled one closes nothing. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote === -1) return -1;
    if (text[quote + 1] !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}

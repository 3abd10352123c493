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
  readonly fields: readonly CsvField[];
  /** Where it begins in the file, in UTF-16 code units, and on which line, from 1. */
  readonly offset: number;
  readonly line: number;
  /** Whether a quotation mark that is opened in its last field is never closed. */
  readonly isOpen: boolean;
}

const QUOTE = '"';

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
    this.#unquoted = new RegExp(`[\\n${separator === '|' ? '\\|' : separator}]`, 'g');
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
    this.#enough = this.#buffer.length * 2;
  }

  /** The row that begins at `start` of the buffer, unless more of it is to come. */
  #row(start: number, isLast: boolean): { row: CsvRow; next: number } | undefined {
    const buffer = this.#buffer;
    if (start >= buffer.length) return undefined;
    const fields: CsvField[] = [];
    for (let at = start; ; ) {
      const isQuoted = buffer[at] === QUOTE;
      const close = isQuoted ? closingQuote(buffer, at) : at;
      if (close === -1) {
        if (!isLast && buffer.length - start <= this.#limit) return undefined;
        fields.push({ start: at - start, end: buffer.length - start, isQuoted });
        return this.#finish(start, buffer.length, buffer.length, fields, true);
      }
      this.#unquoted.lastIndex = close;
      const sign = this.#unquoted.exec(buffer);
      if (sign === null && !isLast) return undefined;
      const end = sign === null ? buffer.length : sign.index;
      const isEnd = sign === null || sign[0] === '\n';
      const textEnd = isEnd && end > at && buffer[end - 1] === '\r' ? end - 1 : end;
      fields.push({ start: at - start, end: textEnd - start, isQuoted });
      if (isEnd) return this.#finish(start, textEnd, sign === null ? end : end + 1, fields, false);
      at = end + this.#separator.length;
    }
  }

  #finish(start: number, end: number, next: number, fields: CsvField[], isOpen: boolean) {
    const text = this.#buffer.slice(start, end);
    const row: CsvRow = { text, fields, offset: this.#offset, line: this.#line, isOpen };
    for (
      let at = this.#buffer.indexOf('\n', start);
      at !== -1 && at < next;
      at = this.#buffer.indexOf('\n', at + 1)
    )
      this.#line++;
    this.#offset += next - start;
    return { row, next };
  }
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

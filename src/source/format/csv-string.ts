// The way from the value of a CSV field back to its source.

import type { Edit } from '../place/edit.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';
import type { CsvField, CsvRow } from './csv-rows.ts';

/** What a field says. */
export function csvValue({ text }: CsvRow, { start, end, isQuoted }: CsvField): string {
  const written = text.slice(start, end);
  if (!isQuoted) return written;
  const closing = written.lastIndexOf('"');
  const inside = closing > 0 ? written.slice(1, closing) + written.slice(closing + 1) : written.slice(1);
  return inside.replaceAll('""', '"');
}

export class CsvString implements Written {
  readonly #row: CsvRow;
  readonly #field: CsvField;
  readonly #separator: string;
  #known: OffsetMap | undefined;

  constructor(row: CsvRow, field: CsvField, separator: string) {
    this.#row = row;
    this.#field = field;
    this.#separator = separator;
  }

  start(offset: number): number {
    return this.#row.offset + this.#map.start(offset);
  }

  end(offset: number): number {
    return this.#row.offset + this.#map.end(offset);
  }

  /** An unquoted field that would have to be quoted is written anew. */
  replace(span: Span, text: string): Edit {
    const field = this.#field;
    if (field.isQuoted)
      return { start: this.start(span.start), end: this.end(span.end), text: text.replaceAll('"', '""') };
    if (!/["\r\n]/.test(text) && !text.includes(this.#separator))
      return { start: this.start(span.start), end: this.end(span.end), text };
    const value = csvValue(this.#row, field);
    const whole = value.slice(0, span.start) + text + value.slice(span.end);
    const { offset } = this.#row;
    return { start: offset + field.start, end: offset + field.end, text: `"${whole.replaceAll('"', '""')}"` };
  }

  get #map(): OffsetMap {
    this.#known ??= mapOf(this.#row.text, this.#field);
    return this.#known;
  }
}

function mapOf(text: string, { start, end, isQuoted }: CsvField): OffsetMap {
  const map = new OffsetMap();
  if (!isQuoted) {
    map.addPlain(end - start, start);
    return map;
  }
  const closing = text.lastIndexOf('"', end - 1);
  const stop = closing > start ? closing : end;
  let at = start + 1;
  for (let quote = text.indexOf('""', at); quote !== -1 && quote < stop; quote = text.indexOf('""', at)) {
    map.addPlain(quote - at, at);
    map.addCoded(1, quote, 2);
    at = quote + 2;
  }
  map.addPlain(stop - at, at);
  if (closing > start) map.addPlain(end - closing - 1, closing + 1);
  return map;
}

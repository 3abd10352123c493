// A row of CSV as a record, whose fields have the names of their columns, and the places in it.

import type { Data } from '../data/data.ts';
import type { Location } from '../data/query.ts';
import type { Places } from '../field-reply.ts';
import { Lines } from '../place/lines.ts';
import type { Position } from '../place/span.ts';
import type { CsvRow } from './csv-rows.ts';
import { CsvString, csvValue } from './csv-string.ts';

export interface Columns {
  readonly names: readonly string[];
  /** The names in small letters. */
  readonly keys: readonly string[];
  /** Of these, those that several columns have, as long as nothing was said of it. */
  readonly doubled: Set<string>;
}

export function columnsOf(names: readonly string[]): Columns {
  const keys = names.map((name) => name.toLowerCase());
  const met = new Set<string>();
  const doubled = new Set<string>();
  for (const key of keys) {
    if (met.has(key)) doubled.add(key);
    met.add(key);
  }
  return { names, keys, doubled };
}

/** A row as a record with its columns for keys, in small letters. Of columns with one name, the last with words counts. */
export class RowData implements Data {
  readonly root: Readonly<Record<string, string>>;
  readonly places: Places;
  readonly #row: CsvRow;
  readonly #separator: string;
  readonly #indices = new Map<string, number>();

  constructor(row: CsvRow, keys: readonly string[], separator: string) {
    this.#row = row;
    this.#separator = separator;
    this.places = new RowPlaces(row);
    const values = new Map<string, string>();
    for (const [index, key] of keys.entries()) {
      const field = row.fields[index];
      const value = field === undefined ? '' : csvValue(row, field);
      if (values.has(key) && !/\S/.test(value)) continue;
      values.set(key, value);
      this.#indices.set(key, index);
    }
    this.root = Object.fromEntries(values);
  }

  expect(): void {}

  written(location: Location): CsvString {
    const index = this.#indices.get(String(location[0]))!;
    return new CsvString(this.#row, this.#row.fields[index]!, this.#separator);
  }

  /** Numbers are strings here. */
  rawNumber(location: Location): string {
    return this.root[String(location[0])]!;
  }
}

/** Places in a row, which may have several lines; no other is in memory. */
export class RowPlaces implements Places {
  readonly #row: CsvRow;
  readonly #lines: Lines;

  constructor(row: CsvRow) {
    this.#row = row;
    this.#lines = new Lines(row.text);
  }

  position(offset: number): Position {
    const { line, column } = this.#lines.position(offset - this.#row.offset);
    return { offset, line: this.#row.line + line - 1, column };
  }

  line(offset: number): string {
    return this.#lines.line(offset - this.#row.offset);
  }
}

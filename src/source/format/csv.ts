// CSV and TSV: the first row names the columns, and every further one is a record. Rows are read one by one, so a file
// may be as long as it likes.

import type { Data } from '../data/data.ts';
import { type OwnFields, ownShape } from '../data/own-fields.ts';
import type { Location } from '../data/query.ts';
import { makeReply } from '../data/read-data.ts';
import { recognise } from '../data/recognise.ts';
import { Selector } from '../data/select.ts';
import type { Places } from '../field-reply.ts';
import type { Position } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import type { Reply } from '../reply.ts';
import type { FormatOptions } from './codec.ts';
import { type CsvRow, CsvSplitter } from './csv-rows.ts';
import { CsvString, csvValue } from './csv-string.ts';

/** In UTF-16 code units, for one row. */
const LONGEST_ROW = 64 * 1024 * 1024;

const SEPARATORS = [',', ';', '\t', '|'] as const;

const MOST_PROBLEMS = 20;

export async function* readCsv(
  input: Input,
  report: (problem: Problem) => void,
  options: FormatOptions,
): AsyncGenerator<readonly Reply[]> {
  const quota = new ProblemQuota(input.path, report, MOST_PROBLEMS);
  const table = new Table(input.path, quota, options);
  let invalidAt: Position | undefined;
  for await (const { rows, separator } of splitRows(input)) {
    const batch: Reply[] = [];
    for (const row of rows) {
      if (input.invalid && !invalidAt && input.invalid.offset < row.offset + row.text.length)
        invalidAt = new RowPlaces(row).position(Math.max(row.offset, input.invalid.offset));
      batch.push(...(await table.replies(row, separator)));
    }
    if (batch.length > 0) yield batch;
  }
  quota.end();
  if (input.invalid && invalidAt) report(invalidUtf8Problem(input.path, invalidAt, input.invalid));
  if (table.isEmpty) report(emptyProblem(input.path));
}

/** The rows of each piece of the file together. The separator shows in the first line, so all of it is read first. */
async function* splitRows(input: Input): AsyncGenerator<{ rows: CsvRow[]; separator: string }> {
  let splitter: CsvSplitter | undefined;
  let separator = ',';
  let head = '';
  const begin = (): CsvSplitter => {
    const mark = head.charCodeAt(0) === 0xfeff ? 1 : 0;
    head = head.slice(mark);
    separator = separatorOf(head);
    return new CsvSplitter(separator, mark, LONGEST_ROW);
  };
  for await (const piece of input.pieces()) {
    head += piece;
    if (splitter === undefined && !/\S[^\n]*\n/.test(head)) continue;
    splitter ??= begin();
    yield { rows: [...splitter.rows(head, false)], separator };
    head = '';
  }
  splitter ??= begin();
  yield { rows: [...splitter.rows(head, true)], separator };
}

/** The separator that stands most often in the first line, quoted fields left out. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/^\s+/, '').split('\n', 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

class Table {
  /** Whether nothing but blanks was read. */
  isEmpty = true;
  readonly #path: string;
  readonly #quota: ProblemQuota;
  readonly #own: OwnFields | undefined;
  readonly #notice: FormatOptions['notice'];
  #columns: readonly string[] | undefined;
  #selector: Selector | undefined;
  #index = 0;

  constructor(path: string, quota: ProblemQuota, { fields, notice }: FormatOptions) {
    this.#path = path;
    this.#quota = quota;
    this.#own = fields && lowered(fields);
    this.#notice = notice;
  }

  /** The replies of a row; none for the first one, which names the columns. Throws ProblemError if none hold replies. */
  async replies(row: CsvRow, separator: string): Promise<Reply[]> {
    if (!/\S/.test(row.text)) return [];
    this.isEmpty = false;
    if (row.isOpen) this.#reportOpen(row);
    if (this.#columns === undefined) {
      this.#columns = row.fields.map((field) => csvValue(row, field).trim());
      return [];
    }
    if (row.fields.length > this.#columns.length) this.#reportRagged(row, this.#columns.length);
    const data = new RowData(row, this.#columns, separator);
    if (this.#selector === undefined) {
      this.#selector = this.#choose(data, this.#columns);
      this.#notice?.(this.#selector.shape);
    }
    const { replies } = await this.#selector.select(data);
    return Promise.all(replies.map((reply) => makeReply(data, reply, this.#index++)));
  }

  #choose(data: RowData, columns: readonly string[]): Selector {
    const listed = columns.map((name) => JSON.stringify(name)).join(', ');
    if (this.#own !== undefined) {
      const { reply } = this.#own;
      if (reply.startsWith('$') || Object.hasOwn(data.root, reply))
        return new Selector(ownShape(this.#own), '$');
      const mend = `the columns are ${listed}`;
      throw new ProblemError([{ path: this.#path, line: 1, message: `there is no column "${reply}"`, mend }]);
    }
    const found = recognise(data.root);
    if (found !== undefined) return new Selector(found.shape, found.records);
    const message = 'no column is known to hold the replies';
    throw new ProblemError([
      { path: this.#path, line: 1, message, mend: `name it with --reply; the columns are ${listed}` },
    ]);
  }

  #reportRagged({ fields, line }: CsvRow, columns: number): void {
    this.#quota.report(() => {
      const message = `this row has ${fields.length} fields, and the first row names ${columns}`;
      return {
        path: this.#path,
        line,
        message,
        mend: 'put fields with a separator in them in quotation marks',
      };
    });
  }

  #reportOpen(row: CsvRow): void {
    this.#quota.report(() => {
      const { line, column } = new RowPlaces(row).position(row.offset + row.fields.at(-1)!.start);
      const message = 'this quotation mark is never closed, so the rest of the file is one field';
      return { path: this.#path, line, column, message, mend: 'close it' };
    });
  }
}

/** Columns are told by their names whatever the case. */
function lowered(own: OwnFields): OwnFields {
  const names = Object.entries(own).map(([key, name]) => [
    key,
    key === 'bodyFormat' || name.startsWith('$') ? name : name.toLowerCase(),
  ]);
  return Object.fromEntries(names) as OwnFields;
}

/** A row as a record with its columns for keys, in small letters. */
class RowData implements Data {
  readonly root: Readonly<Record<string, string>>;
  readonly places: Places;
  readonly #row: CsvRow;
  readonly #keys: readonly string[];
  readonly #separator: string;

  constructor(row: CsvRow, columns: readonly string[], separator: string) {
    this.#row = row;
    this.#keys = columns.map((name) => name.toLowerCase());
    this.#separator = separator;
    this.places = new RowPlaces(row);
    this.root = Object.fromEntries(
      this.#keys.map((key, index) => [key, row.fields[index] ? csvValue(row, row.fields[index]) : '']),
    );
  }

  expect(): void {}

  written(location: Location): CsvString {
    const index = this.#keys.lastIndexOf(String(location[0]));
    return new CsvString(this.#row, this.#row.fields[index]!, this.#separator);
  }

  /** Numbers are strings here. */
  rawNumber(location: Location): string {
    return this.root[String(location[0])]!;
  }
}

/** Places in a row, which may have several lines; no other is in memory. */
class RowPlaces implements Places {
  readonly #row: CsvRow;

  constructor(row: CsvRow) {
    this.#row = row;
  }

  position(offset: number): Position {
    const { text, line } = this.#row;
    const at = offset - this.#row.offset;
    const before = text.slice(0, at).split('\n');
    return { offset, line: line + before.length - 1, column: before.at(-1)!.length + 1 };
  }

  line(offset: number): string {
    const { text } = this.#row;
    const at = offset - this.#row.offset;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  }
}

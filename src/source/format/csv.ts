// CSV and TSV: the first row names the columns, and every further one is a record. Rows are read one by one, so a file
// may be as long as it likes.

import { type OwnFields, ownShape } from '../data/own-fields.ts';
import { makeReply } from '../data/read-data.ts';
import { recognise } from '../data/recognise.ts';
import { Selector } from '../data/select.ts';
import type { Position } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import type { Reply } from '../reply.ts';
import type { FormatOptions } from './codec.ts';
import { type Columns, columnsOf, RowData, RowPlaces } from './csv-record.ts';
import { type CsvRow, CsvSplitter, MOST_FIELDS } from './csv-rows.ts';
import { csvValue } from './csv-string.ts';

/** In UTF-16 code units, for one row. */
const LONGEST_ROW = 64 * 1024 * 1024;

const SEPARATORS = [',', ';', '\t', '|'] as const;

const MOST_PROBLEMS = 20;

const TOO_LONG = {
  message: 'this row is longer than 64 MB',
  mend: 'close the quotation mark that is open in it, or split it',
};

const TOO_MANY_COLUMNS = {
  message: `this row names more than ${MOST_FIELDS.toLocaleString('en')} columns`,
  mend: 'leave out those without replies',
};

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
  else if (table.hasNoRows) report(noRowsProblem(input.path));
}

/** The rows of each piece of the file together. The separator shows in the first line, so all of it is read first. */
async function* splitRows(input: Input): AsyncGenerator<{ rows: Iterable<CsvRow>; separator: string }> {
  let splitter: CsvSplitter | undefined;
  let separator = ',';
  let head: string[] = [];
  let length = 0;
  let hasBegun = false;
  const rows = (isLast: boolean): Iterable<CsvRow> => {
    let text = head.join('');
    head = [];
    if (splitter === undefined) {
      const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
      text = text.slice(mark);
      separator = separatorOf(text, input.path);
      splitter = new CsvSplitter(separator, mark, LONGEST_ROW);
    }
    return splitter.rows(text, isLast);
  };
  for await (const piece of input.pieces()) {
    head.push(piece);
    length += piece.length;
    const begin: number = hasBegun ? 0 : piece.search(/\S/);
    hasBegun ||= begin !== -1;
    const isKnown = splitter !== undefined || length > LONGEST_ROW || (hasBegun && hasBreak(piece, begin));
    if (isKnown) yield { rows: rows(false), separator };
  }
  yield { rows: rows(true), separator };
}

function hasBreak(text: string, from: number): boolean {
  return text.includes('\n', from) || text.includes('\r', from);
}

/** The separator that stands most often in the first line, quoted fields left out; in TSV, a tab if there is any. */
function separatorOf(text: string, path: string): string {
  const first = /\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  if (/\.tsv$/i.test(path) && bare.includes('\t')) return '\t';
  const counts = SEPARATORS.map((separator) => occurrences(bare, separator));
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function noRowsProblem(path: string): Problem {
  return {
    path,
    message: 'it has no rows below the names of its columns',
    mend: 'check that it is the right file',
  };
}

class Table {
  /** Whether nothing but blanks was read. */
  isEmpty = true;
  /** Whether nothing was read below the names of the columns. */
  hasNoRows = true;
  readonly #path: string;
  readonly #quota: ProblemQuota;
  readonly #own: OwnFields | undefined;
  readonly #notice: FormatOptions['notice'];
  #columns: Columns | undefined;
  #selector: Selector | undefined;
  /** The line that names the columns. */
  #first = 1;
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
    if (row.isTooLong) throw new ProblemError([{ path: this.#path, line: row.line, ...TOO_LONG }]);
    if (row.isOpen) this.#reportOpen(row);
    if (this.#columns === undefined) {
      if (row.count > MOST_FIELDS)
        throw new ProblemError([{ path: this.#path, line: row.line, ...TOO_MANY_COLUMNS }]);
      this.#first = row.line;
      this.#columns = columnsOf(row.fields.map((field) => csvValue(row, field).trim()));
      return [];
    }
    this.hasNoRows = false;
    if (row.count > this.#columns.names.length) this.#reportRagged(row, this.#columns.names.length);
    const data = new RowData(row, this.#columns.keys, separator);
    if (this.#selector === undefined) {
      this.#selector = this.#choose(data, this.#columns.names);
      this.#notice?.(this.#selector.shape);
    }
    const { replies } = await this.#selector.select(data);
    for (const { location } of replies) this.#reportDoubled(this.#columns, String(location[0]));
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

  #reportDoubled({ doubled }: Columns, key: string): void {
    if (!doubled.delete(key)) return;
    this.#quota.report(() => ({
      path: this.#path,
      line: this.#first,
      message: `several columns are called ${JSON.stringify(key)}, and of each row only the last text in them is read`,
      mend: 'give each a name of its own',
    }));
  }

  #reportRagged({ count, line }: CsvRow, columns: number): void {
    this.#quota.report(() => {
      const message = `this row has ${count} fields, and the first row names ${columns}`;
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

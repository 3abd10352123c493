// JSON Lines: every line is a record, and every record with a text is a reply. One bad line doesn't spoil the others.

import type { Data } from '../data/data.ts';
import { idField, isRecord, type JsonRecord, langOf, textField, titleOf } from '../data/fields.ts';
import { ownShape } from '../data/own-fields.ts';
import { makeReply } from '../data/read-data.ts';
import { RecordKinds } from '../data/record-kinds.ts';
import { hasTags, type SelectedReply, Selector } from '../data/select.ts';
import { FieldReply, type Places } from '../field-reply.ts';
import type { Position } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import { type SourceLine, splitLines } from '../read/split-lines.ts';
import type { Reply } from '../reply.ts';
import type { FormatOptions } from './codec.ts';
import { jsonData } from './json-data.ts';
import {
  explainLength,
  explainNothingFound,
  explainSyntax,
  explainValue,
  SPREAD,
  type Words,
} from './jsonl-problem.ts';

/** In UTF-16 code units. */
const LONGEST_LINE = 64 * 1024 * 1024;

const MOST_PROBLEMS = 20;

/** Yields the replies of each chunk of the file together. */
export async function* readJsonl(
  input: Input,
  report: (problem: Problem) => void,
  options: FormatOptions = {},
): AsyncGenerator<readonly Reply[]> {
  const quota = new ProblemQuota(input.path, report, MOST_PROBLEMS);
  const reader = new RecordReader(input.path, quota, options);
  let invalidLine: SourceLine | undefined;
  for await (const lines of splitLines(input.pieces(), LONGEST_LINE)) {
    if (input.invalid) invalidLine ??= lineWith(input.invalid.offset, lines);
    const batch: Reply[] = [];
    for (const line of lines) {
      const read = reader.read(line);
      if (read === undefined) continue;
      if (read instanceof Promise) batch.push(...(await read));
      else batch.push(read);
    }
    if (batch.length > 0) yield batch;
  }
  quota.end();
  if (input.invalid && invalidLine) {
    const column = input.invalid.offset - invalidLine.offset + 1;
    report(invalidUtf8Problem(input.path, { line: invalidLine.number, column }, input.invalid));
  }
  if (reader.isEmpty) report(emptyProblem(input.path));
}

function lineWith(offset: number, lines: readonly SourceLine[]): SourceLine | undefined {
  return lines.find((line) => offset >= line.offset && offset < line.offset + line.length);
}

class RecordReader {
  /** Whether nothing but blanks was read. */
  isEmpty = true;
  readonly #path: string;
  readonly #quota: ProblemQuota;
  readonly #own: Selector | undefined;
  readonly #kinds: RecordKinds;
  #index = 0;

  constructor(path: string, quota: ProblemQuota, { fields: own, notice }: FormatOptions) {
    this.#path = path;
    this.#quota = quota;
    this.#own = own && new Selector(ownShape(own), '$');
    this.#kinds = new RecordKinds(notice);
    if (this.#own !== undefined) notice?.(this.#own.shape);
  }

  /** Undefined for a line without a reply text, about which a problem has been reported if it should have one. */
  read(line: SourceLine): Reply | Promise<Reply[]> | undefined {
    const json = line.text;
    if (json === '' || (json !== undefined && !/\S/.test(json))) return undefined;
    const isFirst = this.isEmpty;
    this.isEmpty = false;
    if (json === undefined) return this.#refuse(line, explainLength);

    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      if (isFirst && /^\s*[[{]\s*$/.test(json)) {
        throw new ProblemError([{ path: this.#path, line: line.number, ...SPREAD }]);
      }
      return this.#refuse(line, explainSyntax);
    }
    const selector = this.#own ?? this.#kinds.selectorFor(value);
    if (selector !== undefined) return this.#select(line, value, selector);
    const field = isRecord(value) ? textField(value) : undefined;
    if (field === undefined) return this.#refuse(line, explainValue, value);

    const record = value as JsonRecord;
    const text = record[field];
    if (typeof text !== 'string') return undefined;
    const index = this.#index++;
    if (!/\S/.test(text)) return undefined;
    const data = lineData(line, value);
    const about = { index, id: idOf(record, json), title: titleOf(record), lang: langOf(record) };
    if (hasTags(text)) {
      const html = { location: [field], text, format: 'html', ...about } as const;
      return makeReply(data, html, index).then((reply) => [reply]);
    }
    return new FieldReply(data.places, () => data.written([field]), text, about);
  }

  async #select(line: SourceLine, value: unknown, selector: Selector): Promise<Reply[]> {
    const data = lineData(line, value);
    let replies: readonly SelectedReply[];
    try {
      ({ replies } = await selector.select(data));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#refuse(line, () => error.problems[0]!);
      return [];
    }
    // A macro of a help desk may well have no text; a field that the user names is there, or the line is another kind.
    if (replies.length === 0 && selector === this.#own) this.#refuse(line, explainNothingFound);
    for (const { location } of replies) data.expect(location);
    return Promise.all(replies.map((reply) => makeReply(data, reply, this.#index++)));
  }

  #refuse(
    { number, text = '' }: SourceLine,
    explain: (text: string, value: unknown) => Words,
    value?: unknown,
  ): undefined {
    this.#quota.report(() => ({ path: this.#path, line: number, ...explain(text, value) }));
  }
}

function lineData(line: SourceLine, root: unknown): Data {
  return { ...jsonData(root, line.text!, line.offset), places: new LinePlaces(line) };
}

/** Places on the one line of a record; no other is in memory. */
class LinePlaces implements Places {
  readonly #line: SourceLine;

  constructor(line: SourceLine) {
    this.#line = line;
  }

  position(offset: number): Position {
    return { offset, line: this.#line.number, column: offset - this.#line.offset + 1 };
  }

  line(): string {
    const json = this.#line.text!;
    return json.endsWith('\r') ? json.slice(0, -1) : json;
  }
}

/** A number is taken as it is written, for JavaScript rounds long ones. */
function idOf(record: JsonRecord, json: string): string | undefined {
  const field = idField(record);
  if (field === undefined) return undefined;
  const value = record[field];
  if (typeof value === 'string' || Number.isSafeInteger(value)) return String(value);
  return jsonData(record, json, 0).rawNumber([field]);
}

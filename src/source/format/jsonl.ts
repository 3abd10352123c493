// JSON Lines: every line is a record, and every record with a text is a reply. One bad line doesn't spoil the others.

import { idField, isRecord, type JsonRecord, langOf, textField, titleOf } from '../data/fields.ts';
import { FieldReply, type Places } from '../field-reply.ts';
import type { Position } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import { type SourceLine, splitLines } from '../read/split-lines.ts';
import type { Reply } from '../reply.ts';
import { findMember } from './json-member.ts';
import { JsonString } from './json-string.ts';
import { explainLength, explainSyntax, explainValue, SPREAD, type Words } from './jsonl-problem.ts';

/** In UTF-16 code units. */
const LONGEST_LINE = 64 * 1024 * 1024;

const MOST_PROBLEMS = 20;

/** Yields the replies of each chunk of the file together. */
export async function* readJsonl(
  input: Input,
  report: (problem: Problem) => void,
): AsyncGenerator<readonly Reply[]> {
  const quota = new ProblemQuota(input.path, report, MOST_PROBLEMS);
  const reader = new RecordReader(input.path, quota);
  let invalidLine: SourceLine | undefined;
  for await (const lines of splitLines(input.pieces(), LONGEST_LINE)) {
    if (input.invalid) invalidLine ??= lineWith(input.invalid.offset, lines);
    const batch: Reply[] = [];
    for (const line of lines) {
      const reply = reader.read(line);
      if (reply) batch.push(reply);
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
  #index = 0;

  constructor(path: string, quota: ProblemQuota) {
    this.#path = path;
    this.#quota = quota;
  }

  /** Undefined for a line without a reply text, about which a problem has been reported if it should have one. */
  read(line: SourceLine): Reply | undefined {
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
    const field = isRecord(value) ? textField(value) : undefined;
    if (field === undefined) return this.#refuse(line, explainValue, value);

    const record = value as JsonRecord;
    const text = record[field];
    if (typeof text !== 'string') return undefined;
    const index = this.#index++;
    if (!/\S/.test(text)) return undefined;
    const written = (): JsonString =>
      new JsonString(json, findMember(json, field) + 1, text.length, line.offset);
    const about = { index, id: idOf(record, json), title: titleOf(record), lang: langOf(record) };
    return new FieldReply(new LinePlaces(line), written, text, about);
  }

  #refuse(
    { number, text = '' }: SourceLine,
    explain: (text: string, value: unknown) => Words,
    value?: unknown,
  ): undefined {
    this.#quota.report(() => ({ path: this.#path, line: number, ...explain(text, value) }));
  }
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
  return /[-+.\deE]+/.exec(json.slice(findMember(json, field)))![0];
}

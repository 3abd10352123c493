// A baseline as a file: a line that says what it is, then an entry to a line, in JSON and sorted. So version control
// shows what came and went, and merges what two people did; entries that a merge has doubled are taken for one.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Problem, ProblemError } from '../source/problem.ts';
import { readProblem } from '../source/read/read-problem.ts';
import { compareEntries, Entry } from './entry.ts';

const HEAD = '{"replylint":"baseline","version":1}';

const Head = v.object({ replylint: v.literal('baseline'), version: v.number() });

const VERSION = 1;
const MOST_PROBLEMS = 20;
const RENEW = 'write it anew with --update-baseline';

export interface ReadBaseline {
  /** One for each path and fingerprint. */
  readonly entries: readonly Entry[];
  /** What is wrong with the other lines. */
  readonly problems: readonly Problem[];
}

/** Throws ProblemError where the file cannot be read, or is no baseline. */
export function readBaseline(file: string, shown: string): ReadBaseline {
  const [head = '', ...lines] = read(file, shown)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  checkHead(head, shown);
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = parse(Entry, line);
    if (entry === undefined) {
      if (problems.length < MOST_PROBLEMS) problems.push({ path: shown, line: index + 2, ...faultOf(line) });
      continue;
    }
    const key = `${entry.path}\n${entry.fingerprint}`;
    const known = entries.get(key);
    if (known === undefined || known.count < entry.count) entries.set(key, entry);
  }
  return { entries: [...entries.values()], problems };
}

/** The text of a file with these entries. */
export function formatBaseline(entries: Iterable<Entry>): string {
  const lines = [...entries].sort(compareEntries).map((entry) => JSON.stringify(entry));
  return `${[HEAD, ...lines].join('\n')}\n`;
}

function read(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const problem = readProblem(shown, error);
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ProblemError([
      isMissing
        ? { path: shown, message: 'there is no such baseline', mend: 'write it with --update-baseline' }
        : problem,
    ]);
  }
}

function checkHead(line: string, shown: string): void {
  const head = parse(Head, line);
  const place = { path: shown, line: 1 };
  if (head === undefined)
    throw new ProblemError([
      { ...place, message: 'this is not a baseline of replylint', mend: `check the path, or ${RENEW}` },
    ]);
  if (head.version === VERSION) return;
  const message = `the baseline is of version ${head.version}, of which this replylint knows nothing`;
  throw new ProblemError([{ ...place, message, mend: 'use a newer replylint' }]);
}

function faultOf(line: string): Pick<Problem, 'message' | 'mend'> {
  const isConflict = /^(<{7}|={7}|>{7}|\|{7})/.test(line);
  if (isConflict)
    return {
      message: 'a merge has left its marks here',
      mend: `take them out and keep the entries of both sides, or ${RENEW}`,
    };
  return { message: 'this is no entry of a baseline', mend: `take the line out, or ${RENEW}` };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  line: string,
): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

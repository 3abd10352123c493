// `replylint filter`: records in, a line for each out, as programs want it that run others over large archives. They take
// any exit code but 0 as a failure, so findings are none.

import { atLeast } from '../pack/severity.ts';
import { errorLine, findingsLine } from '../report/record-line.ts';
import { LineReader, LONGEST_LINE, type RecordLine } from '../source/format/jsonl-line.ts';
import { STDIN } from '../source/open.ts';
import { ProblemError } from '../source/problem.ts';
import { byteLines } from '../source/read/byte-lines.ts';
import { standardInput } from '../source/read/chunks.ts';
import { readProblem } from '../source/read/read-problem.ts';
import type { CheckOptions } from './check-options.ts';
import { complain } from './complain.ts';
import { ownFields } from './documents.ts';
import { Linters } from './linters.ts';
import { loadConfig } from './load-config.ts';
import { standard } from './output.ts';
import { allPacks } from './packs.ts';
import { readFlags, type SelectionOptions } from './select.ts';
import { isTerminal } from './terminal.ts';

export interface FilterOptions
  extends SelectionOptions,
    Pick<CheckOptions, 'reply' | 'id' | 'lang' | 'bodyFormat' | 'config' | 'pack'> {}

/** What is written at once, in UTF-16 code units; all that is at hand is written before more is read. */
const ENOUGH = 64 * 1024;

/** Answers standard input line by line; returns the exit code. Throws ProblemError where it cannot begin. */
export async function filter(options: FilterOptions): Promise<number> {
  if (isTerminal('stdin')) {
    const mend = 'pipe JSONL into it, a record with a reply on each line';
    throw new ProblemError([{ message: 'there is nothing to filter', mend }]);
  }
  const answer = await answerer(options);
  const output = standard('stdout');
  let text = '';
  let refused = 0;
  const flush = (): void => {
    if (text !== '') output.write(text);
    text = '';
  };
  for await (const lines of byteLines(input(), LONGEST_LINE)) {
    for (const line of lines) {
      const answered = answer(line);
      const { json, isRefused } = answered instanceof Promise ? await answered : answered;
      text += json;
      if (isRefused) refused++;
      if (text.length >= ENOUGH) flush();
      if (output.closed) break;
    }
    flush();
    if (output.closed) break;
  }
  if (refused === 0) return 0;
  const what = refused === 1 ? '1 line' : `${refused.toLocaleString('en')} lines`;
  const mend = 'the "error" in its place says why, and what to do';
  complain({ path: STDIN, message: `${what} could not be used`, mend });
  return 2;
}

interface Answer {
  readonly json: string;
  readonly isRefused: boolean;
}

type Line = Parameters<LineReader['read']>[0];

/** From a line to the line that answers it. */
async function answerer(options: FilterOptions): Promise<(line: Line) => Answer | Promise<Answer>> {
  const cwd = process.cwd();
  const config = await loadConfig(options, cwd);
  const packs = await allPacks([...(options.pack ?? []), ...(config?.packs ?? [])]);
  const flags = readFlags(options, packs, config);
  const linters = new Linters(packs, config, flags, cwd);
  const linter = linters.for(STDIN);
  const reader = new LineReader(ownFields(options));
  const say = ({ id, replies, problem }: RecordLine): Answer => {
    if (problem !== undefined) return { json: errorLine(id, problem), isRefused: true };
    const findings = replies.map(({ text, lang }) =>
      linter.find(text, lang).filter(({ severity }) => atLeast(severity, flags.least)),
    );
    return { json: findingsLine(id, findings), isRefused: false };
  };
  return (line) => {
    const read = reader.read(line);
    return read instanceof Promise ? read.then(say) : say(read);
  };
}

/** Each piece as it comes, for who sends a line may wait for its answer. */
async function* input(): AsyncGenerator<Buffer> {
  try {
    yield* standardInput();
  } catch (error) {
    throw new ProblemError([readProblem(STDIN, error)]);
  }
}

// Opening a document reads nothing yet; its replies are read when somebody asks for them.

import { resolve } from 'node:path';
import type { Document } from './document.ts';
import type { FormatOptions } from './format/codec.ts';
import { type Format, formatOf, unreadableProblem } from './format/formats.ts';
import { sniff } from './format/sniff.ts';
import { type Problem, ProblemError } from './problem.ts';
import { fileChunks, isOwnPipe, streamChunks } from './read/chunks.ts';
import { Input } from './read/input.ts';
import type { Reply } from './reply.ts';
import { showPath, withForwardSlashes } from './show-path.ts';

type ChooseFormat = (input: Input) => Format | undefined | Promise<Format>;

/** A file, in the format that its name promises; a pipe that has a path (`/dev/stdin`), as what it looks like. */
export function openFile(
  path: string,
  { cwd }: { readonly cwd: string },
  options: FormatOptions = {},
): Document {
  const shown = showPath(path, cwd);
  const choose = isOwnPipe(path) ? sniff : () => formatOf(path);
  return document(shown, () => fileChunks(resolve(cwd, path), shown), choose, options);
}

/** A stream, under the name and in the format of `filename`; without one, as what it looks like. */
export function openStdin(
  stream: AsyncIterable<Buffer>,
  filename?: string,
  options: FormatOptions = {},
): Document {
  const shown = filename === undefined ? '<stdin>' : withForwardSlashes(filename);
  const choose = filename === undefined ? sniff : () => formatOf(filename);
  return document(shown, () => streamChunks(stream, shown), choose, options);
}

function document(
  path: string,
  chunks: () => AsyncIterable<Buffer>,
  choose: ChooseFormat,
  options: FormatOptions,
): Document {
  return { path, replies: (report) => read(new Input(path, chunks()), choose, report, options) };
}

async function* read(
  input: Input,
  choose: ChooseFormat,
  report: (problem: Problem) => void,
  options: FormatOptions,
): AsyncGenerator<readonly Reply[]> {
  try {
    const format = await choose(input);
    if (format === undefined) throw new ProblemError([unreadableProblem(input.path)]);
    const codec = await format.load();
    yield* codec(input, report, options);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const problem of error.problems) report(problem);
  }
}

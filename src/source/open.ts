// Opening a document reads nothing yet; its replies are read when somebody asks for them.

import { resolve } from 'node:path';
import type { Chunks, Document } from './document.ts';
import type { FormatOptions } from './format/codec.ts';
import { type Format, formatOf, unreadableProblem } from './format/formats.ts';
import { sniff } from './format/sniff.ts';
import { type Problem, ProblemError } from './problem.ts';
import { fileChunks, isOwnPipe, streamChunks } from './read/chunks.ts';
import { Input } from './read/input.ts';
import type { Reply } from './reply.ts';
import { showPath, withForwardSlashes } from './show-path.ts';

/** What standard input is called where it has no other name. */
export const STDIN = '<stdin>';

type ChooseFormat = (input: Input) => Format | undefined | Promise<Format>;

/** A file, in the format that its name promises; a pipe that has a path (`/dev/stdin`), as what it looks like. */
export function openFile(
  path: string,
  { cwd }: { readonly cwd: string },
  options: FormatOptions = {},
): Document {
  const shown = showPath(path, cwd);
  const file = resolve(cwd, path);
  const chunks = () => fileChunks(file, shown);
  if (isOwnPipe(path)) return new OpenDocument(shown, undefined, chunks, sniff, options);
  return new OpenDocument(shown, file, chunks, () => formatOf(path), options);
}

/** A stream, under the name and in the format of `filename`; without one, as what it looks like. */
export function openStdin(
  stream: AsyncIterable<Buffer>,
  filename?: string,
  options: FormatOptions = {},
): Document {
  const shown = filename === undefined ? STDIN : withForwardSlashes(filename);
  const choose = filename === undefined ? sniff : () => formatOf(filename);
  return new OpenDocument(shown, undefined, () => streamChunks(stream, shown), choose, options);
}

class OpenDocument implements Document {
  readonly path: string;
  readonly file: string | undefined;
  readonly chunks: Chunks;
  readonly #choose: ChooseFormat;
  readonly #options: FormatOptions;

  constructor(
    path: string,
    file: string | undefined,
    chunks: Chunks,
    choose: ChooseFormat,
    options: FormatOptions,
  ) {
    this.path = path;
    this.file = file;
    this.chunks = chunks;
    this.#choose = choose;
    this.#options = options;
  }

  async *replies(report: (problem: Problem) => void): AsyncGenerator<readonly Reply[]> {
    try {
      const input = new Input(this.path, this.chunks());
      const format = await this.#choose(input);
      if (format === undefined) throw new ProblemError([unreadableProblem(this.path)]);
      this.#options.notice?.(format.name);
      const codec = await format.load();
      yield* codec(input, report, this.#options);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      for (const problem of error.problems) report(problem);
    }
  }

  over(chunks: Chunks): Document {
    return new OpenDocument(this.path, this.file, chunks, this.#choose, this.#options);
  }
}

// A document is a file or standard input: a stream of replies, read once from front to back.

import type { Problem } from './problem.ts';
import type { Reply } from './reply.ts';

/** Reads bytes from the start, each time it is called; a chunk is good until the next one is asked for. */
export type Chunks = () => AsyncIterable<Buffer>;

export interface Document {
  /** The path as it is shown: relative to the working directory, with forward slashes; `<stdin>` for a pipe. */
  readonly path: string;
  /**
   * The replies in the order of the file, in batches, so that a big file never stands in memory whole. Trouble with
   * the input goes to `report` and reading goes on with what can be read.
   */
  replies(report: (problem: Problem) => void): AsyncIterable<readonly Reply[]>;
  /** The file that it is read from, as an absolute path; undefined for a pipe. */
  readonly file: string | undefined;
  /** What it is read from; a pipe gives its bytes only once. */
  readonly chunks: Chunks;
  /** The same document with other bytes in it. */
  over(chunks: Chunks): Document;
}

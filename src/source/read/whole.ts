// An input that has to be in memory whole to be understood.

import { Lines } from '../place/lines.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { invalidUtf8Problem } from './encoding.ts';
import { emptyProblem, type Input } from './input.ts';

export interface Whole {
  /** The text of the file, its byte-order mark included. */
  readonly source: string;
  /** 1 where a byte-order mark stands before the text. */
  readonly mark: number;
  readonly lines: Lines;
}

/**
 * Reads an input to its end; undefined where nothing but blanks is in it. Bytes that are not UTF-8 and emptiness are
 * reported. Throws ProblemError for more than `limit` UTF-16 code units; `mend` says what to do then.
 */
export async function readWhole(
  input: Input,
  report: (problem: Problem) => void,
  limit: number,
  mend: string,
): Promise<Whole | undefined> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of input.pieces()) {
    pieces.push(piece);
    length += piece.length;
    if (length <= limit) continue;
    const message = `the text is longer than ${limit / (1024 * 1024)} MB`;
    throw new ProblemError([{ path: input.path, message, mend }]);
  }
  const source = pieces.join('');
  const lines = new Lines(source);
  if (input.invalid) {
    report(invalidUtf8Problem(input.path, lines.position(input.invalid.offset), input.invalid));
  }
  if (source.trim() === '') {
    report(emptyProblem(input.path));
    return undefined;
  }
  return { source, mark: source.charCodeAt(0) === 0xfeff ? 1 : 0, lines };
}

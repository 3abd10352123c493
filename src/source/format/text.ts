// Plain text: the whole file is one reply, and its text stands in the file as it is.

import { Lines } from '../place/lines.ts';
import type { Range, Span } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import type { Reply } from '../reply.ts';

/** In UTF-16 code units. A draft is a few thousand; whatever is longer than this is something else. */
const LIMIT = 64 * 1024 * 1024;

/** Yields one batch of one reply. */
export async function* readText(
  input: Input,
  report: (problem: Problem) => void,
): AsyncGenerator<readonly Reply[]> {
  const source = await readWhole(input);
  const lines = new Lines(source);
  if (input.invalid) {
    report(invalidUtf8Problem(input.path, lines.position(input.invalid.offset), input.invalid));
  }
  if (source.trim() === '') report(emptyProblem(input.path));
  else yield [new TextReply(source, lines)];
}

async function readWhole(input: Input): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of input.pieces()) {
    pieces.push(piece);
    length += piece.length;
    if (length > LIMIT) {
      const mend = 'split it, or write one reply to a line as JSONL, which has no limit';
      throw new ProblemError([{ path: input.path, message: 'the text is longer than 64 MB', mend }]);
    }
  }
  return pieces.join('');
}

class TextReply implements Reply {
  readonly index = 0;
  readonly id = undefined;
  readonly title = undefined;
  readonly lang = undefined;
  readonly text: string;
  readonly #lines: Lines;
  /** What stands in the file before the text: 1 for a byte-order mark. */
  readonly #before: number;

  constructor(source: string, lines: Lines) {
    this.#before = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.text = source.slice(this.#before);
    this.#lines = lines;
  }

  locate({ start, end }: Span): Range {
    return {
      start: this.#lines.position(start + this.#before),
      end: this.#lines.position(end + this.#before),
    };
  }

  /** Line breaks become those of the file, as its first one shows. */
  encode(text: string): string {
    const style = /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
    return text.replaceAll(/\r\n|\r|\n/g, style);
  }

  line({ offset }: { readonly offset: number }): string {
    return this.#lines.line(offset);
  }
}

// Plain text: the whole file is one reply, and its text stands in the file as it is.

import { FieldReply } from '../field-reply.ts';
import type { Edit } from '../place/edit.ts';
import { Lines } from '../place/lines.ts';
import type { Span } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { invalidUtf8Problem } from '../read/encoding.ts';
import { emptyProblem, type Input } from '../read/input.ts';
import type { Reply } from '../reply.ts';
import type { Written } from '../written.ts';

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
  else yield [textReply(source, lines)];
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

function textReply(source: string, lines: Lines): Reply {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const text = source.slice(mark);
  const about = { index: 0, id: undefined, title: undefined, lang: undefined };
  return new FieldReply(lines, () => new PlainText(text, mark), text, about);
}

/** A text that stands in its file as it is, from `start` on. */
class PlainText implements Written {
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  start(offset: number): number {
    return this.#start + offset;
  }

  end(offset: number): number {
    return this.#start + offset;
  }

  /** Line breaks become those of the file, as its first one shows. */
  replace({ start, end }: Span, text: string): Edit {
    const style = /\r\n|\r|\n/.exec(this.#text)?.[0] ?? '\n';
    const written = text.replaceAll(/\r\n|\r|\n/g, style);
    return { start: this.start(start), end: this.end(end), text: written };
  }
}

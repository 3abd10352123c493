// An input is what a document is read from: a name to show, and the text in pieces as it comes from the disk or the
// pipe. It is read once.

import { type Problem, ProblemError } from '../problem.ts';
import { refuseEncoding } from './encoding.ts';
import { type InvalidUtf8, Utf8Decoder } from './utf8.ts';

export class Input {
  readonly path: string;
  readonly #decoder = new Utf8Decoder();
  readonly #decoded: AsyncGenerator<string>;
  readonly #peeked: string[] = [];

  constructor(path: string, chunks: AsyncIterable<Buffer>) {
    this.path = path;
    this.#decoded = this.#decode(chunks);
  }

  /** What was not UTF-8 in the pieces read so far. */
  get invalid(): InvalidUtf8 | undefined {
    return this.#decoder.invalid;
  }

  /** The text from front to back, its byte-order mark included. Throws a `ProblemError` if it is no text. */
  async *pieces(): AsyncGenerator<string> {
    for (let piece = this.#peeked.shift(); piece !== undefined; piece = this.#peeked.shift()) yield piece;
    yield* this.#decoded;
  }

  /** A look ahead: what is read here comes again in `pieces`. */
  async *peek(): AsyncGenerator<string> {
    for (let next = await this.#decoded.next(); !next.done; next = await this.#decoded.next()) {
      this.#peeked.push(next.value);
      yield next.value;
    }
  }

  async *#decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    let isFirst = true;
    for await (const chunk of chunks) {
      const refusal = isFirst ? refuseEncoding(this.path, chunk) : undefined;
      if (refusal) throw new ProblemError([refusal]);
      isFirst = false;
      yield this.#decoder.decode(chunk);
    }
    yield this.#decoder.end();
  }
}

/** The report of an input with nothing in it, or nothing but blanks. */
export function emptyProblem(path: string): Problem {
  return { path, message: 'the file is empty', mend: 'write a reply into it, or leave it out' };
}

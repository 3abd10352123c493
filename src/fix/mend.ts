// Mends a document in rounds: edits that overlap wait for the next one, and a mended text may show what was hidden
// before. Each round reads the whole document anew, through its codec, which is the proof that it can still be read.

import type { Chunks, Document } from '../source/document.ts';
import type { Edit } from '../source/place/edit.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { Input } from '../source/read/input.ts';
import type { Reply } from '../source/reply.ts';
import { applyEdits } from './apply-edits.ts';
import type { Copy } from './copy.ts';

/** A document that is not stable by then is left as the last round made it: some rewrite leads back to another. */
const MOST_ROUNDS = 10;

export interface Mended {
  /** The document with its fixes in it. */
  readonly document: Document;
  /** How many rewrites were put in place. */
  readonly fixes: number;
  /** What was in the way of reading it; not all of it could be seen. */
  readonly problems: readonly Problem[];
}

/** Puts the edits of all replies into a copy. Throws ProblemError where that cannot be done without loss. */
export async function mend(
  document: Document,
  copy: Copy,
  editsOf: (reply: Reply) => readonly Edit[],
): Promise<Mended> {
  let mended = document;
  let fixes = 0;
  let before = await read(document, editsOf);
  // Two copies of one text are one reply until one of them is mended, so there may be more for a round.
  const { problems, replies } = before;
  for (let round = 0; round < MOST_ROUNDS && before.edits.length > 0; round++) {
    mended = document.over(await write(mended, before.edits, copy));
    fixes += before.edits.length;
    const after = await read(mended, editsOf);
    if (after.replies < replies || after.problems.length > problems.length)
      throw new ProblemError([unreadableProblem(document.path)]);
    before = after;
  }
  return { document: mended, fixes, problems };
}

interface Reading {
  readonly edits: readonly Edit[];
  readonly replies: number;
  readonly problems: readonly Problem[];
}

async function read(document: Document, editsOf: (reply: Reply) => readonly Edit[]): Promise<Reading> {
  const problems: Problem[] = [];
  const all: Edit[] = [];
  let replies = 0;
  for await (const batch of document.replies((problem) => problems.push(problem))) {
    replies += batch.length;
    for (const reply of batch) all.push(...editsOf(reply));
  }
  return { edits: apart(all), replies, problems };
}

/** Those that overlap no earlier one: replies may come in another order than they stand in, or share a string. */
function apart(edits: readonly Edit[]): Edit[] {
  let done = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= done;
      if (isFree) done = end;
      return isFree;
    });
}

async function write(document: Document, edits: readonly Edit[], copy: Copy): Promise<Chunks> {
  const input = new Input(document.path, document.chunks());
  return copy.write(
    (async function* () {
      yield* applyEdits(input.pieces(), edits);
      if (input.invalid) throw new ProblemError([notUtf8Problem(document.path)]);
    })(),
  );
}

function notUtf8Problem(path: string): Problem {
  const message = 'it is not UTF-8 throughout, and mending it would lose bytes, so it was left alone';
  return { path, message, mend: 'save it as UTF-8' };
}

function unreadableProblem(path: string): Problem {
  const message = 'mended, it would not read as it did, so it was left alone; this is a fault of replylint';
  return { path, message, mend: 'report it, and mend the file by hand' };
}

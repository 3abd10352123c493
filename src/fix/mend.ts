// Mends a document in rounds: edits that overlap wait for the next one, and a mended text may show what was hidden
// before. After each round the whole document is read anew through its codec, which is the proof that it can still be
// read and says what it is meant to say; what does not is taken back.

import type { Document } from '../source/document.ts';
import type { Edit } from '../source/place/edit.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { Input } from '../source/read/input.ts';
import type { Reply } from '../source/reply.ts';
import { applyEdits } from './apply-edits.ts';
import type { Copy } from './copy.ts';
import { type Fix, mendedText } from './fix.ts';

/** A document that is not stable by then is left as the last round made it: some rewrite leads back to another. */
const MOST_ROUNDS = 100;

export interface Mended {
  /** The document with its fixes in it. */
  readonly document: Document;
  /** How many rewrites were put in place. */
  readonly fixes: number;
  /** What was in the way of reading it; not all of it could be seen. */
  readonly problems: readonly Problem[];
}

export type ChooseFixes = (reply: Reply) => readonly Fix[];

/** Puts the fixes of all replies into a copy. Throws ProblemError where that cannot be done without loss. */
export async function mend(document: Document, copy: Copy, choose: ChooseFixes): Promise<Mended> {
  /** Texts that their format cannot write as they should be. */
  const given = new Set<string>();
  const chooseAgain: ChooseFixes = (reply) => (given.has(reply.text) ? [] : choose(reply));
  let mended = document;
  let fixes = 0;
  let before = await read(document, chooseAgain);
  const { problems, replies } = before;
  for (let round = 0; round < MOST_ROUNDS && before.plan.edits.length > 0; ) {
    const { plan } = before;
    const source = mended;
    const draft = document.over(() => bytes(edited(source, plan.edits).pieces));
    const after = await read(draft, chooseAgain, new Set(plan.mended.values()));
    // Two copies of one text are one reply until one of them is mended, and again when both are.
    const areFewer = after.replies < before.replies;
    const isThere = (text: string) => after.seen.has(text) || (areFewer && after.heard.has(lettersOf(text)));
    const lost = [...plan.mended].filter(([, text]) => !isThere(text));
    if (lost.length > 0) {
      for (const [text] of lost) given.add(text);
      before = await read(mended, chooseAgain);
      continue;
    }
    if (after.replies < replies || after.problems.length > problems.length)
      throw new ProblemError([unreadableProblem(document.path)]);
    mended = document.over(await copy.write(whole(source, plan.edits)));
    fixes += plan.edits.length;
    before = after;
    round++;
  }
  return { document: mended, fixes, problems };
}

/** What is to be done in a round. */
interface Plan {
  /** In the order of their places; none overlaps another. */
  readonly edits: readonly Edit[];
  /** What the texts of the replies that are mended become. */
  readonly mended: ReadonlyMap<string, string>;
}

interface Reading {
  readonly plan: Plan;
  readonly replies: number;
  readonly problems: readonly Problem[];
  /** Of the texts that were expected, those that some reply has, and the letters of all that some reply says. */
  readonly seen: ReadonlySet<string>;
  readonly heard: ReadonlySet<string>;
}

async function read(
  document: Document,
  choose: ChooseFixes,
  expected: ReadonlySet<string> = new Set(),
): Promise<Reading> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const heard = new Set<string>();
  const letters = new Set([...expected].map(lettersOf));
  const wanted: { readonly text: string; readonly fixes: readonly Fix[] }[] = [];
  let replies = 0;
  for await (const batch of document.replies((problem) => problems.push(problem))) {
    replies += batch.length;
    for (const reply of batch) {
      if (expected.has(reply.text)) seen.add(reply.text);
      if (letters.size > 0 && letters.has(lettersOf(reply.text))) heard.add(lettersOf(reply.text));
      const fixes = choose(reply);
      if (fixes.length > 0) wanted.push({ text: reply.text, fixes });
    }
  }
  return { plan: planOf(wanted), replies, problems, seen, heard };
}

/** Replies may come in another order than they stand in, or share a string: of edits that overlap, the first is taken. */
function planOf(wanted: readonly { readonly text: string; readonly fixes: readonly Fix[] }[]): Plan {
  let done = 0;
  const taken = new Set<Fix>();
  const all = wanted.flatMap(({ fixes }) => fixes).sort((a, b) => a.edit.start - b.edit.start);
  for (const fix of all) {
    if (fix.edit.start < done) continue;
    taken.add(fix);
    done = fix.edit.end;
  }
  const mended = new Map<string, string>();
  for (const { text, fixes } of wanted) {
    const own = fixes.filter((fix) => taken.has(fix));
    if (own.length > 0) mended.set(text, mendedText(text, own));
  }
  return { edits: all.filter((fix) => taken.has(fix)).map(({ edit }) => edit), mended };
}

/** What copies of a text have in common, however each is written. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The text of a document with edits in it. */
function edited(document: Document, edits: readonly Edit[]): { input: Input; pieces: AsyncIterable<string> } {
  const input = new Input(document.path, document.chunks());
  return { input, pieces: applyEdits(input.pieces(), edits) };
}

/** The same. Throws ProblemError at its end where it is not UTF-8, for then it is not the whole. */
async function* whole(document: Document, edits: readonly Edit[]): AsyncGenerator<string> {
  const { input, pieces } = edited(document, edits);
  yield* pieces;
  if (input.invalid) throw new ProblemError([notUtf8Problem(document.path)]);
}

async function* bytes(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece);
}

function notUtf8Problem(path: string): Problem {
  const message = 'it is not UTF-8 throughout, and mending it would lose bytes, so it was left alone';
  return { path, message, mend: 'save it as UTF-8' };
}

function unreadableProblem(path: string): Problem {
  const message = 'mended, it would not read as it did, so it was left alone; this is a fault of replylint';
  return { path, message, mend: 'report it, and mend the file by hand' };
}

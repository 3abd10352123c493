// The vocabulary numbers every distinct word once: folding it, opening a contraction and whatever others work out about
// it (its class, say) happen once for each spelling and not for each token.

import { classAt, classOf, DIGIT, INVISIBLE, UPPER } from './characters.ts';
import { openContraction, type Part } from './contractions.ts';
import { fold } from './fold.ts';
import { signsOf } from './language-signs.ts';
import { hashUnit, Spellings } from './spellings.ts';

/** What a token is. The opaque kinds have one word each, whose number is the kind itself. */
export const WordKind = {
  PLACEHOLDER: 0,
  QUOTATION: 1,
  /** A URL or an e-mail address. */
  ADDRESS: 2,
  CODE: 3,
  WORD: 4,
  /** Begins with a digit: "5", "15:00", "3pm". */
  NUMBER: 5,
} as const;

export type WordKind = (typeof WordKind)[keyof typeof WordKind];

const OPAQUE_KINDS = [WordKind.PLACEHOLDER, WordKind.QUOTATION, WordKind.ADDRESS, WordKind.CODE];

/** The words that one spelling stands for, and how many of its code units each spans; they add up to its length. */
export interface Compound {
  readonly words: readonly number[];
  readonly lengths: readonly number[];
}

export class Vocabulary {
  /** Words kept from one text to the next. A single text may go beyond. */
  readonly limit: number;
  /** Grows by one each time the ids are thrown away; whoever caches by id must drop its cache. */
  generation = 0;
  #spellings = new Spellings();
  #folded: string[] = [];
  #kinds: WordKind[] = [];
  #capitalised: boolean[] = [];
  #acronym: boolean[] = [];
  #signs: number[] = [];
  /** Holes where a spelling stands for itself. */
  #compounds: (Compound | undefined)[] = [];

  constructor(limit = 1 << 17) {
    this.limit = limit;
    this.#forget();
  }

  /** Ids given so far: each is less than this. */
  get size(): number {
    return this.#folded.length;
  }

  /** What hashing a spelling starts from; it changes with the generation. */
  get seed(): number {
    return this.#spellings.seed;
  }

  /** Throws the ids away if there are too many. To be called between texts, since tokens hold ids. */
  makeRoom(): void {
    if (this.size <= this.limit) return;
    this.generation++;
    this.#forget();
  }

  /** The word as it is compared; empty for the opaque kinds. */
  folded(id: number): string {
    return this.#folded[id]!;
  }

  kind(id: number): WordKind {
    return this.#kinds[id]!;
  }

  /** Whether its first letter is in upper case as written. */
  capitalised(id: number): boolean {
    return this.#capitalised[id]!;
  }

  /** Whether it is written as an abbreviation is: "SLA", "L2", "KYC-a". */
  acronym(id: number): boolean {
    return this.#acronym[id]!;
  }

  /** What it tells of the language around it: bits of `Sign`. */
  signs(id: number): number {
    return this.#signs[id]!;
  }

  /** What the spelling opens up into; undefined where it is one word. The ids of compounds are never tokens. */
  compound(id: number): Compound | undefined {
    return this.#compounds[id];
  }

  /** The id of `text.slice(start, end)`, whose code units `hashUnit` has hashed from `seed`. */
  intern(text: string, start: number, end: number, hash: number): number {
    const id = this.#spellings.intern(text, start, end, hash) + OPAQUE_KINDS.length;
    if (id === this.#folded.length) this.#describe(id, copyOf(text, start, end));
    return id;
  }

  #forget(): void {
    this.#spellings = new Spellings();
    this.#folded = OPAQUE_KINDS.map(() => '');
    this.#kinds = [...OPAQUE_KINDS];
    this.#capitalised = OPAQUE_KINDS.map(() => false);
    this.#acronym = OPAQUE_KINDS.map(() => false);
    this.#signs = OPAQUE_KINDS.map(() => 0);
    this.#compounds = OPAQUE_KINDS.map(() => undefined);
  }

  #describe(id: number, spelling: string): void {
    const firstClass = classAt(spelling, 0);
    const parts = openContraction(foldSpelling(spelling));
    this.#folded[id] = parts[0]!.folded;
    this.#kinds[id] = firstClass === DIGIT ? WordKind.NUMBER : WordKind.WORD;
    this.#capitalised[id] = firstClass === UPPER;
    this.#acronym[id] = firstClass === UPPER && ACRONYM.test(spelling);
    this.#signs[id] = signsOf(spelling, parts[0]!.folded, firstClass === UPPER);
    this.#compounds[id] = undefined;
    if (parts.length > 1) this.#compounds[id] = this.#compoundOf(spelling, parts);
  }

  #compoundOf(spelling: string, parts: readonly Part[]): Compound {
    const lengths = lengthsInSpelling(spelling, parts);
    let start = 0;
    const words = parts.map(({ folded }, index) => {
      const written = spelling.slice(start, start + lengths[index]!);
      start += written.length;
      if (classAt(written, 0) !== UPPER) return this.#internWhole(folded);
      const isAcronym = ACRONYM.test(written);
      return this.#internWhole(isAcronym ? folded.toUpperCase() : folded[0]!.toUpperCase() + folded.slice(1));
    });
    return { words, lengths };
  }

  #internWhole(spelling: string): number {
    let hash = this.seed;
    for (let at = 0; at < spelling.length; at++) hash = hashUnit(hash, spelling.charCodeAt(at));
    return this.intern(spelling, 0, spelling.length, hash);
  }
}

/** Two capitals, or a capital and a digit, and no small letters but an ending: "SLA", "L2", "SLAs", "KYC-a", "L2-й". */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,9}(?:s|[-'’\u2010\u2011]\p{Ll}{1,3})?$/u;

/**
 * No word is longer, in code units; only lower case is made of such spellings. Normalising a letter with a million
 * marks would take quadratic time, and matching them as much stack.
 */
const LONGEST_WORD = 256;

/**
 * Folds, with the signs that stand in words for want of better ones on a keyboard. Lower case comes first, since for
 * plain letters in lower case there is nothing else to do.
 */
function foldSpelling(spelling: string): string {
  const lower = spelling.toLowerCase();
  if (spelling.length > LONGEST_WORD) return lower;
  return fold(lower.replace(/[\u2010\u2011]/g, '-').replace(/´/g, "'"));
}

/**
 * How many code units of the spelling each part spans. All parts but the first are plain ASCII, so they are counted
 * off from the end, past characters that take no room.
 */
function lengthsInSpelling(spelling: string, parts: readonly Part[]): number[] {
  const lengths: number[] = [];
  let end = spelling.length;
  for (const { length } of parts.slice(1).reverse()) {
    let start = end;
    for (let left = length; left > 0; ) {
      if (classOf(spelling.charCodeAt(--start)) !== INVISIBLE) left--;
    }
    lengths.unshift(end - start);
    end = start;
  }
  return [end, ...lengths];
}

/** A slice that doesn't keep the whole text in memory, as V8's own slices of 13 characters and more do. */
function copyOf(text: string, start: number, end: number): string {
  if (end - start < 13) return text.slice(start, end);
  const pieces: string[] = [];
  for (let from = start; from < end; from += 1024) {
    const units: number[] = [];
    for (let at = from; at < Math.min(end, from + 1024); at++) units.push(text.charCodeAt(at));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

// Finds the exact places of one phrase in one sentence, with its captures. It is slower than the scanner and runs
// only where the scanner saw the phrase. Each part is simulated with all its threads side by side (Pike's method; see
// Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009). Looking for the end of one match never makes
// it read a word twice, for behind a match that may still grow the next ones are looked for already; so its time, too,
// is proportional to the text.

import type { Tokens } from '../text/tokens.ts';
import { type Classifier, END_CLASS, NO_SYMBOLS, START_CLASS } from './classifier.ts';
import { joinParts } from './conjunction.ts';
import { Op, type Program } from './program.ts';
import { capturesOf, Threads, type Trail } from './threads.ts';

/** A phrase in a sentence. Token numbers, half-open; captures by slot, as pairs of token numbers, holes where unset. */
export interface PhraseMatch {
  readonly first: number;
  readonly end: number;
  readonly captures: readonly number[];
}

export class Matcher {
  readonly #program: Program;
  readonly #classifier: Classifier;
  /** By state, the step in which a thread came there last. Steps wrap around as 32-bit numbers. */
  readonly #seen: Int32Array;
  #step = 0;
  /** The threads that wait for the token at hand, the oldest first, and those that wait for the one behind it. */
  #threads = new Threads();
  #next = new Threads();
  readonly #pending = new Threads();
  /** The way of the thread that came to the end of the part in this step. */
  #accepted: Trail | undefined;

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#seen = new Int32Array(program.op.length);
  }

  /** All places of a phrase in a sentence, from left to right; of overlapping ones the leftmost, then the longest. */
  match(tokens: Tokens, sentence: number, phrase: number): readonly PhraseMatch[] {
    const { partStart } = this.#program;
    const parts: PhraseMatch[][] = [];
    for (let part = partStart[phrase]!; part < partStart[phrase + 1]!; part++) {
      const matches = this.#matchPart(tokens, sentence, part);
      if (matches.length === 0) return [];
      parts.push(matches);
    }
    return joinParts(parts);
  }

  #matchPart(tokens: Tokens, sentence: number, part: number): PhraseMatch[] {
    const { op, back, detail, partEntry } = this.#program;
    const entry = partEntry[part]!;
    const start = tokens.sentenceStart[sentence]!;
    const end = tokens.sentenceStart[sentence + 1]!;
    const matches: PhraseMatch[] = [];
    // The positions before the first and after the last token stand for the edges of the sentence.
    this.#threads.clear();
    this.#step = (this.#step + 1) | 0;
    this.#follow(entry, start - 1, undefined, start - 1, this.#threads);
    for (let at = start - 1; at <= end; at++) {
      const [threads, next] = [this.#threads, this.#next];
      const isToken = at >= start && at < end;
      const wordClass = isToken
        ? this.#classifier.classOf(tokens.word[at]!)
        : at < start
          ? START_CLASS
          : END_CLASS;
      next.clear();
      this.#step = (this.#step + 1) | 0;
      // Older threads go first, so that where two meet in one state the leftmost start wins; a match ends all younger.
      let youngest = at;
      for (let index = 0; index < threads.count && threads.first[index]! <= youngest; index++) {
        const state = threads.state[index]!;
        const goes = op[state] === Op.ANY ? isToken : this.#classifier.satisfies(wordClass, detail[state]!);
        if (!goes) continue;
        const first = threads.first[index]!;
        if (!this.#follow(state - back[state]!, first, threads.trail[index], at + 1, next)) continue;
        youngest = first;
        while (matches.length > 0 && matches.at(-1)!.first >= first) matches.pop();
        matches.push({ first, end: at + 1, captures: capturesOf(this.#accepted) });
      }
      // A part begins with a word of its own, so hardly any word begins one.
      const isPlain = at + 1 < end && this.#classifier.classOf(tokens.word[at + 1]!) === NO_SYMBOLS;
      if (!isPlain) this.#follow(entry, at + 1, undefined, at + 1, next);
      this.#threads = next;
      this.#next = threads;
    }
    return matches.flatMap((match) => {
      const [first, last] = [Math.max(match.first, start), Math.min(match.end, end)];
      return last > first ? [{ ...match, first, end: last }] : [];
    });
  }

  /**
   * Follows a thread to the states that wait for a token and adds those not yet reached in this step to `into`.
   * Returns whether it came to the end of the part.
   */
  #follow(from: number, first: number, way: Trail | undefined, at: number, into: Threads): boolean {
    const { op, back, detail } = this.#program;
    const pending = this.#pending;
    let accepts = false;
    pending.push(from, first, way);
    while (pending.count > 0) {
      const last = --pending.count;
      const state = pending.state[last]!;
      const trail = pending.trail[last];
      if (this.#seen[state] === this.#step) continue;
      this.#seen[state] = this.#step;
      switch (op[state]) {
        case Op.SYMBOL:
        case Op.ANY:
          into.push(state, first, trail);
          break;
        case Op.SPLIT:
          pending.push(state - detail[state]!, first, trail);
          pending.push(state - back[state]!, first, trail);
          break;
        case Op.ACCEPT:
          accepts = true;
          this.#accepted = trail;
          break;
        default: {
          const edge = detail[state]! * 2 + (op[state] === Op.OPEN ? 0 : 1);
          pending.push(state - back[state]!, first, { edge, at, before: trail });
        }
      }
    }
    return accepts;
  }
}

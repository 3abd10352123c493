// Finds the exact places of one phrase in one sentence, with its captures. It is slower than the scanner and runs
// only where the scanner saw the phrase. Each part is simulated with all its threads side by side (Pike's method; see
// Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009), so its time, too, is proportional to the
// text.

import type { Tokens } from '../text/tokens.ts';
import { type Classifier, END_CLASS, START_CLASS } from './classifier.ts';
import { joinParts } from './conjunction.ts';
import { Op, type Program } from './program.ts';

/** A phrase in a sentence. Token numbers, half-open; captures by slot, as pairs of token numbers, holes where unset. */
export interface PhraseMatch {
  readonly first: number;
  readonly end: number;
  readonly captures: readonly number[];
}

/** A way through a part that began at token `first` and has come to `state`. */
interface Thread {
  readonly state: number;
  readonly first: number;
  readonly captures: readonly number[];
}

export class Matcher {
  readonly #program: Program;
  readonly #classifier: Classifier;
  readonly #seen: Int32Array;
  #stamp = 0;

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#seen = new Int32Array(program.op.length);
  }

  /** All places of a phrase in a sentence, from left to right; of overlapping ones the leftmost, then the longest. */
  match(tokens: Tokens, sentence: number, phrase: number): PhraseMatch[] {
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
    const start = tokens.sentenceStart[sentence]!;
    const end = tokens.sentenceStart[sentence + 1]!;
    const matches: PhraseMatch[] = [];
    // The positions before the first and after the last token stand for the edges of the sentence.
    for (let from = start - 1; from <= end; ) {
      const found = this.#leftmostLongest(tokens, part, from, start, end);
      if (found === undefined) break;
      const match = { ...found, first: Math.max(found.first, start), end: Math.min(found.end, end) };
      if (match.end > match.first) matches.push(match);
      from = Math.max(found.end, from + 1);
    }
    return matches;
  }

  #leftmostLongest(
    tokens: Tokens,
    part: number,
    from: number,
    start: number,
    end: number,
  ): PhraseMatch | undefined {
    const { op, x, y, partEntry } = this.#program;
    let threads: Thread[] = [];
    let best: PhraseMatch | undefined;
    for (let at = from; at <= end; at++) {
      const wordClass =
        at < start ? START_CLASS : at === end ? END_CLASS : this.#classifier.classOf(tokens.word[at]!);
      const isToken = at >= start && at < end;
      const begun = best === undefined ? this.#begin(partEntry[part]!, at) : [];
      this.#stamp++;
      const next: Thread[] = [];
      let accepted: Thread | undefined;
      const advance = (thread: Thread): void => {
        const { state } = thread;
        const goes = op[state] === Op.ANY ? isToken : this.#classifier.satisfies(wordClass, y[state]!);
        if (goes) accepted = this.#follow({ ...thread, state: x[state]! }, at + 1, next) ?? accepted;
      };
      // Older threads go first, so that where two meet in one state the leftmost start wins.
      threads.forEach(advance);
      begun.forEach(advance);
      if (accepted !== undefined && (best === undefined || accepted.first <= best.first)) {
        best = { first: accepted.first, end: at + 1, captures: accepted.captures };
      }
      const leftmost = best?.first ?? at;
      threads = next.filter(({ first }) => first <= leftmost);
      if (best !== undefined && threads.length === 0) break;
    }
    return best;
  }

  /** The threads that wait for a token at the start of a part. */
  #begin(entry: number, at: number): Thread[] {
    this.#stamp++;
    const threads: Thread[] = [];
    this.#follow({ state: entry, first: at, captures: [] }, at, threads);
    return threads;
  }

  /**
   * Follows a thread to the states that wait for a token and adds those not yet reached at this position to `into`.
   * Returns the thread that came to the end of the part, if one did.
   */
  #follow(thread: Thread, at: number, into: Thread[]): Thread | undefined {
    const { op, x, y } = this.#program;
    let accepted: Thread | undefined;
    const stack = [thread];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { state } = top;
      if (this.#seen[state] === this.#stamp) continue;
      this.#seen[state] = this.#stamp;
      switch (op[state]) {
        case Op.SYMBOL:
        case Op.ANY:
          into.push(top);
          break;
        case Op.SPLIT:
          stack.push({ ...top, state: y[state]! }, { ...top, state: x[state]! });
          break;
        case Op.ACCEPT:
          accepted = top;
          break;
        default: {
          const captures = [...top.captures];
          captures[y[state]! * 2 + (op[state] === Op.OPEN ? 0 : 1)] = at;
          stack.push({ ...top, state: x[state]!, captures });
        }
      }
    }
    return accepted;
  }
}

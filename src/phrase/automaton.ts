// Tells whether a part of a phrase stands in a sentence. All states that wait for the next token are kept side by side
// (Thompson's simulation; see Cox, "Regular Expression Matching Can Be Simple And Fast", 2007), so the worst phrase costs
// time in proportion to the text. Sets of states are not kept for another time: in running text hardly any comes again,
// and making one costs more than many a step.
//
// Parts run one by one rather than all together. Gaps such as `..5` open behind words as common as "we"; with hundreds
// of phrases open at once, each token would have to ask all of them.

import type { Tokens } from '../text/tokens.ts';
import { SENTENCE_END, SENTENCE_START } from './alphabet.ts';
import { type Classifier, END_CLASS, NO_SYMBOLS, START_CLASS } from './classifier.ts';
import type { MetSymbols } from './met-symbols.ts';
import { MOST_STATES_OF_PHRASE, Op, type Program } from './program.ts';

export class Automaton {
  readonly #program: Program;
  readonly #classifier: Classifier;
  /** By state, the step in which it was reached last. Steps wrap around as 32-bit numbers. */
  readonly #reached: Int32Array;
  #step = 0;
  /** Only the first few of each are valid: there are no more than a phrase has states. */
  readonly #beginnings = new Int32Array(MOST_STATES_OF_PHRASE + 1);
  readonly #pending = new Int32Array(MOST_STATES_OF_PHRASE + 1);
  #pendingCount = 0;
  #states = new Int32Array(MOST_STATES_OF_PHRASE + 1);
  #next = new Int32Array(MOST_STATES_OF_PHRASE + 1);
  #nextCount = 0;
  /** Tokens between which the part may begin; none where the first lies behind the last. */
  #first = 0;
  #last = 0;

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#reached = new Int32Array(program.op.length);
  }

  /** Whether a part stands anywhere in a sentence. */
  finds(part: number, tokens: Tokens, sentence: number, met: MetSymbols): boolean {
    const { op, back, detail } = this.#program;
    const classifier = this.#classifier;
    const start = tokens.sentenceStart[sentence]!;
    const end = tokens.sentenceStart[sentence + 1]!;
    const beginnings = this.#beginningsMet(part, sentence, start, end, met);
    let count = 0;
    for (let at = this.#first; at <= end && (at <= this.#last || count > 0); at++) {
      const isToken = at >= start && at < end;
      const wordClass = isToken ? classifier.classOf(tokens.word[at]!) : at < start ? START_CLASS : END_CLASS;
      if (wordClass === NO_SYMBOLS && count === 0) continue;
      const mayBegin = wordClass !== NO_SYMBOLS && at <= this.#last;
      this.#step = (this.#step + 1) | 0;
      this.#nextCount = 0;
      for (let index = 0; index < count; index++) {
        const state = this.#states[index]!;
        const goes = op[state] === Op.ANY ? isToken : classifier.satisfies(wordClass, detail[state]!);
        if (goes && this.#follow(state - back[state]!)) return true;
      }
      for (let index = 0; mayBegin && index < beginnings; index++) {
        const state = this.#beginnings[index]!;
        if (classifier.satisfies(wordClass, detail[state]!) && this.#follow(state - back[state]!))
          return true;
      }
      [this.#states, this.#next] = [this.#next, this.#states];
      count = this.#nextCount;
    }
    return false;
  }

  /** Notes the states in which the part may begin in the sentence, and where; returns how many there are. */
  #beginningsMet(part: number, sentence: number, start: number, end: number, met: MetSymbols): number {
    const { detail, beginnings, beginningsStart } = this.#program;
    let count = 0;
    let [from, to] = [end + 1, start - 1];
    for (let at = beginningsStart[part]!; at < beginningsStart[part + 1]!; at++) {
      const symbol = detail[beginnings[at]!]!;
      let [first, last] = [start - 1, end];
      if (symbol === SENTENCE_START) last = first;
      else if (symbol === SENTENCE_END) first = last;
      else if (met.isMet(symbol, sentence)) [first, last] = [met.firstMet(symbol), met.lastMet(symbol)];
      else continue;
      this.#beginnings[count++] = beginnings[at]!;
      from = Math.min(from, Math.max(first, start - 1));
      to = Math.max(to, Math.min(last, end));
    }
    this.#first = from;
    this.#last = to;
    return count;
  }

  /** Notes the states that wait for a token and are reached without one. Returns whether the part may end here. */
  #follow(first: number): boolean {
    const { op, back, detail } = this.#program;
    this.#pendingCount = 0;
    this.#reach(first);
    while (this.#pendingCount > 0) {
      const state = this.#pending[--this.#pendingCount]!;
      switch (op[state]) {
        case Op.SYMBOL:
        case Op.ANY:
          this.#next[this.#nextCount++] = state;
          break;
        case Op.SPLIT:
          this.#reach(state - detail[state]!);
          this.#reach(state - back[state]!);
          break;
        case Op.ACCEPT:
          return true;
        default:
          this.#reach(state - back[state]!);
      }
    }
    return false;
  }

  #reach(state: number): void {
    if (this.#reached[state] === this.#step) return;
    this.#reached[state] = this.#step;
    this.#pending[this.#pendingCount++] = state;
  }
}

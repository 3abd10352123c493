// Runs all phrases over a sentence at once. The nondeterministic automaton is determinised while it runs: a set of
// its states becomes one state of the scanner, kept in a cache of bounded size, which is emptied when it is full (as
// in RE2; see Cox, "Regular Expression Matching in the Wild", 2010). So a token costs one look-up, whatever the number
// of phrases, and the worst pack costs time in proportion to the text. The states in which every phrase could begin
// are never stored: they would stand in each set.

import type { Tokens } from '../text/tokens.ts';
import { type Classifier, END_CLASS, START_CLASS } from './classifier.ts';
import { Op, type Program } from './program.ts';
import { Transitions, UNKNOWN } from './transitions.ts';

/** Sets of states, members of all sets, and transitions that the cache holds before it is emptied. */
const MOST_SETS = 8_192;
const MOST_MEMBERS = 1_000_000;
const MOST_TRANSITIONS = 131_072;

const NOTHING_OPEN = 0;

interface StateSet {
  /** The states that wait for a token, ascending. */
  readonly waiting: Int32Array;
  /** The parts of phrases that end here. */
  readonly accepted: Int32Array;
}

export class Scanner {
  readonly #program: Program;
  readonly #classifier: Classifier;
  readonly #seen: Int32Array;
  readonly #transitions = new Transitions(MOST_TRANSITIONS);
  #stamp = 0;
  #generation = UNKNOWN;
  #sets: StateSet[] = [];
  #setNumber = new Map<string, number>();
  #members = 0;
  /** The next set by class, where nothing is open: most steps. */
  #fromNothing = new Int32Array(0);

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#seen = new Int32Array(program.op.length);
    this.#empty();
  }

  /** Calls `hit` with every part of a phrase that ends in the sentence; a part may come more than once. */
  scan(tokens: Tokens, sentence: number, hit: (part: number) => void): void {
    if (this.#generation !== this.#classifier.generation) this.#empty();
    const { word, sentenceStart } = tokens;
    const end = sentenceStart[sentence + 1]!;
    let set = this.#step(NOTHING_OPEN, START_CLASS, hit);
    for (let index = sentenceStart[sentence]!; index < end; index++) {
      set = this.#step(set, this.#classifier.classOf(word[index]!), hit);
    }
    this.#step(set, END_CLASS, hit);
  }

  #step(set: number, wordClass: number, hit: (part: number) => void): number {
    let next: number;
    if (set === NOTHING_OPEN) {
      next = wordClass < this.#fromNothing.length ? this.#fromNothing[wordClass]! : UNKNOWN;
      if (next === NOTHING_OPEN) return next;
    } else {
      next = this.#transitions.get(set, wordClass);
    }
    if (next === UNKNOWN) next = this.#determinise(set, wordClass);
    const { accepted } = this.#sets[next]!;
    for (let index = 0; index < accepted.length; index++) hit(accepted[index]!);
    return next;
  }

  #remember(set: number, wordClass: number, next: number): void {
    if (set === NOTHING_OPEN) {
      if (wordClass >= this.#fromNothing.length) {
        const grown = new Int32Array(this.#classifier.classes * 2).fill(UNKNOWN);
        grown.set(this.#fromNothing);
        this.#fromNothing = grown;
      }
      this.#fromNothing[wordClass] = next;
      return;
    }
    this.#transitions.add(set, wordClass, next);
  }

  /** Works out a transition, and remembers it unless the cache had to be emptied to make room. */
  #determinise(set: number, wordClass: number): number {
    const reached = this.#advance(this.#sets[set]!, wordClass);
    const full = this.#sets.length >= MOST_SETS || this.#members > MOST_MEMBERS || this.#transitions.isFull;
    if (full) this.#empty();
    const next = this.#intern(reached);
    if (!full) this.#remember(set, wordClass, next);
    return next;
  }

  #advance(from: StateSet, wordClass: number): StateSet {
    const { op, x, y, beginStart, beginTargets } = this.#program;
    const symbols = this.#classifier.symbols(wordClass);
    const isToken = wordClass !== START_CLASS && wordClass !== END_CLASS;
    const waiting: number[] = [];
    const accepted: number[] = [];
    this.#stamp++;
    for (const state of from.waiting) {
      const goes = op[state] === Op.ANY ? isToken : symbols.includes(y[state]!);
      if (goes) this.#close(x[state]!, waiting, accepted);
    }
    for (const symbol of symbols) {
      for (let index = beginStart[symbol]!; index < beginStart[symbol + 1]!; index++) {
        this.#close(beginTargets[index]!, waiting, accepted);
      }
    }
    return { waiting: Int32Array.from(waiting).sort(), accepted: Int32Array.from(accepted).sort() };
  }

  /** Adds the states that can be reached from `first` without a token. */
  #close(first: number, waiting: number[], accepted: number[]): void {
    const { op, x, y } = this.#program;
    const stack = [first];
    for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
      if (this.#seen[state] === this.#stamp) continue;
      this.#seen[state] = this.#stamp;
      switch (op[state]) {
        case Op.SYMBOL:
        case Op.ANY:
          waiting.push(state);
          break;
        case Op.SPLIT:
          stack.push(y[state]!, x[state]!);
          break;
        case Op.ACCEPT:
          accepted.push(x[state]!);
          break;
        default:
          stack.push(x[state]!);
      }
    }
  }

  #intern(set: StateSet): number {
    const name = `${set.waiting.join()};${set.accepted.join()}`;
    const known = this.#setNumber.get(name);
    if (known !== undefined) return known;
    const number = this.#sets.push(set) - 1;
    this.#setNumber.set(name, number);
    this.#members += set.waiting.length + set.accepted.length;
    return number;
  }

  #empty(): void {
    this.#generation = this.#classifier.generation;
    this.#sets = [];
    this.#setNumber.clear();
    this.#members = 0;
    this.#transitions.clear();
    this.#fromNothing.fill(UNKNOWN);
    this.#intern({ waiting: new Int32Array(0), accepted: new Int32Array(0) });
  }
}

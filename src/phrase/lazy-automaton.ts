// Tells whether a part of a phrase stands in a sentence. The part's piece of the automaton is determinised while it
// runs: a set of its states becomes one state, kept in a cache of bounded size that is emptied when it is full (as in
// RE2; see Cox, "Regular Expression Matching in the Wild", 2010). So a token costs one look-up, and the worst phrase
// costs time in proportion to the text.
//
// Parts run one by one rather than all together. Gaps such as `..5` open behind words as common as "we"; with hundreds
// of phrases open at once, hardly any set of states would ever come up twice.

import type { Tokens } from '../text/tokens.ts';
import { type Classifier, END_CLASS, NO_SYMBOLS, START_CLASS } from './classifier.ts';
import { Op, type Program } from './program.ts';
import { Transitions, UNKNOWN } from './transitions.ts';

/** Sets of states, members of all sets, and transitions that the cache holds before it is emptied. */
const MOST_SETS = 32_768;
const MOST_MEMBERS = 2_000_000;
const MOST_TRANSITIONS = 262_144;

/** Sentences that a part goes through before its sets are kept: in a draft it is not worth while. */
const SENTENCES_BEFORE_SETS = 4;

/** The set that stands for "the part has been found". */
const FOUND = 0;

export class LazyAutomaton {
  readonly #program: Program;
  readonly #classifier: Classifier;
  readonly #transitions = new Transitions(MOST_TRANSITIONS);
  /** The states of each set that wait for a token, ascending; those in which the part begins are in every set unsaid. */
  #sets: Int32Array[] = [];
  #setNumber = new Map<string, number>();
  #firstSet = new Map<number, number>();
  #members = 0;
  #generation = -1;
  readonly #seen: Int32Array;
  #stamp = 0;
  readonly #patience: number;
  /** By part: the sentences it went through, as far as they count. */
  readonly #sentences: Uint8Array;

  /** Sets are kept for parts that went through `patience` sentences. */
  constructor(program: Program, classifier: Classifier, patience = SENTENCES_BEFORE_SETS) {
    this.#patience = patience;
    this.#program = program;
    this.#classifier = classifier;
    this.#seen = new Int32Array(program.op.length);
    this.#sentences = new Uint8Array(program.partEntry.length);
  }

  /** Whether a part stands anywhere in a sentence. */
  finds(part: number, tokens: Tokens, sentence: number): boolean {
    const start = tokens.sentenceStart[sentence]!;
    const end = tokens.sentenceStart[sentence + 1]!;
    if (this.#sentences[part]! < this.#patience) {
      this.#sentences[part]!++;
      return this.#simulate(part, tokens, start, end);
    }
    if (this.#generation !== this.#classifier.generation) this.#empty();
    let set = this.#step(part, this.#first(part), START_CLASS);
    for (let at = start; at < end && set !== FOUND; at++) {
      set = this.#step(part, set, this.#classifier.classOf(tokens.word[at]!));
    }
    return set === FOUND || this.#step(part, set, END_CLASS) === FOUND;
  }

  /** The same without sets: token by token, all states that wait for it. */
  #simulate(part: number, tokens: Tokens, start: number, end: number): boolean {
    let states: ArrayLike<number> & Iterable<number> = [];
    for (let at = start - 1; at <= end; at++) {
      const wordClass =
        at < start ? START_CLASS : at === end ? END_CLASS : this.#classifier.classOf(tokens.word[at]!);
      if (wordClass === NO_SYMBOLS && states.length === 0) continue;
      const next = this.#advance(part, states, wordClass);
      if (next === undefined) return true;
      states = next;
    }
    return false;
  }

  #step(part: number, set: number, wordClass: number): number {
    const next = this.#transitions.get(set, wordClass);
    return next === UNKNOWN ? this.#determinise(part, set, wordClass) : next;
  }

  /** The set in which nothing but the part's beginnings waits. */
  #first(part: number): number {
    const known = this.#firstSet.get(part);
    if (known !== undefined) return known;
    const set = this.#intern(part, []);
    this.#firstSet.set(part, set);
    return set;
  }

  /** Works out a transition, and remembers it unless the cache had to be emptied to make room. */
  #determinise(part: number, set: number, wordClass: number): number {
    const first = this.#first(part);
    if (wordClass === NO_SYMBOLS && set === first) {
      this.#transitions.add(set, wordClass, first);
      return first;
    }
    const states = this.#advance(part, this.#sets[set]!, wordClass);
    const isFull = this.#sets.length >= MOST_SETS || this.#members > MOST_MEMBERS || this.#transitions.isFull;
    if (isFull) this.#empty();
    const next = states === undefined ? FOUND : this.#intern(part, states);
    if (!isFull) this.#transitions.add(set, wordClass, next);
    return next;
  }

  /** The states to which a token leads; undefined where the part ends. */
  #advance(part: number, from: Iterable<number>, wordClass: number): number[] | undefined {
    const { op, back, detail, beginnings, beginningsStart } = this.#program;
    const isToken = wordClass !== START_CLASS && wordClass !== END_CLASS;
    const states: number[] = [];
    this.#stamp = (this.#stamp + 1) | 0;
    for (const state of from) {
      const goes = op[state] === Op.ANY ? isToken : this.#classifier.satisfies(wordClass, detail[state]!);
      if (goes && this.#follow(state - back[state]!, states)) return undefined;
    }
    for (let at = beginningsStart[part]!; at < beginningsStart[part + 1]!; at++) {
      const state = beginnings[at]!;
      const goes = this.#classifier.satisfies(wordClass, detail[state]!);
      if (goes && this.#follow(state - back[state]!, states)) return undefined;
    }
    return states;
  }

  /** Adds the states that wait for a token and are reached without one. Returns whether the part may end here. */
  #follow(first: number, into: number[]): boolean {
    const { op, back, detail } = this.#program;
    const stack = [first];
    for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
      if (this.#seen[state] === this.#stamp) continue;
      this.#seen[state] = this.#stamp;
      if (op[state] === Op.ACCEPT) return true;
      if (op[state] === Op.SYMBOL || op[state] === Op.ANY) into.push(state);
      else if (op[state] === Op.SPLIT) stack.push(state - detail[state]!, state - back[state]!);
      else stack.push(state - back[state]!);
    }
    return false;
  }

  #intern(part: number, states: readonly number[]): number {
    const sorted = Int32Array.from(states).sort();
    const name = `${part}:${sorted.join()}`;
    const known = this.#setNumber.get(name);
    if (known !== undefined) return known;
    const number = this.#sets.push(sorted) - 1;
    this.#setNumber.set(name, number);
    this.#members += sorted.length;
    return number;
  }

  #empty(): void {
    this.#generation = this.#classifier.generation;
    this.#sets = [new Int32Array(0)];
    this.#setNumber = new Map();
    this.#firstSet = new Map();
    this.#members = 0;
    this.#transitions.clear();
  }
}

// A program is what phrases compile to: the states of one nondeterministic automaton, in flat arrays.

import type { AlphabetTable } from './alphabet.ts';

/** What a state does before it goes on to the next one. */
export const Op = {
  /** Accepts a token that satisfies the symbol `detail`. */
  SYMBOL: 0,
  /** Accepts any token. */
  ANY: 1,
  /** Goes on, without a token, at two states: the next one, and that which lies `detail` states back. */
  SPLIT: 2,
  /** A capture begins here: slot `detail`. */
  OPEN: 3,
  /** A capture ends here: slot `detail`. */
  CLOSE: 4,
  /** A part of a phrase ends here. */
  ACCEPT: 5,
} as const;

export interface Program {
  readonly op: Uint8Array;
  /** How many states back the next one lies: states are made from the end of a phrase, so it always lies before. */
  readonly back: Uint16Array;
  readonly detail: Uint16Array;
  /** The first state of each part. */
  readonly partEntry: Int32Array;
  /** The states that wait for the first word of part p: `beginnings[beginningsStart[p] … beginningsStart[p + 1])`. */
  readonly beginningsStart: Int32Array;
  readonly beginnings: Int32Array;
  /** The parts of phrase p are `[partStart[p], partStart[p + 1])`: more than one where it has an `&`. */
  readonly partStart: Int32Array;
  /** The phrase that a part belongs to. */
  readonly phraseOfPart: Int32Array;
  /**
   * What a sentence must have for a part to stand in it: a token for each of the symbols
   * `needed[neededStart[p] … neededStart[p + 1])`. The first is the one that is met least often.
   */
  readonly neededStart: Int32Array;
  readonly needed: Int32Array;
  readonly alphabet: AlphabetTable;
}

/** States of one phrase, all its parts and defines written out. */
export const MOST_STATES_OF_PHRASE = 5_000;

/** States of one program. */
export const MOST_STATES = 524_288;

/** Symbols of one program. */
export const MOST_SYMBOLS = 65_535;

/** Keys of all symbols of one program, each counted in every symbol that it satisfies. */
export const MOST_KEYS = 4_000_000;

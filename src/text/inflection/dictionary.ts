// A dictionary of inflection as it ships: small on disk, quick to load, and never expanded. A paradigm is a list of
// endings, the base form's first; a stem has one or more paradigms; a word is looked up by trying each place where it
// could part into stem and ending, so that neither forms nor base forms need be listed.
//
// The text has three sections, each a count on a line of its own and that many lines:
//   paradigms  endings with a space between them; the empty ending is empty
//   stems      sorted by their folded form; how many letters it shares with the line before, as one digit in base 36;
//              its other letters; then the paradigms' numbers, in base 36, each after a space
//   guesses    the last letters of unknown words and the paradigms' numbers that they suggest, written likewise

import { fold } from '../fold.ts';

/** A word as some paradigm forms it. */
export interface Reading {
  readonly stem: string;
  /** The base form's ending first. */
  readonly endings: readonly string[];
  /** Whether the word is the paradigm's base form. */
  readonly isBase: boolean;
  /** Whether it is spelled as in the dictionary, with its diacritics. */
  readonly isExact: boolean;
}

/** The most last letters by which an unknown word is judged. */
export const LONGEST_GUESS = 6;

/** Unknown words shorter than this are abbreviations and the like, and have one form. */
const SHORTEST_GUESSED = 4;

export class Dictionary {
  readonly #paradigms: readonly (readonly string[])[];
  readonly #stems: readonly string[];
  readonly #numbers: readonly string[];
  readonly #guesses: ReadonlyMap<string, string>;
  readonly #foldedEndings = new Map<readonly string[], readonly string[]>();

  constructor(text: string) {
    const lines = text.split('\n');
    let at = 0;
    const section = () => {
      const count = Number(lines[at]);
      const start = at + 1;
      at = start + count;
      return lines.slice(start, at);
    };
    this.#paradigms = section().map((line) => line.split(' '));
    const stems: string[] = [];
    const numbers: string[] = [];
    let stem = '';
    for (const line of section()) {
      const space = line.indexOf(' ');
      stem = stem.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1, space);
      stems.push(stem);
      numbers.push(line.slice(space + 1));
    }
    this.#stems = stems;
    this.#numbers = numbers;
    this.#guesses = new Map(section().map((line) => line.split(/ (.*)/s) as [string, string]));
  }

  /** All the ways in which the dictionary has the word, given in lower case; compared by their folded forms. */
  read(word: string): Reading[] {
    const readings: Reading[] = [];
    for (let cut = word.length; cut >= 0; cut--) {
      const ending = fold(word.slice(cut));
      const start = fold(word.slice(0, cut));
      for (let at = this.#first(start); at < this.#stems.length && fold(this.#stems[at]!) === start; at++) {
        const stem = this.#stems[at]!;
        for (const endings of this.#paradigmsOf(this.#numbers[at]!)) {
          for (const [index, folded] of this.#folded(endings).entries()) {
            if (folded !== ending) continue;
            readings.push({ stem, endings, isBase: index === 0, isExact: stem + endings[index]! === word });
          }
        }
      }
    }
    return readings;
  }

  /**
   * How a word that the dictionary doesn't have might inflect, taking it for a base form: as most of the known words do
   * that share its last letters, as many of these as possible (A. Mikheev, "Automatic Rule Induction for Unknown-Word
   * Guessing", Computational Linguistics 23(3), 1997).
   */
  guess(word: string): Reading[] {
    if (word.length < SHORTEST_GUESSED) return [];
    for (let length = Math.min(LONGEST_GUESS, word.length - 1); length > 0; length--) {
      const numbers = this.#guesses.get(word.slice(-length));
      if (numbers === undefined) continue;
      return this.#paradigmsOf(numbers).map((endings) => {
        const stem = word.slice(0, word.length - endings[0]!.length);
        return { stem, endings, isBase: true, isExact: true };
      });
    }
    return [];
  }

  /** The place of the first stem that folds to `key` or to something behind it. */
  #first(key: string): number {
    let low = 0;
    let high = this.#stems.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (fold(this.#stems[middle]!) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Few paradigms serve thousands of stems, so their endings are folded once. */
  #folded(endings: readonly string[]): readonly string[] {
    const known = this.#foldedEndings.get(endings);
    if (known !== undefined) return known;
    const folded = endings.map(fold);
    this.#foldedEndings.set(endings, folded);
    return folded;
  }

  #paradigmsOf(numbers: string): (readonly string[])[] {
    return numbers.split(' ').map((number) => this.#paradigms[Number.parseInt(number, 36)]!);
  }
}

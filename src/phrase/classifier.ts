// Sorts words into classes. Words that satisfy the same symbols are alike to every phrase, so the automaton steps on
// classes; nearly all words satisfy none and share class 0. A word's class is worked out once and remembered under
// its number in the vocabulary.

import { isFunctionWord } from '../text/function-words.ts';
import { type Vocabulary, WordKind } from '../text/vocabulary.ts';
import { addSymbols, addSymbolsOfSpelling, SENTENCE_END, SENTENCE_START } from './alphabet.ts';
import { IntLists } from './int-lists.ts';
import type { Program } from './program.ts';

export const NO_SYMBOLS = 0;
export const START_CLASS = 1;
export const END_CLASS = 2;

/** Classes in memory at once; past this the classes are thrown away and worked out anew. */
const MOST_CLASSES = 1 << 16;

const UNKNOWN = -1;

export class Classifier {
  /** Grows by one each time the classes are thrown away. */
  generation = 0;
  readonly #program: Program;
  readonly #vocabulary: Vocabulary;
  #vocabularyGeneration: number;
  #classOfWord = new Int32Array(1024).fill(UNKNOWN);
  #classOfSymbols = new Map<string, number>();
  /** The symbols of each class, ascending. */
  readonly symbols = new IntLists();

  constructor(program: Program, vocabulary: Vocabulary) {
    this.#program = program;
    this.#vocabulary = vocabulary;
    this.#vocabularyGeneration = vocabulary.generation;
    this.#forget();
  }

  get classes(): number {
    return this.symbols.count;
  }

  /** Whether the words of a class satisfy a symbol. */
  satisfies(wordClass: number, symbol: number): boolean {
    const { start, items } = this.symbols;
    let low = start[wordClass]!;
    let high = start[wordClass + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (items[middle]! < symbol) low = middle + 1;
      else high = middle;
    }
    return low < start[wordClass + 1]! && items[low] === symbol;
  }

  /** Makes room before a reply is scanned, so that classes stay the same while it is. */
  prepare(): void {
    if (this.#vocabularyGeneration !== this.#vocabulary.generation) {
      this.#vocabularyGeneration = this.#vocabulary.generation;
      this.#classOfWord.fill(UNKNOWN);
    }
    if (this.classes > MOST_CLASSES) this.#forget();
    if (this.#classOfWord.length < this.#vocabulary.size) {
      const grown = new Int32Array(this.#vocabulary.size * 2).fill(UNKNOWN);
      grown.set(this.#classOfWord);
      this.#classOfWord = grown;
    }
  }

  /** The class of a word of the vocabulary. Call `prepare` after new words came in. */
  classOf(word: number): number {
    const known = this.#classOfWord[word]!;
    return known === UNKNOWN ? this.#classify(word) : known;
  }

  #forget(): void {
    this.generation++;
    this.#classOfWord.fill(UNKNOWN);
    this.#classOfSymbols = new Map([['', NO_SYMBOLS]]);
    this.symbols.clear();
    for (const symbols of [[], [SENTENCE_START], [SENTENCE_END]]) this.symbols.push(symbols);
  }

  #classify(word: number): number {
    const symbols = this.#symbolsOf(word);
    const sorted = Int32Array.from(symbols).sort();
    const name = sorted.join();
    let wordClass = this.#classOfSymbols.get(name);
    if (wordClass === undefined) {
      wordClass = this.classes;
      this.symbols.push(sorted);
      this.#classOfSymbols.set(name, wordClass);
    }
    this.#classOfWord[word] = wordClass;
    return wordClass;
  }

  #symbolsOf(word: number): Set<number> {
    const { alphabet } = this.#program;
    const kind = this.#vocabulary.kind(word);
    const symbols = new Set<number>();
    if (kind === WordKind.PLACEHOLDER || kind === WordKind.QUOTATION) addSymbols(alphabet, '<name>', symbols);
    if (kind === WordKind.ADDRESS) addSymbols(alphabet, '<address>', symbols);
    if (kind === WordKind.NUMBER) addSymbols(alphabet, '<number>', symbols);
    if (kind !== WordKind.WORD && kind !== WordKind.NUMBER) return symbols;
    const spelling = this.#vocabulary.folded(word);
    addSymbolsOfSpelling(alphabet, spelling, symbols);
    const isName = this.#vocabulary.capitalised(word) && !isFunctionWord(spelling);
    if (isName) addSymbols(alphabet, '<name>', symbols);
    return symbols;
  }
}

// Sorts words into classes. Words that satisfy the same symbols are alike to every phrase, so the automaton steps on
// classes; nearly all words satisfy none and share class 0. A word's class is worked out once and remembered under
// its number in the vocabulary.

import { isFunctionWord } from '../text/function-words.ts';
import { type Vocabulary, WordKind } from '../text/vocabulary.ts';
import { addList, addListsOfSpelling, SENTENCE_END, SENTENCE_START, symbolsOfList } from './alphabet.ts';
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
  /** The class of the words that have one list of symbols, by the list. */
  #knownLists: (number | undefined)[] = [];
  #knownCombinations = new Map<string, number>();
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
    this.#knownLists = [];
    this.#knownCombinations = new Map();
    this.symbols.clear();
    for (const symbols of [[], [SENTENCE_START], [SENTENCE_END]]) this.symbols.push(symbols);
  }

  #classify(word: number): number {
    const lists = this.#listsOf(word);
    // Nearly every word has one key, if any, and words with the same list of symbols share a class.
    const wordClass = lists.length < 2 ? this.#classOfList(lists[0]) : this.#classOfLists(lists);
    this.#classOfWord[word] = wordClass;
    return wordClass;
  }

  #classOfList(list: number | undefined): number {
    if (list === undefined) return NO_SYMBOLS;
    const known = this.#knownLists[list];
    if (known !== undefined) return known;
    const wordClass = this.#classOfLists([list]);
    this.#knownLists[list] = wordClass;
    return wordClass;
  }

  /** The few combinations there are come up for word after word: for every abbreviation, say. */
  #classOfLists(lists: readonly number[]): number {
    const key = lists.join();
    const known = this.#knownCombinations.get(key) ?? this.#combine(lists);
    this.#knownCombinations.set(key, known);
    return known;
  }

  #combine(lists: readonly number[]): number {
    const { alphabet } = this.#program;
    const wordClass = this.classes;
    if (lists.length === 1) {
      this.symbols.push(symbolsOfList(alphabet, lists[0]!));
      return wordClass;
    }
    const symbols = new Set(lists.flatMap((list) => [...symbolsOfList(alphabet, list)]));
    this.symbols.push(Int32Array.from(symbols).sort());
    return wordClass;
  }

  /** The lists of symbols of all the keys that a word has. */
  #listsOf(word: number): number[] {
    const { alphabet } = this.#program;
    const kind = this.#vocabulary.kind(word);
    const lists: number[] = [];
    if (kind === WordKind.PLACEHOLDER || kind === WordKind.QUOTATION) addList(alphabet, '<name>', lists);
    if (kind === WordKind.ADDRESS) addList(alphabet, '<address>', lists);
    if (kind === WordKind.NUMBER) addList(alphabet, '<number>', lists);
    if (kind !== WordKind.WORD && kind !== WordKind.NUMBER) return lists;
    const spelling = this.#vocabulary.folded(word);
    addListsOfSpelling(alphabet, spelling, lists);
    const isName = this.#vocabulary.capitalised(word) && !isFunctionWord(spelling);
    if (isName) addList(alphabet, '<name>', lists);
    if (isName && this.#vocabulary.acronym(word)) addList(alphabet, '<acronym>', lists);
    return lists;
  }
}

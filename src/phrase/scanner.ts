// Tells which phrases stand in a sentence, in two steps, each of which leaves little for the next:
//
// 1. A look at which words the sentence has. A phrase is roused by the rarest word it needs and ruled out if any other
//    word it needs is absent. Most words rouse nothing, so most sentences end here.
// 2. What is left runs through the automaton.

import type { Tokens } from '../text/tokens.ts';
import { SENTENCE_START } from './alphabet.ts';
import type { Automaton } from './automaton.ts';
import { type Classifier, NO_SYMBOLS } from './classifier.ts';
import { grown, IntLists } from './int-lists.ts';
import { MetTable } from './met-symbols.ts';
import type { Program } from './program.ts';
import type { ScanTable } from './scan-table.ts';

export class Scanner {
  readonly #program: Program;
  readonly #classifier: Classifier;
  readonly #automaton: Automaton;
  readonly #table: ScanTable;
  /** Of the symbols that are asked for, those that words of each class satisfy. */
  readonly #askedByClass = new IntLists();
  /** The parts that words of each class rouse. */
  readonly #rousedByClass = new IntLists();
  #generation = -1;

  /** The distinct classes of the sentence, in the order in which they are met. */
  #classes = new Int32Array(64);
  /** The sentence, by number, in which a class or a part was met last. */
  #sentence = 0;
  #classMet = new Int32Array(64);
  readonly #partMet: Int32Array;
  /** The tokens of the sentence at which a class was met first and last. */
  #classFirst = new Int32Array(64);
  #classLast = new Int32Array(64);
  /** The symbols of the sentence that are asked for. */
  readonly #met: MetTable;

  /** Looks for the phrases of the table. */
  constructor(program: Program, classifier: Classifier, automaton: Automaton, table: ScanTable) {
    this.#program = program;
    this.#classifier = classifier;
    this.#automaton = automaton;
    this.#partMet = new Int32Array(program.partEntry.length);
    this.#met = new MetTable(program.alphabet.symbols);
    this.#table = table;
  }

  /** Calls `hit` once with every part of the phrases that stands in the sentence. */
  scan(tokens: Tokens, sentence: number, hit: (part: number) => void): void {
    const always = this.#rousedBy(SENTENCE_START);
    const count = this.#collectClasses(tokens, sentence, always.length > 0);
    if (count < 0) return;
    this.#markSymbols(count);
    for (const part of always) this.#try(part, tokens, sentence, hit);
    const { start, items } = this.#rousedByClass;
    for (let index = 0; index < count; index++) {
      const wordClass = this.#classes[index]!;
      for (let at = start[wordClass]!; at < start[wordClass + 1]!; at++)
        this.#try(items[at]!, tokens, sentence, hit);
    }
  }

  /** Notes the classes of the sentence. Returns how many there are, or -1 where they rouse no part. */
  #collectClasses(tokens: Tokens, sentence: number, isRoused: boolean): number {
    if (this.#generation !== this.#classifier.generation) this.#forget();
    const { word, sentenceStart } = tokens;
    const end = sentenceStart[sentence + 1]!;
    this.#sentence++;
    let count = 0;
    let rouses = isRoused;
    for (let index = sentenceStart[sentence]!; index < end; index++) {
      const wordClass = this.#classifier.classOf(word[index]!);
      if (wordClass === NO_SYMBOLS) continue;
      if (wordClass >= this.#rousedByClass.count) this.#learnClasses();
      this.#classLast[wordClass] = index;
      if (this.#classMet[wordClass] === this.#sentence) continue;
      this.#classMet[wordClass] = this.#sentence;
      this.#classFirst[wordClass] = index;
      if (count === this.#classes.length) this.#classes = grown(this.#classes, count + 1);
      this.#classes[count++] = wordClass;
      const { start } = this.#rousedByClass;
      rouses ||= start[wordClass + 1]! > start[wordClass]!;
    }
    return rouses ? count : -1;
  }

  #markSymbols(count: number): void {
    const { start, items } = this.#askedByClass;
    this.#met.begin();
    // Classes come in the order of their first tokens.
    for (let index = 0; index < count; index++) {
      const wordClass = this.#classes[index]!;
      const [first, last] = [this.#classFirst[wordClass]!, this.#classLast[wordClass]!];
      for (let at = start[wordClass]!; at < start[wordClass + 1]!; at++)
        this.#met.note(items[at]!, first, last);
    }
  }

  #try(part: number, tokens: Tokens, sentence: number, hit: (part: number) => void): void {
    if (this.#partMet[part] === this.#sentence) return;
    this.#partMet[part] = this.#sentence;
    if (this.#hasAllNeeded(part) && this.#automaton.finds(part, tokens, sentence, this.#met)) hit(part);
  }

  #hasAllNeeded(part: number): boolean {
    const { needed, neededStart } = this.#program;
    for (let index = neededStart[part]! + 1; index < neededStart[part + 1]!; index++) {
      if (!this.#met.isMet(needed[index]!)) return false;
    }
    return true;
  }

  /** Looks up what the classes rouse that have come up since. */
  #learnClasses(): void {
    const { start, items } = this.#classifier.symbols;
    const { rousedStart, roused, isAsked } = this.#table;
    for (let wordClass = this.#rousedByClass.count; wordClass < this.#classifier.classes; wordClass++) {
      const [asked, parts]: [number[], number[]] = [[], []];
      for (let index = start[wordClass]!; index < start[wordClass + 1]!; index++) {
        const symbol = items[index]!;
        if (isAsked[symbol] === 1) asked.push(symbol);
        for (let at = rousedStart[symbol]!; at < rousedStart[symbol + 1]!; at++) parts.push(roused[at]!);
      }
      this.#askedByClass.push(asked);
      this.#rousedByClass.push(parts);
    }
    if (this.#classMet.length < this.#classifier.classes) {
      this.#classMet = grown(this.#classMet, this.#classifier.classes);
      this.#classFirst = grown(this.#classFirst, this.#classifier.classes);
      this.#classLast = grown(this.#classLast, this.#classifier.classes);
    }
  }

  #rousedBy(symbol: number): Int32Array {
    const { rousedStart, roused } = this.#table;
    return roused.subarray(rousedStart[symbol], rousedStart[symbol + 1]);
  }

  #forget(): void {
    this.#generation = this.#classifier.generation;
    this.#rousedByClass.clear();
    this.#askedByClass.clear();
    this.#classMet.fill(0);
  }
}

// Which symbols the words of a reply satisfy, by sentence: with this most phrases are ruled out before the automaton
// runs, whatever they are asked for. It takes a look at every symbol of every word, so it is made only for replies that
// have something to ask about.

import type { Tokens } from '../text/tokens.ts';
import { SENTENCE_START } from './alphabet.ts';
import type { Classifier } from './classifier.ts';
import { type MetSymbols, MetTable } from './met-symbols.ts';
import type { Program } from './program.ts';

/** One bit stands for every so-manieth sentence. */
const BITS = 32;

export class ReplySymbols implements MetSymbols {
  readonly #program: Program;
  readonly #classifier: Classifier;
  /** Those of the reply. */
  readonly #met: MetTable;
  /** By symbol that was met: the sentences that have it, as bits. */
  readonly #sentences: Int32Array;

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#met = new MetTable(program.alphabet.symbols);
    this.#sentences = new Int32Array(program.alphabet.symbols);
  }

  /** Call `prepare` of the classifier before. */
  read({ word, sentenceStart, sentenceCount }: Tokens): void {
    this.#met.begin();
    for (let sentence = 0; sentence < sentenceCount; sentence++)
      for (let token = sentenceStart[sentence]!; token < sentenceStart[sentence + 1]!; token++)
        this.#note(this.#classifier.classOf(word[token]!), sentence, token);
  }

  isMet(symbol: number, sentence: number): boolean {
    return this.#met.isMet(symbol) && (this.#sentences[symbol]! & bitOf(sentence)) !== 0;
  }

  firstMet(symbol: number): number {
    return this.#met.firstMet(symbol);
  }

  lastMet(symbol: number): number {
    return this.#met.lastMet(symbol);
  }

  /** Whether a sentence may have all words that a part needs, whatever their order. */
  hasNeeded(part: number, sentence: number): boolean {
    const { needed, neededStart } = this.#program;
    for (let index = neededStart[part]!; index < neededStart[part + 1]!; index++) {
      const symbol = needed[index]!;
      if (symbol !== SENTENCE_START && !this.isMet(symbol, sentence)) return false;
    }
    return true;
  }

  /** Whether the reply has all words that a part needs, wherever. */
  hasNeededAnywhere(part: number): boolean {
    const { needed, neededStart } = this.#program;
    for (let index = neededStart[part]!; index < neededStart[part + 1]!; index++) {
      const symbol = needed[index]!;
      if (symbol !== SENTENCE_START && !this.#met.isMet(symbol)) return false;
    }
    return true;
  }

  #note(wordClass: number, sentence: number, token: number): void {
    const { start, items } = this.#classifier.symbols;
    for (let at = start[wordClass]!; at < start[wordClass + 1]!; at++) {
      const symbol = items[at]!;
      if (this.#met.note(symbol, token, token)) this.#sentences[symbol] = 0;
      this.#sentences[symbol]! |= bitOf(sentence);
    }
  }
}

function bitOf(sentence: number): number {
  return 1 << (sentence % BITS);
}

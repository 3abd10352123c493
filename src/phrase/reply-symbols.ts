// Which symbols the words of a reply satisfy, by sentence: with this most phrases are ruled out before the automaton
// runs, whatever they are asked for. It takes a look at every symbol of every word, so it is made only for replies that
// have something to ask about.

import type { Tokens } from '../text/tokens.ts';
import { SENTENCE_START } from './alphabet.ts';
import type { MetSymbols } from './automaton.ts';
import type { Classifier } from './classifier.ts';
import type { Program } from './program.ts';

/** One bit stands for every so-manieth sentence. */
const BITS = 32;

export class ReplySymbols implements MetSymbols {
  readonly #program: Program;
  readonly #classifier: Classifier;
  /** By symbol: the reply in which it was met last, and the sentences there, as bits. */
  readonly #reply: Int32Array;
  readonly #sentences: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  #current = 0;

  constructor(program: Program, classifier: Classifier) {
    this.#program = program;
    this.#classifier = classifier;
    this.#reply = new Int32Array(program.alphabet.symbols);
    this.#sentences = new Int32Array(program.alphabet.symbols);
    this.#first = new Int32Array(program.alphabet.symbols);
    this.#last = new Int32Array(program.alphabet.symbols);
  }

  /** Call `prepare` of the classifier before. */
  read({ word, sentenceStart, sentenceCount }: Tokens): void {
    this.#current++;
    for (let sentence = 0; sentence < sentenceCount; sentence++)
      for (let token = sentenceStart[sentence]!; token < sentenceStart[sentence + 1]!; token++)
        this.#note(this.#classifier.classOf(word[token]!), sentence, token);
  }

  isMet(symbol: number, sentence: number): boolean {
    return this.#isMetAnywhere(symbol) && (this.#sentences[symbol]! & bitOf(sentence)) !== 0;
  }

  firstMet(symbol: number): number {
    return this.#first[symbol]!;
  }

  lastMet(symbol: number): number {
    return this.#last[symbol]!;
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
      if (symbol !== SENTENCE_START && !this.#isMetAnywhere(symbol)) return false;
    }
    return true;
  }

  #isMetAnywhere(symbol: number): boolean {
    return this.#reply[symbol] === this.#current;
  }

  #note(wordClass: number, sentence: number, token: number): void {
    const { start, items } = this.#classifier.symbols;
    for (let at = start[wordClass]!; at < start[wordClass + 1]!; at++) {
      const symbol = items[at]!;
      if (!this.#isMetAnywhere(symbol)) {
        this.#reply[symbol] = this.#current;
        this.#sentences[symbol] = 0;
        this.#first[symbol] = token;
      }
      this.#sentences[symbol]! |= bitOf(sentence);
      this.#last[symbol] = token;
    }
  }
}

function bitOf(sentence: number): number {
  return 1 << (sentence % BITS);
}

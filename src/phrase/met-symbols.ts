// Which symbols the words of a stretch of tokens satisfy, and between which tokens they do.

/** What is known of the words of a sentence beforehand. */
export interface MetSymbols {
  /** False only where no word of the sentence satisfies the symbol. */
  isMet(symbol: number, sentence: number): boolean;
  /** Token numbers between which all words of the sentence lie that satisfy a symbol that is met there. */
  firstMet(symbol: number): number;
  lastMet(symbol: number): number;
}

/** For one stretch after the other: the same arrays serve all of them, and none is emptied. */
export class MetTable implements MetSymbols {
  #stretch = 0;
  /** By symbol: the stretch in which it was met last. */
  readonly #metIn: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(symbols: number) {
    this.#metIn = new Int32Array(symbols);
    this.#first = new Int32Array(symbols);
    this.#last = new Int32Array(symbols);
  }

  /** Begins a stretch, in which no symbol has been met. */
  begin(): void {
    this.#stretch++;
  }

  /** Notes that a word at each of two tokens satisfies a symbol, `first` in ascending order; returns whether it is new. */
  note(symbol: number, first: number, last: number): boolean {
    const isNew = !this.isMet(symbol);
    if (isNew) {
      this.#metIn[symbol] = this.#stretch;
      this.#first[symbol] = first;
      this.#last[symbol] = last;
    } else if (last > this.#last[symbol]!) this.#last[symbol] = last;
    return isNew;
  }

  isMet(symbol: number): boolean {
    return this.#metIn[symbol] === this.#stretch;
  }

  firstMet(symbol: number): number {
    return this.#first[symbol]!;
  }

  lastMet(symbol: number): number {
    return this.#last[symbol]!;
  }
}

// Signs that go in pairs, such as quotation marks. A search for the partner of every opener would be quadratic in a
// text of a million openers, so the stretch that a pair may not leave (a line, a paragraph) is read once, at its first
// opener, and all pairs in it are kept.

/** Puts the pairs that lie in [from, to) into `ends`: where a pair begins → the offset after it. */
export type FindPairs = (text: string, from: number, to: number, ends: Map<number, number>) => void;

export class Pairs {
  readonly #text: string;
  readonly #stretchEnd: (text: string, from: number) => number;
  readonly #find: FindPairs;
  readonly #ends = new Map<number, number>();
  #read = 0;

  constructor(text: string, stretchEnd: (text: string, from: number) => number, find: FindPairs) {
    this.#text = text;
    this.#stretchEnd = stretchEnd;
    this.#find = find;
  }

  /** The offset after the pair that begins at `start`; -1 if none does. Starts must not descend from call to call. */
  endOf(start: number): number {
    if (start >= this.#read) {
      this.#read = Math.max(start + 1, this.#stretchEnd(this.#text, start));
      this.#ends.clear();
      this.#find(this.#text, start, this.#read, this.#ends);
    }
    return this.#ends.get(start) ?? -1;
  }
}

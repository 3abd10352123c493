// Signs that go in pairs, such as quotation marks. A search for the partner of every opener would be quadratic in a
// text of a million openers, so the stretch that a pair may not leave (a line, a paragraph) is read once, at its first
// opener, and all pairs in it are kept.

/** Puts the pairs that lie in [from, to) into `ends`: where a pair begins → the offset after it. */
export type FindPairs = (text: string, from: number, to: number, ends: Map<number, number>) => void;

/** Where the stretch ends that a pair beginning at `from` may not leave; `limit` at the latest. */
export type StretchEnd = (text: string, from: number, limit: number) => number;

/** Code units of a stretch. In a longer line or paragraph, a pair across the seam of two stretches is not found. */
const LONGEST_STRETCH = 1 << 20;

export class Pairs {
  readonly #text: string;
  readonly #stretchEnd: StretchEnd;
  readonly #find: FindPairs;
  readonly #ends = new Map<number, number>();
  #read = 0;

  constructor(text: string, stretchEnd: StretchEnd, find: FindPairs) {
    this.#text = text;
    this.#stretchEnd = stretchEnd;
    this.#find = find;
  }

  /** The offset after the pair that begins at `start`; -1 if none does. Starts must not descend from call to call. */
  endOf(start: number): number {
    if (start >= this.#read) {
      const limit = Math.min(this.#text.length, start + LONGEST_STRETCH);
      this.#read = Math.max(start + 1, this.#stretchEnd(this.#text, start, limit));
      this.#ends.clear();
      this.#find(this.#text, start, this.#read, this.#ends);
    }
    return this.#ends.get(start) ?? -1;
  }
}

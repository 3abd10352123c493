// The transitions that a lazy automaton knows: from a set of states, by a class of words, to the next set. An
// open-addressing hash table in flat arrays, which starts small, for a draft needs few, and grows to a limit.

const SMALLEST_BITS = 8;

/** Classes with transitions. Only a text with tens of thousands of different words of the packs has more. */
const CLASSES = 1 << 16;

/** A transition that is not known. */
export const UNKNOWN = -1;

export class Transitions {
  readonly #most: number;
  #bits = SMALLEST_BITS;
  #count = 0;
  #keys = new Int32Array(1 << SMALLEST_BITS);
  #values = new Int32Array(1 << SMALLEST_BITS).fill(UNKNOWN);

  /** Holds up to `most` transitions. */
  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#count >= this.#most;
  }

  /** The next set, or UNKNOWN. Sets are numbered below 65,536. */
  get(set: number, wordClass: number): number {
    if (wordClass >= CLASSES) return UNKNOWN;
    const key = (set << 16) | wordClass;
    const mask = this.#keys.length - 1;
    let slot = this.#slot(key);
    while (this.#values[slot] !== UNKNOWN) {
      if (this.#keys[slot] === key) return this.#values[slot]!;
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  /** Adds a transition that is not known yet; passes over those of classes beyond the limit. */
  add(set: number, wordClass: number, next: number): void {
    if (wordClass >= CLASSES) return;
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    this.#put((set << 16) | wordClass, next);
    this.#count++;
  }

  clear(): void {
    this.#count = 0;
    this.#values.fill(UNKNOWN);
  }

  #put(key: number, next: number): void {
    const mask = this.#keys.length - 1;
    let slot = this.#slot(key);
    while (this.#values[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#values[slot] = next;
  }

  /** Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4). */
  #slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits);
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#bits++;
    this.#keys = new Int32Array(1 << this.#bits);
    this.#values = new Int32Array(1 << this.#bits).fill(UNKNOWN);
    keys.forEach((key, slot) => {
      if (values[slot] !== UNKNOWN) this.#put(key, values[slot]!);
    });
  }
}

// Numbers distinct spellings in the order in which they are first met. An open-addressing hash table over UTF-16 code
// units: looking up a spelling that is known makes no string. The hash starts from a random seed, so that nobody can
// write a text whose words all collide; the numbers don't depend on it.

const FIRST_CAPACITY = 256;
const EMPTY = -1;

/** Stirs one code unit into the hash of those before it. */
export function hashUnit(hash: number, codeUnit: number): number {
  const product = Math.imul(hash ^ codeUnit, 0x9e3779b1);
  return product ^ (product >>> 15);
}

export class Spellings {
  /** What hashing a spelling starts from. */
  readonly seed = (Math.random() * 0x100000000) | 0;
  count = 0;
  /** Twice as many as there is room for spellings, so that half stay empty. */
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(EMPTY);
  #hashes = new Int32Array(FIRST_CAPACITY);
  /** Spelling s is #units[#from[s]] up to #units[#from[s + 1]]. */
  #from = new Int32Array(FIRST_CAPACITY + 1);
  #units = new Uint16Array(FIRST_CAPACITY * 8);

  /** The number of `text.slice(start, end)`, whose code units `hashUnit` has hashed from `seed`; may be a new one. */
  intern(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let spelling = this.#slots[slot]!; spelling !== EMPTY; spelling = this.#slots[slot]!) {
      if (this.#hashes[spelling] === hash && this.#equals(spelling, text, start, end)) return spelling;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.count;
    return this.#add(text, start, end, hash);
  }

  #equals(spelling: number, text: string, start: number, end: number): boolean {
    const from = this.#from[spelling]!;
    const length = end - start;
    if (this.#from[spelling + 1]! - from !== length) return false;
    const units = this.#units;
    for (let at = 0; at < length; at++) {
      if (units[from + at] !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  #add(text: string, start: number, end: number, hash: number): number {
    const spelling = this.count++;
    const from = this.#from[spelling]!;
    const to = from + end - start;
    if (to > this.#units.length) this.#units = widened(this.#units, new Uint16Array(to * 2));
    for (let at = start; at < end; at++) this.#units[from + at - start] = text.charCodeAt(at);
    this.#from[spelling + 1] = to;
    this.#hashes[spelling] = hash;
    if (this.count === this.#hashes.length) this.#grow();
    return spelling;
  }

  #grow(): void {
    const capacity = this.count * 2;
    this.#hashes = widened(this.#hashes, new Int32Array(capacity));
    this.#from = widened(this.#from, new Int32Array(capacity + 1));
    this.#slots = new Int32Array(capacity * 2).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let spelling = 0; spelling < this.count; spelling++) {
      let slot = this.#hashes[spelling]! & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = spelling;
    }
  }
}

function widened<Column extends Int32Array | Uint16Array>(column: Column, wider: Column): Column {
  wider.set(column);
  return wider;
}

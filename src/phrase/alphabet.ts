// The automaton's alphabet. A symbol is a set of spellings (and kinds of token) that a phrase accepts at one place;
// the table says, for a token's key, which symbols it satisfies. It is an open-addressing hash table in flat arrays,
// so that a compiled pack is read from disk as it is and nothing is parsed or rebuilt at start-up.
//
// Keys: a folded spelling ("отдел"); a beginning with its star ("depart*"); a kind of token ("<number>").

/** Symbols that stand before the first and after the last token of a sentence. */
export const SENTENCE_START = 0;
export const SENTENCE_END = 1;

export interface AlphabetTable {
  /** How many symbols there are, the two edges included. */
  readonly symbols: number;
  /** Code units of the longest beginning; 0 where no phrase has one. */
  readonly longestPrefix: number;
  /** All keys, one after the other; key k is `units[keyStart[k] … keyStart[k + 1])`. */
  readonly units: Uint16Array;
  readonly keyStart: Int32Array;
  /** The symbols of key k are `lists[listStart[k] … listStart[k + 1])`, ascending. */
  readonly listStart: Int32Array;
  readonly lists: Int32Array;
  /** A power of two of places, each a key number plus one, or 0. */
  readonly slots: Int32Array;
}

/** Collects symbols while phrases are compiled. */
export class Alphabet {
  readonly #symbolOf = new Map<string, number>();
  readonly #symbolsOfKey = new Map<string, Set<number>>();
  #count = SENTENCE_END + 1;

  /** The symbol for a set of keys; equal sets share one. */
  symbol(keys: Iterable<string>): number {
    const sorted = [...new Set(keys)].sort();
    const name = sorted.join('\n');
    const known = this.#symbolOf.get(name);
    if (known !== undefined) return known;
    const symbol = this.#count++;
    this.#symbolOf.set(name, symbol);
    for (const key of sorted) {
      const symbols = this.#symbolsOfKey.get(key);
      if (symbols === undefined) this.#symbolsOfKey.set(key, new Set([symbol]));
      else symbols.add(symbol);
    }
    return symbol;
  }

  table(): AlphabetTable {
    const keys = [...this.#symbolsOfKey.keys()].sort();
    const keyStart = new Int32Array(keys.length + 1);
    const listStart = new Int32Array(keys.length + 1);
    const units: number[] = [];
    const lists: number[] = [];
    let slotCount = 16;
    while (slotCount < keys.length * 2) slotCount *= 2;
    const slots = new Int32Array(slotCount);
    let longestPrefix = 0;
    keys.forEach((key, index) => {
      if (key.endsWith('*')) longestPrefix = Math.max(longestPrefix, key.length - 1);
      for (let at = 0; at < key.length; at++) units.push(key.charCodeAt(at));
      for (const symbol of this.#symbolsOfKey.get(key)!) lists.push(symbol);
      keyStart[index + 1] = units.length;
      listStart[index + 1] = lists.length;
      let slot = hashKey(key) & (slotCount - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
      slots[slot] = index + 1;
    });
    return {
      symbols: this.#count,
      longestPrefix,
      units: Uint16Array.from(units),
      keyStart,
      listStart,
      lists: Int32Array.from(lists),
      slots,
    };
  }
}

/** Adds the symbols that `key` satisfies to `into`. */
export function lookUp(table: AlphabetTable, key: string, into: Set<number>): void {
  const mask = table.slots.length - 1;
  for (let slot = hashKey(key) & mask; table.slots[slot] !== 0; slot = (slot + 1) & mask) {
    const index = table.slots[slot]! - 1;
    if (!isKey(table, index, key)) continue;
    for (let at = table.listStart[index]!; at < table.listStart[index + 1]!; at++) into.add(table.lists[at]!);
    return;
  }
}

function isKey(table: AlphabetTable, index: number, key: string): boolean {
  const start = table.keyStart[index]!;
  if (table.keyStart[index + 1]! - start !== key.length) return false;
  for (let at = 0; at < key.length; at++) {
    if (table.units[start + at] !== key.charCodeAt(at)) return false;
  }
  return true;
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

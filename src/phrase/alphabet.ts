// The automaton's alphabet. A symbol is a set of spellings (and kinds of token) that a phrase accepts at one place;
// the table says, for a word, which symbols it satisfies. It lies in flat arrays, so that a compiled pack is read from
// disk as it is and nothing is parsed or rebuilt at start-up.
//
// Keys: a folded spelling ("отдел"); a beginning with its star ("depart*"); a kind of token ("<number>").

import { buildWordGraph, findWord, type WordGraph } from './word-graph.ts';

/** Symbols that stand before the first and after the last token of a sentence. */
export const SENTENCE_START = 0;
export const SENTENCE_END = 1;

const STAR = 0x2a;

export interface AlphabetTable {
  /** How many symbols there are, the two edges included. */
  readonly symbols: number;
  readonly keys: WordGraph;
  /** Key k satisfies the symbols of list `listOfKey[k]`; the forms of a word share a list. */
  readonly listOfKey: Int32Array;
  /** The symbols of list l are `lists[listStart[l] … listStart[l + 1])`, ascending. */
  readonly listStart: Int32Array;
  readonly lists: Uint16Array;
}

/** Collects symbols while phrases are compiled. */
export class Alphabet {
  readonly #symbolOf = new Map<string, number>();
  readonly #symbolsOfKey = new Map<string, Set<number>>();
  #count = SENTENCE_END + 1;
  #size = 0;

  /** Keys of all symbols, each counted in every symbol that it satisfies. */
  get size(): number {
    return this.#size;
  }

  /** The symbol for a set of keys; equal sets share one. */
  symbol(keys: Iterable<string>): number {
    const sorted = [...new Set(keys)].sort();
    const name = sorted.join('\n');
    const known = this.#symbolOf.get(name);
    if (known !== undefined) return known;
    const symbol = this.#count++;
    this.#symbolOf.set(name, symbol);
    this.#size += sorted.length;
    for (const key of sorted) {
      const symbols = this.#symbolsOfKey.get(key);
      if (symbols === undefined) this.#symbolsOfKey.set(key, new Set([symbol]));
      else symbols.add(symbol);
    }
    return symbol;
  }

  table(): AlphabetTable {
    const keys = [...this.#symbolsOfKey.keys()].sort();
    const listNumber = new Map<string, number>();
    const listStart = [0];
    const lists: number[] = [];
    const listOfKey = Int32Array.from(keys, (key) => {
      const symbols = [...this.#symbolsOfKey.get(key)!];
      const name = symbols.join();
      const known = listNumber.get(name);
      if (known !== undefined) return known;
      const number = listNumber.size;
      listNumber.set(name, number);
      for (const symbol of symbols) lists.push(symbol);
      listStart.push(lists.length);
      return number;
    });
    return {
      symbols: this.#count,
      keys: buildWordGraph(keys),
      listOfKey,
      listStart: Int32Array.from(listStart),
      lists: Uint16Array.from(lists),
    };
  }
}

/** The symbols of a list. */
export function symbolsOfList(table: AlphabetTable, list: number): Uint16Array {
  return table.lists.subarray(table.listStart[list]!, table.listStart[list + 1]!);
}

/** Adds the list of a key to `into`, if the table has the key. */
export function addList(table: AlphabetTable, key: string, into: number[]): void {
  const number = findWord(table.keys, key);
  if (number >= 0) into.push(table.listOfKey[number]!);
}

/** Adds the lists of a spelling and of all its beginnings that stand before a star. */
export function addListsOfSpelling(table: AlphabetTable, spelling: string, into: number[]): void {
  const { keys } = table;
  const number = findWord(keys, spelling, (node, before) => {
    // The star sorts before all letters and digits, so its edge is the first.
    const edge = keys.edgeStart[node]!;
    const hasStar = edge < keys.edgeStart[node + 1]! && keys.edgeUnit[edge] === STAR;
    if (hasStar && keys.isEnd[keys.edgeTarget[edge]!] === 1)
      into.push(table.listOfKey[before + keys.isEnd[node]!]!);
  });
  if (number >= 0) into.push(table.listOfKey[number]!);
}

// What a look at the words of a sentence tells about a choice of phrases: which parts a word rouses, and which words a
// part may be ruled out by.

import type { Program } from './program.ts';

export interface ScanTable {
  /** The parts by the first symbol they need: those of symbol s are `roused[rousedStart[s] … rousedStart[s + 1])`. */
  readonly rousedStart: Int32Array;
  readonly roused: Int32Array;
  /** The symbols that a part may be ruled out by, and those that its beginnings wait for. */
  readonly isAsked: Uint8Array;
}

/** The table for the given phrases. */
export function scanTable(program: Program, phrases: Iterable<number>): ScanTable {
  const { partStart, needed, neededStart, beginnings, beginningsStart, detail, alphabet } = program;
  const parts: number[] = [];
  const isWanted = new Uint8Array(partStart.length);
  for (const phrase of phrases) {
    if (isWanted[phrase] === 1) continue;
    isWanted[phrase] = 1;
    for (let part = partStart[phrase]!; part < partStart[phrase + 1]!; part++) parts.push(part);
  }
  // Sorted by counting, for a start may have to wait for it.
  const rousedStart = new Int32Array(alphabet.symbols + 1);
  for (const part of parts) rousedStart[needed[neededStart[part]!]! + 1]!++;
  for (let symbol = 0; symbol < alphabet.symbols; symbol++) rousedStart[symbol + 1]! += rousedStart[symbol]!;
  const roused = new Int32Array(parts.length);
  const isAsked = new Uint8Array(alphabet.symbols);
  const next = rousedStart.slice();
  for (const part of parts) {
    roused[next[needed[neededStart[part]!]!]!++] = part;
    // What rouses a part is there: only the others have to be asked for.
    for (let at = neededStart[part]! + 1; at < neededStart[part + 1]!; at++) isAsked[needed[at]!] = 1;
    for (let at = beginningsStart[part]!; at < beginningsStart[part + 1]!; at++)
      isAsked[detail[beginnings[at]!]!] = 1;
  }
  return { rousedStart, roused, isAsked };
}

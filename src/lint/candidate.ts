// A candidate is a place where a rule's phrase stands, before it is known whether the context clears it and whether
// another finding covers it.

import type { CompiledPacks, CompiledRule } from '../pack/compiled.ts';

/** What clears a candidate instead of an exception: that the reply goes on with so much that is harmless. */
export const REST = -1;

export interface Candidate {
  readonly packs: CompiledPacks;
  /** Index in `packs.rules`. */
  readonly rule: number;
  /** The phrase that matched. */
  readonly phrase: number;
  /** The sentence it stands in, by number. */
  readonly sentence: number;
  /** Token numbers in the reply, half-open; equal where a reply-level rule has no place to point at. */
  readonly first: number;
  readonly end: number;
  /** By capture slot: first token and end token. */
  readonly captures: readonly number[];
  /** The exception that clears it, or REST. */
  readonly clearedBy: number | undefined;
}

export function ruleOf(candidate: Candidate): CompiledRule {
  return candidate.packs.rules[candidate.rule]!;
}

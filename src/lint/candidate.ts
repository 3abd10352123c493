// A candidate is a place where a rule's phrase stands, before it is known whether the context clears it and whether
// another finding covers it.

import type { CompiledPacks, CompiledRule, Scope } from '../pack/compiled.ts';

/** What clears a candidate: an exception, by where it looks; that what it misses is there; or the rest of the reply. */
export type Clearance = Scope | 'present' | 'rest';

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
  /** Undefined where it stands. */
  readonly clearedBy: Clearance | undefined;
}

/** Whether nothing else in the reply makes up for it. */
export function isUnmistakable(candidate: Candidate): boolean {
  return ruleOf(candidate).unmistakable.includes(candidate.phrase);
}

export function ruleOf(candidate: Candidate): CompiledRule {
  return candidate.packs.rules[candidate.rule]!;
}

// One finding per span and category: of candidates that overlap, the longest wins, then the gravest, then the first.

import { SEVERITIES, type Severity } from '../pack/severity.ts';
import type { Candidate } from './candidate.ts';
import { ruleOf } from './candidate.ts';

/**
 * The candidates that stay, in the order of their places; they come in the order of packs and rules. `tokens` is the
 * number of tokens in the reply. The time is proportional to their number and lengths, sorting aside.
 */
export function resolve(
  candidates: readonly Candidate[],
  severity: (candidate: Candidate) => Severity,
  tokens: number,
): Candidate[] {
  const rank = (candidate: Candidate): number => SEVERITIES.indexOf(severity(candidate));
  const ranked = candidates.toSorted(
    (a, b) => b.end - b.first - (a.end - a.first) || rank(a) - rank(b) || a.first - b.first,
  );
  const taken = new Map<string, Uint8Array>();
  const kept = ranked.filter((candidate) => {
    const { category } = ruleOf(candidate);
    const places = taken.get(category) ?? new Uint8Array(tokens);
    taken.set(category, places);
    if (places.subarray(candidate.first, candidate.end).includes(1)) return false;
    places.fill(1, candidate.first, candidate.end);
    return true;
  });
  return kept.sort((a, b) => a.first - b.first || a.end - b.end || rank(a) - rank(b));
}

// "Did you mean …?"

import { jaroWinkler } from './natural.ts';

/** Below this Jaro-Winkler similarity (0 to 1) a suggestion would puzzle more than help. */
const CLOSE_ENOUGH = 0.8;

/** The candidate most like `word`, if any is like it; of equally close ones the first. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let highest = CLOSE_ENOUGH;
  for (const candidate of candidates) {
    const similarity = jaroWinkler(word.toLowerCase(), candidate.toLowerCase());
    if (similarity <= highest) continue;
    best = candidate;
    highest = similarity;
  }
  return best;
}

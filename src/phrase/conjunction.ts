// Joins the parts of `a & b`. They may stand in either order, at most CONJUNCTION_REACH words apart; they may also
// overlap, for a gap in one part may span the words of another.

import type { PhraseMatch } from './match.ts';
import { CONJUNCTION_REACH } from './syntax.ts';

/**
 * One match for each match of the first part that has all others near: every further part is taken where it stands
 * nearest to the first, and they join in the order of their nearness. Starts and ends of the joined matches ascend. The
 * time is proportional to the number of matches.
 */
export function joinParts(parts: readonly (readonly PhraseMatch[])[]): readonly PhraseMatch[] {
  const [anchors, ...others] = parts;
  if (others.length === 0) return anchors!;
  const cursors = others.map(() => 0);
  const joined: PhraseMatch[] = [];
  for (const anchor of anchors!) {
    const near = others.map((matches, index) => {
      cursors[index] = nearest(matches, anchor, cursors[index]!);
      return matches[cursors[index]!]!;
    });
    near.sort((a, b) => distance(a, anchor) - distance(b, anchor));
    const hull = near.reduce<PhraseMatch | undefined>(join, anchor);
    if (hull !== undefined) joined.push(hull);
  }
  return joined;
}

/** The number of the match nearest to the anchor, looking from `cursor` on; matches and anchors both ascend. */
function nearest(matches: readonly PhraseMatch[], anchor: PhraseMatch, cursor: number): number {
  let best = cursor;
  while (
    best + 1 < matches.length &&
    distance(matches[best + 1]!, anchor) <= distance(matches[best]!, anchor)
  )
    best++;
  return best;
}

function join(hull: PhraseMatch | undefined, match: PhraseMatch): PhraseMatch | undefined {
  if (hull === undefined || distance(match, hull) > CONJUNCTION_REACH) return undefined;
  const captures = [...hull.captures];
  match.captures.forEach((at, slot) => {
    captures[slot] ??= at;
  });
  return { first: Math.min(hull.first, match.first), end: Math.max(hull.end, match.end), captures };
}

/** Words between two matches; 0 where they touch or overlap. */
function distance(a: PhraseMatch, b: PhraseMatch): number {
  return Math.max(0, a.first - b.end, b.first - a.end);
}

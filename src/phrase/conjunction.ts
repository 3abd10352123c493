// Joins the parts of `a & b`. They may stand in either order, at most CONJUNCTION_REACH words apart; they may also
// overlap, for a gap in one part may span the words of another.

import type { PhraseMatch } from './match.ts';
import { CONJUNCTION_REACH } from './syntax.ts';

/**
 * One match for each match of the first part that has all others near: every further part is taken where it stands
 * nearest to what is joined already. The time is proportional to the number of matches.
 */
export function joinParts(parts: readonly (readonly PhraseMatch[])[]): PhraseMatch[] {
  const [anchors, ...others] = parts;
  const cursors = others.map(() => 0);
  const joined: PhraseMatch[] = [];
  for (const anchor of anchors!) {
    let hull: PhraseMatch | undefined = anchor;
    others.forEach((matches, index) => {
      if (hull === undefined) return;
      cursors[index] = nearest(matches, anchor, cursors[index]!);
      hull = join(hull, matches, cursors[index]!);
    });
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

function join(hull: PhraseMatch, matches: readonly PhraseMatch[], index: number): PhraseMatch | undefined {
  const match = matches[index]!;
  if (distance(match, hull) > CONJUNCTION_REACH) return undefined;
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

// The naive matcher: it follows the tree of a phrase in the plainest way and tries everything. Slow and obviously
// right, it is the oracle for the automaton.

import type { Node, Phrase } from '../../src/phrase/syntax.ts';
import { CONJUNCTION_REACH } from '../../src/phrase/syntax.ts';

export interface Place {
  readonly first: number;
  readonly end: number;
}

/** What the defines of a phrase stand for. */
export type Bodies = Readonly<Record<string, Node>>;

/** The numbers of the words behind which a match of `node` that begins at `from` may end. */
function ends(node: Node, words: readonly string[], from: number, bodies: Bodies): Set<number> {
  switch (node.type) {
    case 'word': {
      const word = words[from];
      const fits = node.reach === 'prefix' ? word?.startsWith(node.text) : word === node.text;
      return new Set(fits ? [from + 1] : []);
    }
    case 'class':
      return new Set(node.name === 'number' && /^\d/.test(words[from] ?? '') ? [from + 1] : []);
    case 'any':
      return new Set(from < words.length ? [from + 1] : []);
    case 'sequence':
      return node.items.reduce((starts, item) => everyEnd(item, words, starts, bodies), new Set([from]));
    case 'choice':
      return new Set(node.options.flatMap((option) => [...ends(option, words, from, bodies)]));
    case 'optional':
      return new Set([from, ...ends(node.item, words, from, bodies)]);
    case 'gap':
      return new Set(
        Array.from({ length: node.most + 1 }, (_, skipped) => from + skipped).filter(
          (at) => at <= words.length,
        ),
      );
    case 'edge':
      return new Set(from === (node.edge === 'start' ? 0 : words.length) ? [from] : []);
    case 'define':
      return ends(bodies[node.name]!, words, from, bodies);
  }
}

function everyEnd(
  node: Node,
  words: readonly string[],
  starts: ReadonlySet<number>,
  bodies: Bodies,
): Set<number> {
  return new Set([...starts].flatMap((start) => [...ends(node, words, start, bodies)]));
}

/** Leftmost, then longest, then on behind it. */
export function naivePlaces(part: Node, words: readonly string[], bodies: Bodies = {}): Place[] {
  const places: Place[] = [];
  for (let first = 0; first < words.length; ) {
    const end = Math.max(first, ...ends(part, words, first, bodies));
    if (end > first) places.push({ first, end });
    first = Math.max(end, first + 1);
  }
  return places;
}

/** The places of a phrase of one or two parts. */
export function naiveMatch(phrase: Phrase, words: readonly string[], bodies: Bodies = {}): Place[] {
  const [places = [], others] = phrase.parts.map((part) => naivePlaces(part, words, bodies));
  if (others === undefined) return places;
  const apart = (a: Place, b: Place) => Math.max(0, a.first - b.end, b.first - a.end);
  return places.flatMap((place) => {
    const near = others.filter((other) => apart(place, other) <= CONJUNCTION_REACH);
    if (near.length === 0) return [];
    const nearest = near.reduce((a, b) => (apart(place, b) <= apart(place, a) ? b : a));
    return [{ first: Math.min(place.first, nearest.first), end: Math.max(place.end, nearest.end) }];
  });
}

// What a sentence must have for a phrase to stand in it, worked out from the tree of the phrase. A clause is a set of
// keys of which at least one must be met; a phrase needs all its clauses. So most phrases are ruled out by a look at
// which words a sentence has, before anybody asks in which order they stand (the idea of FilteredRE2).

import { isFunctionWord } from '../text/function-words.ts';
import type { Atom, Node } from './syntax.ts';

export type Clause = readonly string[];

interface Names {
  keys(atom: Atom): Clause;
  define(name: string): Node;
  /** The clauses of nodes that came up before. */
  readonly known: Map<Node, readonly Clause[]>;
}

/** The clauses of a node; none where it may match without any word of its own. */
export function neededClauses(node: Node, names: Names): readonly Clause[] {
  const known = names.known.get(node);
  if (known !== undefined) return known;
  const clauses = workOut(node, names);
  names.known.set(node, clauses);
  return clauses;
}

function workOut(node: Node, names: Names): readonly Clause[] {
  switch (node.type) {
    case 'word':
    case 'class':
      return [names.keys(node)];
    case 'sequence':
      return node.items.flatMap((item) => neededClauses(item, names));
    case 'define':
      return neededClauses(names.define(node.name), names);
    case 'choice': {
      const rarest = node.options.map((option) => rarestOf(neededClauses(option, names)));
      return rarest.includes(undefined) ? [] : [[...new Set(rarest.flatMap((clause) => clause!))]];
    }
    default:
      return [];
  }
}

/** How often a clause is met in ordinary text: a rough weight, in which a plain word counts 1. */
export function commonness(clause: Clause): number {
  return clause.reduce((sum, key) => sum + commonnessOfKey(key), 0);
}

function commonnessOfKey(key: string): number {
  if (key === '<name>' || key === '<number>') return 100;
  if (isFunctionWord(key)) return 100;
  if (key === '<acronym>') return 20;
  if (key.endsWith('*')) return 5;
  return key.length <= 3 ? 20 : 1;
}

function rarestOf(clauses: readonly Clause[]): Clause | undefined {
  const [only] = clauses;
  if (clauses.length <= 1) return only;
  const weights = clauses.map(commonness);
  return clauses[weights.indexOf(Math.min(...weights))];
}

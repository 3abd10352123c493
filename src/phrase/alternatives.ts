// The alternatives of a choice, laid out as a tree: those that begin with the same word share it, so that
// "(customer service | customer care | help desk)" asks for "customer" once. Lists of departments and firms are long, and
// they stand in hundreds of phrases.

import type { Span } from '../source/place/span.ts';
import type { Atom, Node } from './syntax.ts';

/** One alternative: what stands one behind the other. */
export interface Alternative {
  readonly items: readonly Node[];
  /** Where the phrase names the define that it comes from; undefined where the phrase itself spells it out. */
  readonly at: Span | undefined;
}

/** The body of a define that may be dissolved into its alternatives; undefined for one that has to stay whole. */
export type Dissolve = (name: string) => Node | undefined;

/** All alternatives of the options, those of choices and defines among them too; a define counts once. */
export function alternativesOf(options: readonly Node[], dissolve: Dissolve): Alternative[] {
  const found: Alternative[] = [];
  const dissolved = new Set<string>();
  const add = (node: Node, at: Span | undefined): void => {
    if (node.type === 'choice') {
      for (const option of node.options) add(option, at);
      return;
    }
    const body = node.type === 'define' ? dissolve(node.name) : undefined;
    if (node.type !== 'define' || body === undefined) {
      found.push({ items: node.type === 'sequence' ? node.items : [node], at });
    } else if (!dissolved.has(node.name)) {
      dissolved.add(node.name);
      add(body, at ?? node.at);
    }
  };
  for (const option of options) add(option, undefined);
  return found;
}

export interface Branch {
  readonly head: Atom;
  /** What may stand behind the head, the head left out. */
  readonly tails: readonly Alternative[];
}

/** The alternatives that begin with a word or class, by what they begin with; and those that begin otherwise. */
export function branchesOf(alternatives: readonly Alternative[]): {
  branches: Branch[];
  others: Alternative[];
} {
  const branches = new Map<string, { head: Atom; tails: Alternative[] }>();
  const others: Alternative[] = [];
  for (const alternative of alternatives) {
    const [head, ...items] = alternative.items;
    if (head?.type !== 'word' && head?.type !== 'class') {
      others.push(alternative);
      continue;
    }
    const key = keyOf(head);
    const branch = branches.get(key) ?? { head, tails: [] };
    branches.set(key, branch);
    branch.tails.push({ items, at: alternative.at });
  }
  return { branches: [...branches.values()], others };
}

/** The same for atoms that mean the same. */
export function keyOf(atom: Atom): string {
  return atom.type === 'class' ? `<${atom.name}>` : `${atom.reach} ${atom.text}`;
}

// The defines that a phrase names: whether they exist, and whether they end.

import type { Meaning } from './symbols.ts';
import { DEEPEST_NESTING, type Node, PhraseError } from './syntax.ts';

/**
 * Throws PhraseError, with the place in the phrase, where a define does not exist, goes in a circle or holds defines more
 * than DEEPEST_NESTING deep. The time is proportional to the size of the phrase and of the defines it reaches.
 */
export function checkNames(part: Node, meaning: Meaning): void {
  new NameCheck(meaning).depthOf(part);
}

class NameCheck {
  readonly #meaning: Meaning;
  /** How many defines deep each is, itself included. */
  readonly #depths = new Map<string, number>();
  readonly #open: string[] = [];

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  /** How many defines lie one within the other in a node. */
  depthOf(node: Node): number {
    switch (node.type) {
      case 'sequence':
        return this.#deepest(node.items);
      case 'choice':
        return this.#deepest(node.options);
      case 'optional':
        return this.depthOf(node.item);
      case 'define':
        return this.#depthOfDefine(node);
      default:
        return 0;
    }
  }

  #deepest(nodes: readonly Node[]): number {
    return nodes.reduce((deepest, node) => Math.max(deepest, this.depthOf(node)), 0);
  }

  #depthOfDefine({ name, at }: Node & { type: 'define' }): number {
    const known = this.#depths.get(name);
    if (known !== undefined) return known;
    const body = this.#meaning.define(name);
    if (body === undefined) {
      const closest = this.#meaning.closest(name);
      const mend = closest === undefined ? 'write it under "defines"' : `did you mean {${closest}}?`;
      throw new PhraseError(`there is no define {${name}}`, at, mend);
    }
    if (this.#open.includes(name)) {
      const circle = [...this.#open.slice(this.#open.indexOf(name)), name];
      throw new PhraseError(`the defines go in a circle: ${circle.join(' → ')}`, at, 'take one of them out');
    }
    this.#open.push(name);
    const depth = 1 + relocated(at, () => this.depthOf(body));
    this.#open.pop();
    if (depth > DEEPEST_NESTING) {
      const mend = 'write some of them out';
      throw new PhraseError(`defines are nested deeper than ${DEEPEST_NESTING}`, at, mend);
    }
    this.#depths.set(name, depth);
    return depth;
  }
}

/** A fault inside a define is shown at the place that uses it, where its reader is. */
export function relocated<T>(at: Node['at'], make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof PhraseError ? new PhraseError(error.message, at, error.mend) : error;
  }
}

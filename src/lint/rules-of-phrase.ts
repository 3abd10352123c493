// Which rules a phrase sets off, in two flat arrays: with thousands of phrases, a map of lists would take a noticeable part
// of the time in which a draft is checked.

import type { CompiledRule } from '../pack/compiled.ts';

export class RulesOfPhrase {
  /** The rules of phrase p are `rules[start[p] … start[p + 1])`, ascending. */
  readonly #start: Int32Array;
  readonly #rules: Int32Array;

  /** Of the rules with the given numbers; `phrases` is how many phrases there are. */
  constructor(rules: readonly CompiledRule[], numbers: readonly number[], phrases: number) {
    this.#start = new Int32Array(phrases + 1);
    for (const rule of numbers)
      for (const phrase of new Set(rules[rule]!.phrases)) this.#start[phrase + 1]!++;
    for (let phrase = 0; phrase < phrases; phrase++) this.#start[phrase + 1]! += this.#start[phrase]!;
    this.#rules = new Int32Array(this.#start[phrases]!);
    const next = this.#start.slice();
    for (const rule of numbers)
      for (const phrase of new Set(rules[rule]!.phrases)) this.#rules[next[phrase]!++] = rule;
  }

  of(phrase: number): Int32Array {
    return this.#rules.subarray(this.#start[phrase], this.#start[phrase + 1]);
  }
}

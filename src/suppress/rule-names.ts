// Which rules the names in suppressions mean, former ids among them.

import type { Finding } from '../lint/finding.ts';
import { selects } from '../lint/selection.ts';
import { unknownSelector } from '../lint/unknown-selector.ts';
import type { CompiledRule } from '../pack/compiled.ts';
import type { Fault, Name } from './directive.ts';

export class RuleNames {
  readonly #rules: readonly CompiledRule[];
  readonly #byKey: ReadonlyMap<string, CompiledRule>;

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
    this.#byKey = new Map(rules.map((rule) => [keyOf(rule.language, rule.id), rule]));
  }

  /** What tells the rule of a finding from all others. */
  keyOf({ language, rule }: Finding): string {
    return keyOf(language, rule);
  }

  /** Whether a rule is meant by a name. */
  bears(key: string, { selector }: Name): boolean {
    return selects(selector, this.#byKey.get(key)!);
  }

  /** Whether any of the rules for which `runs` holds is meant; without a name, any of all. */
  isAny(name: Name | undefined, runs: (rule: CompiledRule) => boolean): boolean {
    return this.#rules.some((rule) => (name === undefined || selects(name.selector, rule)) && runs(rule));
  }

  /** What is wrong with a name that no rule bears. */
  faultOf({ text, selector }: Name): Fault | undefined {
    if (this.#rules.some((rule) => selects(selector, rule))) return undefined;
    return unknownSelector(text, selector, this.#rules);
  }
}

function keyOf(language: string, id: string): string {
  return `${language}:${id}`;
}

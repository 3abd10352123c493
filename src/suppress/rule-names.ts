// Which rules the names in suppressions mean, former ids among them.

import type { Finding } from '../lint/finding.ts';
import { selects } from '../lint/selection.ts';
import { unknownSelector } from '../lint/unknown-selector.ts';
import type { CompiledRule } from '../pack/compiled.ts';
import type { Fault, Name } from './directive.ts';

export class RuleNames {
  readonly #rules: () => readonly CompiledRule[];

  /** `rules` is asked only when there is a name. */
  constructor(rules: () => readonly CompiledRule[]) {
    this.#rules = rules;
  }

  /** Whether the rule of a finding is meant by a name. */
  bears({ language, rule: id }: Finding, { selector }: Name): boolean {
    return this.#rules().some(
      (rule) => rule.language === language && rule.id === id && selects(selector, rule),
    );
  }

  /** Whether any of the rules for which `runs` holds is meant; without a name, any of all. */
  isAny(name: Name | undefined, runs: (rule: CompiledRule) => boolean): boolean {
    return this.#rules().some((rule) => (name === undefined || selects(name.selector, rule)) && runs(rule));
  }

  /** What is wrong with a name that no rule bears. */
  faultOf({ text, selector }: Name): Fault | undefined {
    if (this.#rules().some((rule) => selects(selector, rule))) return undefined;
    return unknownSelector(text, selector, this.#rules());
  }
}

// Which rules run, and how grave they are. A selector names a category, a rule id, or either with a language before
// it ("ru:policy-wall"); a rule's former ids work, too.

import type { CompiledRule } from '../pack/compiled.ts';
import { holds, type Preset } from '../pack/preset.ts';
import type { Severity } from '../pack/severity.ts';
import { isLanguage, LANGUAGES, type Language } from '../text/language.ts';

export interface Selector {
  readonly language: Language | undefined;
  /** A category or a rule id. */
  readonly name: string;
}

/** Reads a selector; whether anything bears its name is another question. */
export function parseSelector(text: string): Selector {
  const [prefix, name] = text.split(/:(.*)/s);
  if (name !== undefined && isLanguage(prefix!)) return { language: prefix, name };
  return { language: undefined, name: text };
}

export function selects(selector: Selector, rule: CompiledRule): boolean {
  if (selector.language !== undefined && selector.language !== rule.language) return false;
  return selector.name === rule.category || selector.name === rule.id || rule.aka.includes(selector.name);
}

export interface Selection {
  /** Its rules run, unless `only` names others. */
  readonly preset: Preset;
  /** Only these run, whatever their preset; all of the preset where this is empty. */
  readonly only: readonly Selector[];
  /** These do not run. */
  readonly skip: readonly Selector[];
  /** Rules of other languages do not run. */
  readonly languages: readonly Language[];
  /**
   * What rules are set to, other than the pack sets them; the last that fits a rule counts. What is "off" does not run,
   * and what is set to anything else runs whatever its preset.
   */
  readonly levels: readonly { readonly selector: Selector; readonly level: Severity | 'off' }[];
}

export const EVERYTHING: Selection = {
  preset: 'strict',
  only: [],
  skip: [],
  languages: LANGUAGES,
  levels: [],
};

/** Whether a rule runs. */
export function isSelected(selection: Selection, rule: CompiledRule): boolean {
  const { preset, only, skip, languages } = selection;
  if (!languages.includes(rule.language)) return false;
  const level = levelOf(selection, rule);
  const isOn = level === undefined ? holds(preset, rule.preset) : level !== 'off';
  const isWanted = only.length === 0 ? isOn : only.some((selector) => selects(selector, rule));
  if (!isWanted) return false;
  return !skip.some((selector) => selects(selector, rule));
}

/** Whether the rest of a reply may make up for what is found: `strict` reports that, too. */
export function weighsRest({ preset }: Selection): boolean {
  return preset !== 'strict';
}

/** A rule's severity under the selection. */
export function severityOf(selection: Selection, rule: CompiledRule): Severity {
  const level = levelOf(selection, rule);
  return level === undefined || level === 'off' ? rule.severity : level;
}

function levelOf({ levels }: Selection, rule: CompiledRule): Severity | 'off' | undefined {
  return levels.findLast(({ selector }) => selects(selector, rule))?.level;
}

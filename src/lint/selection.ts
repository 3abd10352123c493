// Which rules run, and how grave they are. A selector names a category, a rule id, or either with a language before
// it ("ru:policy-wall"); a rule's former ids work, too.

import type { CompiledRule } from '../pack/compiled.ts';
import { holds, type Preset } from '../pack/preset.ts';
import type { Severity } from '../pack/severity.ts';
import { isLanguage, type Language } from '../text/language.ts';

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
  /** Severities other than the pack's; the last that fits a rule counts. */
  readonly severities: readonly { readonly selector: Selector; readonly severity: Severity }[];
}

export const EVERYTHING: Selection = { preset: 'strict', only: [], skip: [], severities: [] };

/** Whether a rule runs. */
export function isSelected(selection: Selection, rule: CompiledRule): boolean {
  const { preset, only, skip } = selection;
  const isWanted =
    only.length === 0 ? holds(preset, rule.preset) : only.some((selector) => selects(selector, rule));
  if (!isWanted) return false;
  return !skip.some((selector) => selects(selector, rule));
}

/** A rule's severity under the selection. */
export function severityOf(selection: Selection, rule: CompiledRule): Severity {
  return selection.severities.findLast(({ selector }) => selects(selector, rule))?.severity ?? rule.severity;
}

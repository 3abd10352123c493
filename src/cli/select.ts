// From what the user wrote after --only, --skip and --severity to a selection; a name that nothing bears is an error,
// or a typo would quietly check nothing.

import { isSelected, parseSelector, type Selection, type Selector, selects } from '../lint/selection.ts';
import type { CompiledPacks, CompiledRule } from '../pack/compiled.ts';
import type { Preset } from '../pack/preset.ts';
import { SEVERITIES, type Severity } from '../pack/severity.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';

export interface SelectionOptions {
  readonly preset: Preset;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severity?: readonly string[];
}

export interface Selected {
  readonly selection: Selection;
  /** Findings below this are not shown. */
  readonly least: Severity;
}

const NO_RULE_LEFT: Problem = {
  path: '--skip',
  message: 'no rule is left to check with',
  mend: 'skip less, name more with --only, or choose a sterner --preset',
};

/** Throws ProblemError for selectors that select nothing, severities that are none, and where no rule is left. */
export function selectRules(options: SelectionOptions, packs: readonly CompiledPacks[]): Selected {
  const rules = packs.flatMap((each) => each.rules);
  const problems: Problem[] = [];
  const selector = (flag: string, text: string): Selector => {
    const parsed = parseSelector(text);
    if (!rules.some((rule) => selects(parsed, rule)))
      problems.push(unknownSelector(flag, text, parsed, rules));
    return parsed;
  };
  const severities: { selector: Selector; severity: Severity }[] = [];
  let least: Severity = SEVERITIES.at(-1)!;
  for (const setting of options.severity ?? []) {
    const [left, right] = splitSetting(setting);
    const severity = SEVERITIES.find((each) => each === right);
    if (severity === undefined) problems.push(unknownSeverity(right));
    else if (left === undefined) least = severity;
    else severities.push({ selector: selector('--severity', left), severity });
  }
  const selection = {
    preset: options.preset,
    only: (options.only ?? []).map((text) => selector('--only', text)),
    skip: (options.skip ?? []).map((text) => selector('--skip', text)),
    severities,
  };
  if (problems.length === 0 && !rules.some((rule) => isSelected(selection, rule)))
    problems.push(NO_RULE_LEFT);
  if (problems.length > 0) throw new ProblemError(problems);
  return { selection, least };
}

function splitSetting(setting: string): [selector: string | undefined, severity: string] {
  const at = setting.lastIndexOf('=');
  return at < 0 ? [undefined, setting] : [setting.slice(0, at), setting.slice(at + 1)];
}

function unknownSelector(
  flag: string,
  text: string,
  selector: Selector,
  rules: readonly CompiledRule[],
): Problem {
  const inLanguage = rules.filter(({ language }) => (selector.language ?? language) === language);
  const meant = closest(selector.name, new Set(inLanguage.flatMap(({ category, id }) => [category, id])));
  const prefix = selector.language === undefined ? '' : `${selector.language}:`;
  const mend = meant === undefined ? '"replylint rules" lists all' : `did you mean ${prefix}${meant}?`;
  return { path: flag, message: `there is no category or rule "${text}"`, mend };
}

function unknownSeverity(text: string): Problem {
  const meant = closest(text, SEVERITIES);
  const mend = meant === undefined ? `a severity is ${SEVERITIES.join(', ')}` : `did you mean ${meant}?`;
  return { path: '--severity', message: `"${text}" is not a severity`, mend };
}

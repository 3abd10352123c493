// From what the user wrote after --preset, --only, --skip and --severity to what is laid over the settings; a name that
// nothing bears is an error, or a typo would quietly check nothing.

import type { Config } from '../config/config.ts';
import type { Settings } from '../config/settings.ts';
import { isSelected, parseSelector, type Selection, type Selector, selects } from '../lint/selection.ts';
import { unknownSelector } from '../lint/unknown-selector.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import type { Preset } from '../pack/preset.ts';
import { SEVERITIES, type Severity } from '../pack/severity.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import { onFirstUse } from '../text/on-first-use.ts';

export interface SelectionOptions {
  readonly preset?: Preset;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severity?: readonly string[];
}

/** What the flags say of rules. */
export interface FlaggedRules extends Pick<Selection, 'only' | 'skip' | 'levels'> {
  readonly preset: Preset | undefined;
  /** Findings below this are not shown. */
  readonly least: Severity;
}

const NO_RULE_LEFT: Problem = {
  path: '--skip',
  message: 'no rule is left to check with',
  mend: 'skip less, name more with --only, or choose a sterner --preset',
};

const LEVELS = [...SEVERITIES, 'off'] as const;

/** Throws ProblemError for selectors that select nothing, in flags or settings, and for severities that are none. */
export function readFlags(
  options: SelectionOptions,
  packs: readonly CompiledPacks[],
  config: Config | undefined,
): FlaggedRules {
  const rules = onFirstUse(() => packs.flatMap((each) => each.rules));
  const problems: Problem[] = [...(config?.unknownNames(rules) ?? [])];
  const selector = (flag: string, text: string): Selector => {
    const parsed = parseSelector(text);
    if (!rules().some((rule) => selects(parsed, rule)))
      problems.push({ path: flag, ...unknownSelector(text, parsed, rules()) });
    return parsed;
  };
  const levels: { selector: Selector; level: Severity | 'off' }[] = [];
  let least: Severity = SEVERITIES.at(-1)!;
  for (const setting of options.severity ?? []) {
    const [left, right] = splitSetting(setting);
    const level = LEVELS.find((each) => each === right);
    if (level === undefined || (left === undefined && level === 'off')) problems.push(unknownSeverity(right));
    else if (left === undefined) least = level as Severity;
    else levels.push({ selector: selector('--severity', left), level });
  }
  const flags = {
    preset: options.preset,
    only: (options.only ?? []).map((text) => selector('--only', text)),
    skip: (options.skip ?? []).map((text) => selector('--skip', text)),
    levels,
    least,
  };
  if (problems.length > 0) throw new ProblemError(problems);
  return flags;
}

/** Settings with the flags laid over them. Throws ProblemError where no rule is left. */
export function selectionOf(
  settings: Settings,
  { preset, only, skip, levels }: FlaggedRules,
  packs: readonly CompiledPacks[],
): Selection {
  const selection = {
    preset: preset ?? settings.preset.value,
    only,
    skip,
    languages: settings.languages.value,
    levels: [...settings.severities.map(({ value }) => value), ...levels],
  };
  // Every preset has rules in every language, so nothing has to be read to know that some are left of a whole one.
  const isLess = only.length > 0 || skip.length > 0 || selection.levels.length > 0;
  if (isLess && !packs.some(({ rules }) => rules.some((rule) => isSelected(selection, rule))))
    throw new ProblemError([NO_RULE_LEFT]);
  return selection;
}

function splitSetting(setting: string): [selector: string | undefined, severity: string] {
  const at = setting.lastIndexOf('=');
  return at < 0 ? [undefined, setting] : [setting.slice(0, at), setting.slice(at + 1)];
}

function unknownSeverity(text: string): Problem {
  const meant = closest(text, SEVERITIES);
  const mend = meant === undefined ? `a severity is ${SEVERITIES.join(', ')}` : `did you mean ${meant}?`;
  return { path: '--severity', message: `"${text}" is not a severity`, mend };
}

// Which suppressions hold, as flags and settings say.

import type { Config } from '../config/config.ts';
import type { UnusedLevel } from '../config/unused-level.ts';
import { isSelected } from '../lint/selection.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import type { Problem } from '../source/problem.ts';
import { RuleNames } from '../suppress/rule-names.ts';
import { Suppressions } from '../suppress/suppressions.ts';
import { onFirstUse } from '../text/on-first-use.ts';
import { warn } from './complain.ts';
import type { Linters } from './linters.ts';
import type { FlaggedRules } from './select.ts';

export interface SuppressionFlags {
  /** Undefined where they hold. */
  readonly suppressions?: boolean;
  readonly requireReasons?: boolean;
  readonly unusedSuppressions?: UnusedLevel;
}

export interface Suppressing {
  readonly options: SuppressionFlags;
  readonly config: Config | undefined;
  readonly packs: readonly CompiledPacks[];
  readonly linters: Linters;
  readonly flags: FlaggedRules;
  /** Gets what is wrong with suppressions, and unused ones where those are errors; without it, nothing is told. */
  readonly report?: (problem: Problem) => void;
}

const ignore = (): void => {};

/** Undefined where none is to hold. */
export function suppressionsFor({
  options,
  config,
  packs,
  linters,
  flags,
  report,
}: Suppressing): Suppressions | undefined {
  if (options.suppressions === false) return undefined;
  const rules = new RuleNames(onFirstUse(() => packs.flatMap((each) => each.rules)));
  // Whoever asks for some rules only knows nothing of the others.
  const isWhole = flags.only.length === 0 && flags.skip.length === 0;
  return new Suppressions({
    rules,
    configured: config?.suppressions ?? [],
    requireReasons: options.requireReasons ?? config?.requireReasons?.value ?? false,
    runs: (path, name) =>
      (name !== undefined || isWhole) &&
      rules.isAny(name, (rule) => isSelected(linters.selectionFor(path), rule)),
    report: report ?? ignore,
    reportUnused: report === undefined ? ignore : reporterOfUnused(options, config, report),
  });
}

/** Who gets to hear of what suppresses nothing: `report` where that is an error. */
export function reporterOfUnused(
  options: SuppressionFlags,
  config: Config | undefined,
  report: (problem: Problem) => void,
): (problem: Problem) => void {
  const level = options.unusedSuppressions ?? config?.unusedSuppressions?.value ?? 'warning';
  return { error: report, warning: warn, off: ignore }[level];
}

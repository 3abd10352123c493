// Which baseline flags and settings name. The code that uses one is loaded only where there is one.

import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import type { BaselineUse } from './baseline.ts';
import type { Linters } from './linters.ts';
import type { FlaggedRules } from './select.ts';
import { reporterOfUnused, type SuppressionFlags } from './suppressions.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

interface Context {
  readonly cwd: string;
  readonly options: BaselineFlags & SuppressionFlags;
  readonly config: Config | undefined;
  readonly packs: readonly CompiledPacks[];
  readonly linters: Linters;
  readonly flags: FlaggedRules;
  /** Gets what is out of date, where that is an error. */
  readonly report: (problem: Problem) => void;
}

/** An absolute path; undefined where there is no baseline. Throws ProblemError where there is none to write. */
export function baselineFileOf(
  { baseline, updateBaseline, pruneBaseline }: BaselineFlags,
  config: Config | undefined,
  cwd: string,
): string | undefined {
  const file = baseline === undefined ? config?.baseline?.value : resolve(cwd, baseline);
  if (file !== undefined || !(updateBaseline || pruneBaseline)) return file;
  const path = updateBaseline ? '--update-baseline' : '--prune-baseline';
  const mend = 'name one, as in "--baseline replylint-baseline.jsonl", or "baseline: …" in the settings';
  throw new ProblemError([{ path, message: 'there is no baseline', mend }]);
}

/** Throws ProblemError where the file is missing or no baseline. */
export async function openBaseline(
  file: string | undefined,
  { options, config, report, ...context }: Context,
): Promise<BaselineUse | undefined> {
  if (file === undefined) return undefined;
  const { useBaseline } = await import('./baseline.ts');
  return useBaseline(options, { ...context, file, reportUnused: reporterOfUnused(options, config, report) });
}

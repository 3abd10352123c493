// `replylint check`: documents in, reports out.

import type { Filter } from '../lint/filter.ts';
import { keepAtLeast } from '../lint/keep-at-least.ts';
import type { Document } from '../source/document.ts';
import type { CheckOptions } from './check-options.ts';
import { type Opening, openDocuments, ownFields } from './documents.ts';
import { isTooMuch } from './is-too-much.ts';
import { Linters } from './linters.ts';
import { loadConfig } from './load-config.ts';
import { baselineFileOf, openBaseline } from './open-baseline.ts';
import { standard } from './output.ts';
import { allPacks } from './packs.ts';
import { withProgress } from './progress.ts';
import { openOutput, Reports } from './reports.ts';
import { Run } from './run.ts';
import { type FlaggedRules, readFlags } from './select.ts';
import { shareOf } from './shard.ts';
import { lintedSteps } from './steps/linted-steps.ts';
import { suppressionsFor } from './suppressions.ts';
import { isTerminal, wantsColor } from './terminal.ts';

/** Checks the paths, or standard input where there are none; returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const cwd = process.cwd();
  const config = await loadConfig(options, cwd);
  const packs = await allPacks([...(options.pack ?? []), ...(config?.packs ?? [])]);
  const flags = readFlags(options, packs, config);
  const linters = new Linters(packs, config, flags, cwd);
  const filters: Filter[] = [keepAtLeast(flags.least)];
  const run = new Run(filters);
  const judging = { cwd, options, config, packs, linters, flags };
  const suppressions = suppressionsFor({ ...judging, report: run.report });
  if (suppressions !== undefined) filters.unshift(suppressions);
  const baselineFile = baselineFileOf(options, config, cwd);
  const opening: Opening = { cwd, config, linters, report: run.report, baselineFile };
  if (options.printConfig !== undefined) {
    await describe(options.printConfig, options, opening, flags);
    return run.failed ? 2 : 0;
  }
  const all = await openDocuments(paths, options, opening);
  const { documents, orders } = await shareOf(all, options.shard);
  const fixing = () => ({
    linters,
    least: flags.least,
    unsafe: options.unsafeFixes === true,
    report: run.report,
    suppressions: suppressionsFor(judging),
  });
  if (options.diff) {
    const { diffDocuments } = await import('./fix.ts');
    const output = options.output === undefined ? standard('stdout') : openOutput(options.output, documents);
    const differs = await diffDocuments(documents, fixing(), output, diffOptions(options));
    output.end();
    return exitCode(run, options, differs);
  }
  const baseline = await openBaseline(baselineFile, { ...judging, report: run.report });
  if (baseline !== undefined) filters.push(baseline.filter);
  const reports = await Reports.open(options, documents, { end: endOf(options, documents), orders });
  const fixed = isFixing(options)
    ? await (await import('./fix.ts')).fixDocuments(documents, fixing())
    : { documents, status: '' };
  const { jobs = 1 } = options;
  const caches = isCaching(options) ? await import('./cache/open-cache.ts') : undefined;
  const cache = await caches?.openCache(documents, judging);
  const steps = lintedSteps(fixed.documents, { packs, linters, jobs, cache });
  await run.check(withProgress(steps, documents.length, options), reports);
  reports.close();
  if (cache !== undefined) caches?.saveCache(cache, judging);
  // A shard knows nothing of what the others need.
  if (options.shard === undefined) suppressions?.end();
  const statuses = [fixed.status, baseline?.end() ?? ''];
  if (!options.quiet)
    for (const status of statuses) if (status !== '') standard('stderr').write(`${status}\n`);
  const isBad = isTooMuch(run.summary, {
    failOn: options.failOn ?? config?.failOn?.value ?? 'error',
    maxWarnings: options.maxWarnings ?? config?.maxWarnings?.value,
  });
  return exitCode(run, options, isBad);
}

function exitCode({ failed }: Run, { exitZero }: CheckOptions, isBad: boolean): number {
  if (failed) return 2;
  return exitZero || !isBad ? 0 : 1;
}

/** Prints what holds for a file. */
async function describe(
  path: string,
  options: CheckOptions,
  { cwd, config, linters, report }: Opening,
  flags: FlaggedRules,
): Promise<void> {
  const { printConfig } = await import('./print-config.ts');
  const settings = linters.settingsFor(path);
  const flagged = ownFields(options);
  const fields = flagged === undefined ? settings.fields : { value: flagged, from: '--reply' };
  await printConfig(path, options, { cwd, config, flags, settings, fields, report });
}

function isFixing({ fix, unsafeFixes }: CheckOptions): boolean {
  return fix === true || unsafeFixes === true;
}

function isCaching({ cache, cacheLocation }: CheckOptions): boolean {
  return cache === true || cacheLocation !== undefined;
}

/** Where a report without a file goes: a mended draft from a pipe takes standard output for itself. */
function endOf(options: CheckOptions, documents: readonly Document[]): 'stdout' | 'stderr' {
  return isFixing(options) && documents.some(({ file }) => file === undefined) ? 'stderr' : 'stdout';
}

function diffOptions({ color, output }: CheckOptions) {
  const end = output === undefined ? 'stdout' : 'file';
  return { color: wantsColor(color, end), visibly: end === 'stdout' && isTerminal('stdout') };
}

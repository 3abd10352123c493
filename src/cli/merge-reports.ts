// `replylint merge-reports`: JSON reports in, one report of any format out.

import { resolve } from 'node:path';
import type { Severity } from '../pack/severity.ts';
import { mergeReports, summaryOf } from '../report/merge-reports.ts';
import { type ReadReport, readReport } from '../report/read-report.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { fileChunks } from '../source/read/chunks.ts';
import { Input } from '../source/read/input.ts';
import { readWhole } from '../source/read/whole.ts';
import { showPath } from '../source/show-path.ts';
import { complain } from './complain.ts';
import { isTooMuch } from './is-too-much.ts';
import { type ConfigOptions, loadConfig } from './load-config.ts';
import { type ReportOptions, Reports } from './reports.ts';

export interface MergeOptions extends ReportOptions, ConfigOptions {
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
}

/** In UTF-16 code units. */
const LONGEST_REPORT = 256 * 1024 * 1024;

/** Joins the reports; returns the exit code that one run would have had. Throws ProblemError where one cannot be used. */
export async function mergeReportFiles(paths: readonly string[], options: MergeOptions): Promise<number> {
  const cwd = process.cwd();
  const config = await loadConfig(options, cwd);
  const read = await readAll(paths, cwd);
  const merged = mergeReports(read);
  const summary = summaryOf(merged);
  const failed = read.filter((report) => report.failed);
  const quiet = options.quiet === true || merged.length === 0;
  const inputs = paths.map((path) => ({ file: resolve(cwd, path) }));
  const reports = await Reports.open({ ...options, quiet }, inputs);
  reports.begin();
  for (const { document, order } of merged) {
    if (reports.closed) break;
    reports.openDocument(document.path, order);
    for (const { finding, reply } of document.findings) reports.finding(finding, reply);
    reports.closeDocument(document.replies);
  }
  reports.end(summary, failed.length > 0);
  reports.close();
  for (const { path } of failed) complain(failureProblem(path));
  if (failed.length > 0) return 2;
  const isBad = isTooMuch(summary, {
    failOn: options.failOn ?? config?.failOn?.value ?? 'error',
    maxWarnings: options.maxWarnings ?? config?.maxWarnings?.value,
  });
  return options.exitZero || !isBad ? 0 : 1;
}

/** Throws ProblemError with what is wrong in all of them. */
async function readAll(paths: readonly string[], cwd: string): Promise<ReadReport[]> {
  const reports: ReadReport[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      reports.push(await read(path, cwd));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return reports;
}

async function read(path: string, cwd: string): Promise<ReadReport> {
  const shown = showPath(path, cwd);
  const input = new Input(shown, fileChunks(resolve(cwd, path), shown));
  const problems: Problem[] = [];
  const whole = await readWhole(
    input,
    (problem) => problems.push(problem),
    LONGEST_REPORT,
    'share the work over more shards',
  );
  if (whole === undefined) {
    const mend = 'see why the run that should have written it did not, and write it anew';
    throw new ProblemError([{ path: shown, message: 'the report is empty', mend }]);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return readReport(shown, whole.source.slice(whole.mark));
}

function failureProblem(path: string): Problem {
  const message = 'the run that wrote this report could not use all that it was given';
  return { path, message, mend: 'see what it said, mend that, and run it again' };
}

// `replylint test`: proves packs by their own examples.

import { ProblemError } from '../source/problem.ts';
import { BUILT_IN_RULES, provenPacks, readSources } from './user-packs.ts';

/** Proves the packs in the files and folders, or the built-in ones where there are none; returns the exit code. */
export async function testPacks(paths: readonly string[]): Promise<number> {
  const sources = readSources(paths.length === 0 ? [BUILT_IN_RULES] : paths).map(({ source }) => source);
  const { packs, problems } = provenPacks(sources);
  if (problems.length > 0) throw new ProblemError(problems);
  const examples = packs.rules
    .map((_, rule) => packs.text(rule).examples)
    .reduce((sum, { flag, pass }) => sum + flag.length + pass.length, 0);
  process.stdout.write(`${packs.rules.length} rules hold in all their ${examples} examples.\n`);
  return 0;
}

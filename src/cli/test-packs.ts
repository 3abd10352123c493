// `replylint test`: proves packs by their own examples.

import { ProblemError } from '../source/problem.ts';
import { standard } from './output.ts';
import { builtInRules, provenPacks, readSources } from './user-packs.ts';

/** Proves the packs in the files and folders, or the built-in ones where there are none; returns the exit code. */
export async function testPacks(paths: readonly string[]): Promise<number> {
  const { packs, problems } = provenPacks(readSources(paths.length === 0 ? [builtInRules()] : paths));
  if (problems.length > 0) throw new ProblemError(problems);
  const all = await packs.examples();
  const examples = all.reduce((sum, { flag, pass }) => sum + flag.length + pass.length, 0);
  const rules = packs.rules.length;
  const hold = rules === 1 ? 'rule holds in all its' : 'rules hold in all their';
  standard('stdout').write(`${rules} ${hold} ${examples} examples.\n`);
  return 0;
}

// Compiles the built-in packs to bytes.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguagePack } from '../pack/built-in.ts';
import { encodePacks } from '../pack/bytes.ts';
import { compilePacks } from '../pack/compile.ts';
import { inflectFrom } from '../pack/inflect.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { LANGUAGES } from '../text/language.ts';

/** Writes the packs to a file. A language whose pack is faulty is left out, and its faults come back. */
export async function buildPacks(rules: string, inflection: string, file: string): Promise<Problem[]> {
  const inflect = inflectFrom(inflection);
  const packs = LANGUAGES.map((language) => () => readLanguagePack(join(rules, language), language));
  const problems: Problem[] = [];
  const compiled =
    attempt(
      () =>
        compilePacks(
          packs.flatMap((read) => read()),
          inflect,
        ),
      [],
    ) ??
    // Something is faulty: leave out whatever language it is in.
    compilePacks(
      packs.flatMap((read) => {
        const pack = attempt(() => {
          const sources = read();
          compilePacks(sources, inflect);
          return sources;
        }, problems);
        return pack ?? [];
      }),
      inflect,
    );
  writeFileSync(file, await encodePacks(compiled));
  return problems;
}

/** What `make` returns; undefined where it throws a ProblemError, whose problems go to `problems`. */
function attempt<Result>(make: () => Result, problems: Problem[]): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

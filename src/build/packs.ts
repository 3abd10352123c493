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
  const problems: Problem[] = [];
  const sources = LANGUAGES.flatMap((language) => {
    try {
      const pack = readLanguagePack(join(rules, language), language);
      compilePacks(pack, inflect);
      return pack;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  writeFileSync(file, await encodePacks(compilePacks(sources, inflect)));
  return problems;
}

// Compiles the built-in packs to bytes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguagePack } from '../pack/built-in.ts';
import { encodePacks, packFile } from '../pack/bytes.ts';
import { compilePacks } from '../pack/compile.ts';
import { inflectFrom } from '../pack/inflect.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

/** Writes a file for each language to a folder. A language whose pack is faulty has no rules, and its faults come back. */
export async function buildPacks(rules: string, inflection: string, folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const inflect = inflectFrom(inflection);
  const compile = (language: Language) => {
    try {
      return compilePacks(readLanguagePack(join(rules, language), language), inflect);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return compilePacks([], inflect);
    }
  };
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const language of LANGUAGES)
    writeFileSync(join(folder, packFile(language)), await encodePacks(compile(language)));
  return problems;
}

// The packs that come with replylint, as they are written: rules/<language>/<category>.yaml.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../source/problem.ts';
import type { Language } from '../text/language.ts';
import { type PackSource, readPack } from './read.ts';

/** Reads the pack of one language. */
export function readLanguagePack(folder: string, language: Language): PackSource[] {
  return collect(packFiles(folder).map((file) => ({ file, language })));
}

/** The pack files of a folder, in the order of their names. */
function packFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(folder, name));
}

function collect(files: readonly { file: string; language: Language }[]): PackSource[] {
  const problems: Problem[] = [];
  const sources = files.flatMap(({ file, language }) => {
    try {
      return [readPack(file, readFileSync(file, 'utf8'), { language })];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return sources;
}

// Packs that the user brings: read, compiled and proved when they are named.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { provePacks } from '../lint/prove.ts';
import { compilePacks } from '../pack/compile.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { inflectFrom } from '../pack/inflect.ts';
import { type PackSource, readPack } from '../pack/read.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { dataFile } from '../text/inflection/data-file.ts';
import { isLanguage, LANGUAGES } from '../text/language.ts';

/** Where the built-in packs lie as they are written. */
export const BUILT_IN_RULES = dataFile(join('..', 'rules'));

/**
 * Loads packs for use beside the built-in ones. Throws ProblemError where one is faulty, fails its examples, or has a
 * rule that exists already.
 */
export function loadUserPacks(files: readonly string[], builtIn: CompiledPacks): CompiledPacks {
  const sources = readSources(files);
  const ids = new Set(builtIn.rules.map(({ language, id }) => `${language} ${id}`));
  const problems = sources.flatMap(({ source }) =>
    source.rules.flatMap((rule, index) => {
      const id = `${source.category}/${rule.id}`;
      if (!ids.has(`${source.language} ${id}`)) return [];
      const mend =
        'give it another name, and switch the built-in one off with --skip if it should replace it';
      return [source.yaml.problem(['rules', index, 'id'], `${id} is a built-in rule already`, mend)];
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  const { packs, problems: failures } = provenPacks(sources.map(({ source }) => source));
  if (failures.length > 0) throw new ProblemError(failures);
  return packs;
}

/** Compiles packs together with the built-in defines of their languages, and proves them. */
export function provenPacks(sources: readonly PackSource[]): { packs: CompiledPacks; problems: Problem[] } {
  const all = [...builtInDefines(sources), ...sources];
  const packs = compilePacks(all, inflectFrom(dataFile('inflection')));
  return { packs, problems: provePacks(packs, all) };
}

/** Reads the pack files among files and folders. Throws ProblemError with the faults of all. */
export function readSources(paths: readonly string[]): { path: string; source: PackSource }[] {
  const problems: Problem[] = [];
  const files = paths.flatMap((path) => {
    if (existsSync(path)) return packFiles(path);
    problems.push({ path, message: 'there is no such pack', mend: 'check the path' });
    return [];
  });
  const sources = files.flatMap((path) => {
    try {
      return [{ path, source: readPack(path, readFileSync(path, 'utf8'), expected(path)) }];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return sources;
}

function packFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** A file in a folder named after a language need not say its language. */
function expected(path: string) {
  const folder = basename(dirname(resolve(path)));
  return isLanguage(folder) ? { language: folder } : {};
}

/** The defines that come with replylint, for the languages of the packs, unless the packs bring these very files. */
function builtInDefines(sources: readonly PackSource[]): PackSource[] {
  const given = new Set(sources.map(({ yaml }) => resolve(yaml.path)));
  return LANGUAGES.filter((language) => sources.some((source) => source.language === language)).flatMap(
    (language) => {
      const file = join(BUILT_IN_RULES, language, 'defines.yaml');
      if (given.has(resolve(file)) || !existsSync(file)) return [];
      return [readPack(relative(process.cwd(), file), readFileSync(file, 'utf8'), { language })];
    },
  );
}

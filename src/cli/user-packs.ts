// Packs that the user brings: read, compiled and proved when they are named.

import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { provePacks } from '../lint/prove.ts';
import { compilePacks } from '../pack/compile.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { inflectFrom } from '../pack/inflect.ts';
import { type PackSource, readPack } from '../pack/read.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { readProblem } from '../source/read/read-problem.ts';
import { dataFile } from '../text/inflection/data-file.ts';
import { isLanguage, LANGUAGES } from '../text/language.ts';

/** Where the built-in packs lie as they are written. */
export function builtInRules(): string {
  return dataFile(join('..', 'rules'));
}

/**
 * Loads packs for use beside the built-in ones. Throws ProblemError where one is faulty, fails its examples, or has a
 * rule that exists already.
 */
export function loadUserPacks(files: readonly string[], builtIn: readonly CompiledPacks[]): CompiledPacks {
  const sources = readSources(files);
  const ids = new Set(builtIn.flatMap(({ rules }) => rules.map(({ language, id }) => `${language} ${id}`)));
  const problems = sources.flatMap((source) =>
    source.rules.flatMap((rule, index) => {
      const id = `${source.category}/${rule.id}`;
      if (!ids.has(`${source.language} ${id}`)) return [];
      const mend =
        'give it another name, and switch the built-in one off with --skip if it should replace it';
      return [source.yaml.problem(['rules', index, 'id'], `${id} is a built-in rule already`, mend)];
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  const { packs, problems: failures } = provenPacks(sources);
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
export function readSources(paths: readonly string[]): PackSource[] {
  const problems: Problem[] = [];
  const attempt = <T>(path: string, read: () => T[]): T[] => {
    try {
      return read();
    } catch (error) {
      problems.push(...(error instanceof ProblemError ? error.problems : [readProblem(path, error)]));
      return [];
    }
  };
  const files = paths.flatMap((path) => attempt(path, () => packFiles(path)));
  const sources = files.flatMap((path) =>
    attempt(path, () => [readPack(path, readText(path), expected(path))]),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return sources;
}

/** Folders that hold nothing anyone wrote as a pack: those with a dot, and those of packages. */
const PASSED_OVER = /(^|[\\/])(\.|node_modules[\\/])/;

function packFiles(path: string): string[] {
  if (!existsSync(path))
    throw new ProblemError([{ path, message: 'there is no such pack', mend: 'check the path' }]);
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { encoding: 'utf8', recursive: true });
  const files = names.filter((name) => /\.ya?ml$/.test(name) && !PASSED_OVER.test(name));
  if (files.length === 0) {
    const mend = 'name a pack file, or a folder with .yaml files';
    throw new ProblemError([{ path, message: 'there is no pack in this folder', mend }]);
  }
  return files.sort().map((name) => join(path, name));
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  if (isUtf8(bytes)) return bytes.toString();
  throw new ProblemError([{ path, message: 'the pack is not valid UTF-8', mend: 'save it as UTF-8' }]);
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
      const file = join(builtInRules(), language, 'defines.yaml');
      if (given.has(resolve(file)) || !existsSync(file)) return [];
      return [readPack(relative(process.cwd(), file), readFileSync(file, 'utf8'), { language })];
    },
  );
}

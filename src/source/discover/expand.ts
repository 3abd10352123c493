// One argument of a command, and the files it means. What exists is taken by its name first, so that a file called
// `[x].txt` is that file; what doesn't exist may be a glob that the shell left to us. Most arguments are a single file, so
// the code that walks through folders is loaded only where there is one.

import { existsSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatOf, listedExtensions, unreadableProblem } from '../format/formats.ts';
import type { Problem } from '../problem.ts';
import { readProblem } from '../read/read-problem.ts';
import { showPath } from '../show-path.ts';

/** The files as they are shown, sorted by code units. */
export interface Expansion {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ExpandOptions {
  readonly cwd: string;
  /** Whether folders and globs leave out what .gitignore names. */
  readonly honoursIgnores: boolean;
  /** What else they leave out, by its absolute path. */
  readonly leavesOut: (path: string) => boolean;
  /** Whether a folder without any file to lint is no problem. */
  readonly mayBeEmpty: boolean;
}

export async function expand(argument: string, options: ExpandOptions): Promise<Expansion> {
  if (argument === '') return failure({ message: 'an empty path', mend: 'name a file, a folder or a glob' });
  const shown = showPath(argument, options.cwd);
  let stats: Stats;
  try {
    stats = statSync(resolve(options.cwd, argument));
  } catch (error) {
    if (!/[*?[\]{}()]/.test(argument)) return failure(readProblem(shown, error));
    return (await import('./expand-glob.ts')).expandGlob(argument, options);
  }
  if (stats.isDirectory()) return expandFolder(argument, options);
  return formatOf(argument) ? { files: [shown], problems: [] } : failure(unreadableProblem(shown));
}

export function exists(path: string, cwd: string): boolean {
  return existsSync(resolve(cwd, path));
}

async function expandFolder(
  argument: string,
  { cwd, honoursIgnores, leavesOut, mayBeEmpty }: ExpandOptions,
): Promise<Expansion> {
  const { Gitignore } = await import('./gitignore.ts');
  const { walk } = await import('./walk.ts');
  const folder = resolve(cwd, argument);
  const found = await walk(folder, honoursIgnores ? await Gitignore.at(folder) : undefined);
  const show = (path: string) => showPath(join(argument, relative(folder, path)), cwd);
  const files = found.files
    .filter((path) => !leavesOut(path))
    .map(show)
    .sort();
  const problems = found.failures.map(({ folder, error }) => readProblem(show(folder), error));
  if (files.length > 0 || problems.length > 0 || mayBeEmpty) return { files, problems };
  const mend = `replylint takes ${listedExtensions()} from folders, but for what .gitignore names`;
  return failure({ path: show(folder), message: 'there is no file to lint in this folder', mend });
}

function failure(problem: Problem): Expansion {
  return { files: [], problems: [problem] };
}

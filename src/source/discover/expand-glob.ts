// A glob, expanded by us: quoted, or given by a shell that leaves globs alone, as on Windows.

import { dirname, isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { formatOf, unreadableProblem } from '../format/formats.ts';
import type { Problem } from '../problem.ts';
import { showPath, withForwardSlashes } from '../show-path.ts';
import type { ExpandOptions, Expansion } from './expand.ts';
import { Gitignore } from './gitignore.ts';
import { SKIPPED_FOLDERS } from './walk.ts';

/** Takes whatever files the glob matches, but for formats that replylint knows it cannot read. */
export async function expandGlob(
  argument: string,
  { cwd, honoursIgnores, leavesOut }: ExpandOptions,
): Promise<Expansion> {
  const pattern = withForwardSlashes(argument);
  const matched = await glob(pattern, {
    cwd,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: SKIPPED_FOLDERS.map((name) => `**/${name}/**`),
  });
  const ignores = honoursIgnores ? ignoresBelow(resolve(cwd, fixedPart(pattern))) : async () => false;
  const files: string[] = [];
  let unreadable: string | undefined;
  for (const path of matched.map(normalize).sort()) {
    if (leavesOut(path) || (await ignores(path))) continue;
    const shown = showPath(isAbsolute(argument) ? path : relative(cwd, path), cwd);
    if (formatOf(path)) files.push(shown);
    else unreadable ??= shown;
  }
  if (files.length > 0) return { files: files.sort(), problems: [] };
  return { files, problems: [unreadable === undefined ? noMatch(argument) : unreadableProblem(unreadable)] };
}

function noMatch(argument: string): Problem {
  const mend =
    'check how it is spelled; ** stands for folders of any depth, and what .gitignore names is left out';
  return { path: argument, message: 'no file matches this', mend };
}

/** The folders that a glob names outright. */
function fixedPart(pattern: string): string {
  const folders = pattern.split('/').slice(0, -1);
  const firstMagic = folders.findIndex((name) => /[*?[\]{}()!\\]/.test(name));
  return (
    folders.slice(0, firstMagic === -1 ? undefined : firstMagic).join('/') ||
    (pattern.startsWith('/') ? '/' : '.')
  );
}

/** Tells whether a file is ignored; each folder's rules are read once. */
function ignoresBelow(base: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<Gitignore>>();
  const rulesIn = (folder: string): Promise<Gitignore> => {
    let rules = known.get(folder);
    if (rules === undefined) {
      const isBelow = folder.startsWith(base.endsWith(sep) ? base : base + sep);
      rules = isBelow ? rulesIn(dirname(folder)).then((above) => above.in(folder)) : Gitignore.at(folder);
      known.set(folder, rules);
    }
    return rules;
  };
  return async (path) => (await rulesIn(dirname(path))).ignores(path, false);
}

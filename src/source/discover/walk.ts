// All files of a folder that replylint would read, however deep. Symbolic links are not followed: nobody asked for
// what is outside, and a link may lead back up.

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isListed } from '../format/formats.ts';
import type { Gitignore } from './gitignore.ts';

/** Folders that hold nothing anyone wrote by hand. */
export const SKIPPED_FOLDERS = ['.git', '.hg', '.svn', 'node_modules'];

/** Files that are data, and no library of replies, in nearly every project; who means one names it. */
const NO_LIBRARIES = new Set([
  'replylint.yaml',
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'composer.json',
  'tsconfig.json',
  'jsconfig.json',
  'biome.json',
  'renovate.json',
  'vercel.json',
  'action.yml',
  'action.yaml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'compose.yaml',
  'mkdocs.yml',
  '_config.yml',
  'dependabot.yml',
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  '.pre-commit-hooks.yaml',
  '.travis.yml',
]);

/** What a walk found: absolute paths in no particular order, and the folders that could not be entered. */
export interface Walk {
  readonly files: string[];
  readonly failures: { readonly folder: string; readonly error: unknown }[];
}

/** `rules` are those that hold in the folder; without any, nothing is ignored. */
export async function walk(folder: string, rules: Gitignore | undefined): Promise<Walk> {
  const found: Walk = { files: [], failures: [] };
  const open = [{ folder, rules }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, rules } = next;
    for (const entry of await list(folder, found)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (SKIPPED_FOLDERS.includes(entry.name) || rules?.ignores(path, true)) continue;
        open.push({ folder: path, rules: await rules?.in(path) });
      } else if (
        entry.isFile() &&
        isListed(entry.name) &&
        !NO_LIBRARIES.has(entry.name) &&
        !rules?.ignores(path, false)
      ) {
        found.files.push(path);
      }
    }
  }
  return found;
}

async function list(folder: string, found: Walk): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.failures.push({ folder, error });
    return [];
  }
}

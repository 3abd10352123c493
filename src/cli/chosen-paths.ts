// What --files-from and --since choose among the files that could be checked.

import { resolve } from 'node:path';
import { ChangedFiles } from '../source/discover/changed-files.ts';
import { ProblemError } from '../source/problem.ts';
import { fileChunks, standardInput } from '../source/read/chunks.ts';
import { readPathList } from '../source/read/path-list.ts';
import type { CheckOptions } from './check-options.ts';
import { standard } from './output.ts';

export interface Chosen {
  readonly paths: readonly string[];
  /** Whether there may be no file in the folders among the paths. */
  readonly mayBeEmpty: boolean;
  /** Whether a file that the paths mean is to be checked. */
  keeps(file: string): boolean;
}

/** Throws ProblemError where the list or git cannot be asked. */
export async function choosePaths(
  paths: readonly string[],
  options: CheckOptions,
  cwd: string,
): Promise<Chosen> {
  const { filesFrom, since } = options;
  const named = [...paths, ...(filesFrom === undefined ? [] : await pathsFrom(filesFrom, paths, cwd))];
  if (filesFrom !== undefined && named.length === 0) return nothing('the list of files is empty', options);
  if (since === undefined) return { paths: named, mayBeEmpty: false, keeps: () => true };
  const changed = ChangedFiles.since(since, cwd);
  if (changed.isEmpty) return nothing(`no file has changed since ${since}`, options);
  return {
    paths: named.length === 0 ? ['.'] : named,
    mayBeEmpty: named.length === 0,
    keeps: (file) => changed.has(file, cwd),
  };
}

/** Says that there is nothing to check, unless nobody wants to hear it. */
export function nothing(reason: string, { quiet }: CheckOptions): Chosen {
  if (!quiet) standard('stderr').write(`Nothing to check: ${reason}.\n`);
  return { paths: [], mayBeEmpty: true, keeps: () => false };
}

async function pathsFrom(list: string, paths: readonly string[], cwd: string): Promise<string[]> {
  if (list === '-' && paths.includes('-')) {
    const message = 'standard input cannot be both a list of files and a draft';
    throw new ProblemError([{ path: '--files-from', message, mend: 'leave one of the two "-" out' }]);
  }
  const chunks = () => (list === '-' ? standardInput() : fileChunks(resolve(cwd, list), list));
  const listed = await readPathList(chunks);
  // Only on the command line a dash means standard input.
  return listed.map((path) => (path === '-' ? './-' : path));
}

// Which files the arguments of a command mean, taken together.

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { exists, expand } from './expand.ts';

export interface DiscoverOptions {
  readonly cwd: string;
  /** Says of an absolute path whether folders and globs leave it out. */
  readonly leavesOut?: (path: string) => boolean;
  /** Whether a folder without any file to lint is no problem. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Files to lint for the paths, folders and globs given, as they are shown, in a stable order: that of the arguments,
 * and within a folder or glob by code units. No file comes twice, whatever names lead to it. What a pattern after `!`
 * means is left out, wherever the pattern stands.
 */
export async function discover(
  patterns: readonly string[],
  { cwd, leavesOut = () => false, mayBeEmpty = false }: DiscoverOptions,
): Promise<{ files: string[]; problems: Problem[] }> {
  const shownNames = new Map<string, string>();
  const excluded = new Set<string>();
  const problems: Problem[] = [];
  let hasInclusion = false;
  for (const pattern of patterns) {
    if (isExclusion(pattern) && !exists(pattern, cwd)) {
      const { files } = await expand(pattern.slice(1), {
        cwd,
        honoursIgnores: false,
        leavesOut: () => false,
        mayBeEmpty: true,
      });
      for (const file of files) excluded.add(identity(file, cwd));
      continue;
    }
    hasInclusion = true;
    const expansion = await expand(pattern, { cwd, honoursIgnores: true, leavesOut, mayBeEmpty });
    problems.push(...expansion.problems);
    for (const file of expansion.files) {
      const key = identity(file, cwd);
      if (!shownNames.has(key)) shownNames.set(key, file);
    }
  }
  if (patterns.length > 0 && !hasInclusion) {
    problems.push({
      message: 'only exclusions are given',
      mend: 'name a file, a folder or a glob to lint as well',
    });
  }
  for (const key of excluded) shownNames.delete(key);
  return { files: [...shownNames.values()], problems };
}

/** `!(a|b)` is a glob. */
function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!') && !pattern.startsWith('!(');
}

/** The one name that all names of a file have in common. */
function identity(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

// Globs of settings, which start from the folder of the file that a project has them in.

import { relative } from 'node:path';
import picomatch from 'picomatch';
import { withForwardSlashes } from '../source/show-path.ts';

/** Tells whether a path is meant; one without a slash means files of that name in any folder, `!` takes files away. */
export function globMatcher(globs: readonly string[], folder: string): (file: string) => boolean {
  const wanted = globs.filter((glob) => !isExclusion(glob));
  const unwanted = globs.filter(isExclusion).map((glob) => glob.slice(1));
  const isWanted = wanted.map(matcher);
  const isUnwanted = unwanted.map(matcher);
  return (file) => {
    const path = withForwardSlashes(relative(folder, file));
    return isWanted.some((matches) => matches(path)) && !isUnwanted.some((matches) => matches(path));
  };
}

function matcher(glob: string): (path: string) => boolean {
  return picomatch(glob, { dot: true, basename: !glob.includes('/') });
}

/** `!(a|b)` is a glob. */
function isExclusion(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

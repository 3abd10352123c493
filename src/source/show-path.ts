// Paths are shown the same way on every system: relative to the working directory, with forward slashes. A path that
// leads out of the working directory is shown as the user gave it.

import { isAbsolute, relative, resolve, sep } from 'node:path';

export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return withForwardSlashes(outside ? path : inside);
}

/** On POSIX a backslash is a letter of the name like any other, and stays. */
export function withForwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

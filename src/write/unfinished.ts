// A file that is written beside the one whose place it is to take, under a name that nobody uses. While it is neither in
// place nor gone, whoever stops us must not find it.

import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeStop } from './before-stop.ts';

/** Enough of a name to know the file by, for a name may be no longer than 255 bytes. */
const KNOWN_BY = 40;

/** Other processes may be at work beside us, in containers under the same number, too. */
export function nameBeside(file: string): string {
  const known = [...basename(file)].slice(0, KNOWN_BY).join('');
  const random = Math.random().toString(36).slice(2, 10);
  return join(dirname(file), `.${known}.replylint-${process.pid}-${random}`);
}

const unfinished = new Map<string, () => void>();

export function noteUnfinished(file: string): void {
  if (unfinished.size === 0) process.on('exit', removeAll);
  const withdraw = beforeStop(() => rmSync(file, { force: true }));
  unfinished.set(file, withdraw);
}

export function removeUnfinished(file: string): void {
  rmSync(file, { force: true });
  forgetUnfinished(file);
}

/** It is in its place. */
export function forgetUnfinished(file: string): void {
  unfinished.get(file)?.();
  unfinished.delete(file);
  if (unfinished.size === 0) process.off('exit', removeAll);
}

/** Whatever we end of. */
function removeAll(): void {
  for (const file of unfinished.keys()) rmSync(file, { force: true });
}

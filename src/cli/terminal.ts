// What stands at the ends of the pipe: whether somebody sits there, how wide the screen is, and whether it has colors.

import { fstatSync } from 'node:fs';

const DEFAULT_WIDTH = 80;

export const DESCRIPTORS = { stdin: 0, stdout: 1, stderr: 2 } as const;

/** Whether a terminal, rather than a file or a pipe, is at this end. */
export function isTerminal(end: keyof typeof DESCRIPTORS): boolean {
  // To ask Node for the stream takes a tenth of the time in which a draft is checked.
  if (process.platform !== 'win32' && !fstatSync(DESCRIPTORS[end]).isCharacterDevice()) return false;
  return process[end].isTTY === true;
}

/** In columns. A terminal that doesn't know its width says 0. */
export function terminalWidth(end: 'stdout' | 'stderr' = 'stdout'): number {
  return (isTerminal(end) && process[end].columns) || DEFAULT_WIDTH;
}

/**
 * Whether a report is colored: the flag first, then whether a file gets it, then NO_COLOR (no-color.org), then
 * FORCE_COLOR, then whether anybody is looking.
 */
export function wantsColor(
  flag: 'auto' | 'always' | 'never' = 'auto',
  end: 'stdout' | 'stderr' | 'file' = 'stdout',
): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (end === 'file') return false;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal(end) && TERM !== 'dumb';
}

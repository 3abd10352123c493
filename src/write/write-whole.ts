// Writes a file so that whoever reads it meanwhile gets the old one or the new one, whole.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { forgetUnfinished, nameBeside, noteUnfinished, removeUnfinished } from './unfinished.ts';

/** Makes the folders that are missing. Throws what the file system does. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const copy = nameBeside(file);
  noteUnfinished(copy);
  try {
    writeFileSync(copy, text, { flag: 'wx' });
    renameSync(copy, file);
    forgetUnfinished(copy);
  } catch (error) {
    removeUnfinished(copy);
    throw error;
  }
}

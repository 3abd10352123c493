// Finds the packs: those that come with replylint, compiled, and those that the user brings, as YAML. Reading YAML
// needs more code than everything else, so it is loaded only when there is some to read.

import { readFileSync } from 'node:fs';
import { decodePacks, encodePacks } from '../pack/bytes.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { dataFile } from '../text/inflection/data-file.ts';

/** The built-in packs. */
export function builtInPacks(): CompiledPacks {
  return decodePacks(readFileSync(dataFile('packs.bin')));
}

/** The built-in packs and the user's. Throws ProblemError where a file of the user's is faulty or fails its examples. */
export async function allPacks(files: readonly string[]): Promise<CompiledPacks[]> {
  const packs = [builtInPacks()];
  if (files.length > 0) {
    const { loadUserPacks } = await import('./user-packs.ts');
    packs.push(loadUserPacks(files, packs[0]!));
  }
  return packs;
}

/** The bytes of what `allPacks` gave, for whoever cannot have the packs themselves. */
export async function packBytes([, ...users]: readonly CompiledPacks[]): Promise<Uint8Array[]> {
  return [readFileSync(dataFile('packs.bin')), ...(await Promise.all(users.map(encodePacks)))];
}

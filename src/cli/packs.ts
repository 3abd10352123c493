// Finds the packs: those that come with replylint, compiled, and those that the user brings, as YAML. Reading YAML
// needs more code than everything else, so it is loaded only when there is some to read.

import { readFileSync } from 'node:fs';
import { decodePacks, encodePacks, packFile } from '../pack/bytes.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { dataFile } from '../text/inflection/data-file.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { onFirstUse } from '../text/on-first-use.ts';

/** The built-in pack of a language, which is read when it is first asked for more than that. */
class BuiltInPack implements CompiledPacks {
  readonly languages: readonly Language[];
  readonly #file: string;
  readonly #packs = onFirstUse(() => decodePacks(this.bytes()));

  constructor(language: Language) {
    this.languages = [language];
    this.#file = dataFile(packFile(language));
  }

  bytes(): Uint8Array {
    return readFileSync(this.#file);
  }

  get program() {
    return this.#packs().program;
  }

  get rules() {
    return this.#packs().rules;
  }

  get triggers() {
    return this.#packs().triggers;
  }

  text(rule: number) {
    return this.#packs().text(rule);
  }

  examples() {
    return this.#packs().examples();
  }
}

/** The built-in packs, one for each language. */
export function builtInPacks(): CompiledPacks[] {
  return LANGUAGES.map((language) => new BuiltInPack(language));
}

/** The built-in packs and the user's. Throws ProblemError where a file of the user's is faulty or fails its examples. */
export async function allPacks(files: readonly string[]): Promise<CompiledPacks[]> {
  const builtIn = builtInPacks();
  if (files.length === 0) return builtIn;
  const { loadUserPacks } = await import('./user-packs.ts');
  return [...builtIn, loadUserPacks(files, builtIn)];
}

/** The packs as bytes, for whoever cannot have them themselves. */
export function packBytes(packs: readonly CompiledPacks[]): Promise<Uint8Array[]> {
  return Promise.all(packs.map((each) => (each instanceof BuiltInPack ? each.bytes() : encodePacks(each))));
}

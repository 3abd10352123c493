// A phrase says a word once and means it in every form: `отдел` is also `отделу` and `отделами`. Packs are compiled with
// the forms spelled out, so inflection works when packs are built and when a user's pack is read, never while linting.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Language } from '../language.ts';
import { dataFile } from './data-file.ts';
import { Dictionary } from './dictionary.ts';
import { english } from './english.ts';
import { slavic } from './slavic.ts';

/** A word with the forms it takes. */
export interface Forms {
  /** All of them, folded, the word itself included, sorted, without duplicates. */
  readonly forms: readonly string[];
  /** False where the dictionary has no such word and the forms are guessed from its ending, or are the word alone. */
  readonly known: boolean;
}

export interface Inflection {
  /**
   * The forms of a word, which may be any of them. Where the word is the base form of some paradigm, the others it
   * could belong to don't count: `дело` is the noun and no form of `деть`. Never throws.
   */
  forms(word: string): Forms;
}

const loaded = new Map<string, Inflection>();

/**
 * The inflection of a language. `folder` holds the data for Russian and Polish, by default where the build puts it; it
 * is read once. Throws where it is missing.
 */
export function loadInflection(language: Language, folder?: string): Inflection {
  if (language === 'en') return english;
  const file = join(folder ?? dataFile('inflection'), `${language}.br`);
  const known = loaded.get(file);
  if (known !== undefined) return known;
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`);
  const inflection = slavic(language, new Dictionary(brotliDecompressSync(readFileSync(file)).toString()));
  loaded.set(file, inflection);
  return inflection;
}

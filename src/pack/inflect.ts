// Word forms for the compiler of packs, from the data in a folder.

import { loadInflection } from '../text/inflection/inflection.ts';
import type { Language } from '../text/language.ts';
import type { Inflect } from './compile.ts';

export function inflectFrom(folder: string): Inflect {
  return (language: Language, word: string) => loadInflection(language, folder).forms(word).forms;
}

// Turns the spelling dictionaries into the data that ships. They are needed at build time only: the installed package
// has neither them nor what reads them.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHunspell } from './inflection/hunspell.ts';
import type { Lemma } from './inflection/lemma.ts';
import { packLemmas } from './inflection/pack-lemmas.ts';
import { polishLemmas } from './inflection/polish.ts';
import { POLISH_INDECLINABLE, POLISH_IRREGULAR } from './inflection/polish-irregular.ts';
import { russianLemmas } from './inflection/russian.ts';
import { RUSSIAN_INDECLINABLE, RUSSIAN_IRREGULAR } from './inflection/russian-irregular.ts';
import { supplement } from './inflection/supplement.ts';

/** Brotli's quality: the two steps above this take ten times as long, and save 7 per cent. */
const QUALITY = 9;

/** Writes `ru.br` and `pl.br` into a folder, which is made if it is missing. The same bytes every time. */
export async function buildInflection(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const [language, lemmas] of [
    ['ru', await readRussian()],
    ['pl', await readPolish()],
  ] as const) {
    const bytes = compress(packLemmas(lemmas));
    await writeFile(join(outDir, `${language}.br`), bytes);
    console.log(`inflection ${language}: ${lemmas.length} base forms, ${Math.round(bytes.length / 1000)} kB`);
  }
}

export async function readRussian(): Promise<Lemma[]> {
  const { default: russian } = await import('dictionary-ru');
  const lemmas = russianLemmas(parseHunspell(decode(russian.aff), decode(russian.dic)));
  return supplement(lemmas, RUSSIAN_IRREGULAR, RUSSIAN_INDECLINABLE);
}

export async function readPolish(): Promise<Lemma[]> {
  const { default: polish } = await import('dictionary-pl');
  const lemmas = polishLemmas(parseHunspell(decode(polish.aff), decode(polish.dic)));
  return supplement(lemmas, POLISH_IRREGULAR, POLISH_INDECLINABLE);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function compress(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotliCompressSync(bytes, { params });
}

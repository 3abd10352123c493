import { beforeAll, describe, expect, it } from 'vitest';
import { builtInflection } from '../../../src/build/inflection-cache.ts';
import { fold } from '../../../src/text/fold.ts';
import { loadInflection } from '../../../src/text/inflection/inflection.ts';
import type { Language } from '../../../src/text/language.ts';
import { ENGLISH } from './english-table.ts';
import { POLISH } from './polish-table.ts';
import { RUSSIAN } from './russian-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await builtInflection();
});

const forms = (language: Language, word: string) => loadInflection(language, folder).forms(word);

describe.each([
  ['ru', RUSSIAN],
  ['pl', POLISH],
  ['en', ENGLISH],
] as const)('words of support replies: %s', (language, table) => {
  it.each(rows(table))('$word', ({ word, matching, near }) => {
    const found = forms(language, word);
    expect(found.known).toBe(true);
    expect(matching.filter((form) => !found.forms.includes(fold(form)))).toEqual([]);
    expect(near.filter((form) => found.forms.includes(fold(form)))).toEqual([]);
  });
});

function rows(table: string) {
  const lines = table.trim().split('\n');
  return lines.map((line) => {
    const [word, matching, near] = line.split('|').map((part) => part.trim()) as [string, string, string];
    return { word, matching: matching.split(' '), near: near.split(' ') };
  });
}

// Folding decides which spellings count as the same word. People drop diacritics when they type in a hurry, editors
// curl apostrophes, and web pages leave soft hyphens behind; none of that should hide a phrase. Cyrillic й is a letter
// of its own, not an и with an ornament, and stays.

import { onFirstUse } from './on-first-use.ts';

/** Letters that Unicode does not take apart, with what people type instead. */
const UNDECOMPOSABLE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '＇': "'",
};

const SIMPLE = /^[a-z0-9а-я'-]*$/;
const SUBSTITUTED = new RegExp(`[${Object.keys(UNDECOMPOSABLE).join('')}]`, 'gu');
const INVISIBLE = /\u00AD|[\u200B-\u200F]|\u2060|\uFE0E|\uFE0F|\uFEFF/gu;
const marked = onFirstUse(() => /([\p{Script=Latin}\p{Script=Cyrillic}])(\p{M}+)/gu);
const BREVE = '\u0306';

/**
 * The form under which a word is compared: NFC, lower case, straight apostrophes, Latin and Cyrillic letters without
 * diacritics and stress marks (so ё is е, but й stays), zero-width characters and soft hyphens dropped. Idempotent. The
 * result may be shorter or longer than the surface, so offsets into it mean nothing.
 */
export function fold(surface: string): string {
  if (SIMPLE.test(surface)) return surface;
  return surface
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marked(), (_, letter: string, marks: string) =>
      letter === 'и' && marks.includes(BREVE) ? 'й' : letter,
    )
    .normalize('NFC')
    .replace(SUBSTITUTED, (letter) => UNDECOMPOSABLE[letter]!);
}

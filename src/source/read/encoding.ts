// replylint reads UTF-8. What is written in another encoding is told to the user as clearly as the bytes allow: files
// that are no text at all are refused, and old one-byte encodings are guessed, for "save as UTF-8" helps only those
// who know what to save from.

import type { Problem } from '../problem.ts';
import type { InvalidUtf8 } from './utf8.ts';

const HEAD_BYTES = 8 * 1024;

const SAVE_AS_UTF8 = 'save it as UTF-8';

/** Why an input that begins so is not read at all. */
export function refuseEncoding(path: string, firstChunk: Buffer): Problem | undefined {
  const [first, second] = firstChunk;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { path, message: 'the file is UTF-16', mend: SAVE_AS_UTF8 };
  }
  if (!firstChunk.subarray(0, HEAD_BYTES).includes(0)) return undefined;
  return {
    path,
    message: 'it is a binary file',
    mend: 'name text files only, or save it as plain text in UTF-8',
  };
}

/** The report of bytes that are not UTF-8, of which the first stands at the given place. */
export function invalidUtf8Problem(
  path: string,
  place: { readonly line: number; readonly column: number },
  invalid: InvalidUtf8,
): Problem {
  const { line, column } = place;
  const others = invalid.count - 1;
  const more =
    others === 0 ? '' : `, nor in ${others.toLocaleString('en')} other ${others === 1 ? 'place' : 'places'}`;
  const encoding = guessEncoding(invalid.sample);
  const mend = encoding === undefined ? SAVE_AS_UTF8 : `it looks like ${encoding}: ${SAVE_AS_UTF8}`;
  return { path, line, column, message: `the file is not valid UTF-8 here${more}`, mend };
}

/** Marks that the one-byte encodings of Windows have in common: quotes, dashes, the ellipsis, the hard space. */
const MARKS = '“”„‘’‚«»–—…•©®™§°\u00a0';

const CANDIDATES = [
  // Node decodes windows-1252 without its marks; windows-1254 differs from it in a few Turkish letters only.
  {
    encoding: 'windows-1252',
    decoder: 'windows-1254',
    letters: 'éèêëàâäáçîïíôöóûüúñßÉÀÄÖÜ€',
    joinsLatin: true,
  },
  { encoding: 'windows-1250', decoder: 'windows-1250', letters: 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ€', joinsLatin: true },
  {
    encoding: 'windows-1251',
    decoder: 'windows-1251',
    letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ№€',
    joinsLatin: false,
  },
];

/** Nearly all, for a draft may hold a few characters from elsewhere. */
const ENOUGH = 0.95;

/** The Windows encoding in which the bytes read as English, Polish or Russian. */
function guessEncoding(sample: Buffer): string | undefined {
  const scored = CANDIDATES.map(({ encoding, decoder, letters, joinsLatin }) => {
    const text = new TextDecoder(decoder).decode(sample);
    return { encoding, score: plausibility(text, letters, joinsLatin) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= ENOUGH ? best.encoding : undefined;
}

/** The share of the characters beyond ASCII that make sense; a Cyrillic letter inside a Latin word makes none. */
function plausibility(text: string, letters: string, joinsLatin: boolean): number {
  let sensible = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    all++;
    if (MARKS.includes(text[i]!)) sensible++;
    else if (letters.includes(text[i]!) && (joinsLatin || !touchesLatin(text, i))) sensible++;
  }
  return sensible / all;
}

function touchesLatin(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.slice(Math.max(0, at - 1), at + 2));
}

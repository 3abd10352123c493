// Many desks give a reply twice, as HTML and as plain text. What is wrong with it should be told once.

import type { BodyFormat } from '../body/body.ts';
import { decoderOf } from '../body/decoder.ts';

/** Placeholders, which the two may write in ways of their own, and addresses, which only one may show. */
const NOT_SAID = /\{\{[^}]*\}\}+|https?:\/\/[^\s<>"')\]]+/g;

/** Letters alone are compared: the plain one may number lists, and draw quotation marks and dashes in its own way. */
const NO_LETTERS = /[^\p{L}\p{M}]+/gu;

/**
 * The texts of one record without those that say what one before them says. A text with which another one begins counts
 * as said, too: `alt` texts of pictures come behind all else.
 */
export async function withoutCopies<T extends { readonly text: string; readonly format: BodyFormat }>(
  texts: readonly T[],
): Promise<T[]> {
  const kept: T[] = [];
  const said: string[] = [];
  for (const each of texts) {
    const letters = await lettersOf(each.text, each.format);
    if (said.some((other) => (letters === '' ? other === '' : other.startsWith(letters)))) continue;
    said.push(letters);
    kept.push(each);
  }
  return kept;
}

async function lettersOf(text: string, format: BodyFormat): Promise<string> {
  const read = format === 'text' ? text : (await decoderOf(format))(text).text;
  return read.replace(NOT_SAID, ' ').replace(NO_LETTERS, '').normalize('NFC');
}

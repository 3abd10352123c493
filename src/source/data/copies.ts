// Many desks give a reply twice, as HTML and as plain text. What is wrong with it should be told once.

import type { BodyFormat } from '../body/body.ts';
import { decoderOf } from '../body/decoder.ts';

/** Placeholders, which the two may write in ways of their own, and addresses, which only one may show. */
const NOT_SAID = /\{\{[^}]*\}\}+|https?:\/\/[^\s<>"')\]]+/g;

/** Letters alone are compared: the plain one may number lists, and draw quotation marks and dashes in its own way. */
const NO_LETTERS = /[^\p{L}\p{M}]+/gu;

export interface MaybeCopy {
  readonly text: string;
  readonly format: BodyFormat;
  /** Which of the fields of a shape it comes from; what one field says twice is meant twice. */
  readonly field: number;
}

/**
 * The texts of one record without those that say what one of another field before them says. A text with which another
 * one begins counts as said, too: `alt` texts of pictures come behind all else.
 */
export async function withoutCopies<T extends MaybeCopy>(texts: readonly T[]): Promise<T[]> {
  const kept: T[] = [];
  const said: { readonly letters: string; readonly field: number }[] = [];
  for (const each of texts) {
    const letters = await lettersOf(each.text, each.format);
    const isCopy = said.some(
      (other) =>
        other.field !== each.field &&
        (letters === '' ? other.letters === '' : other.letters.startsWith(letters)),
    );
    if (isCopy) continue;
    said.push({ letters, field: each.field });
    kept.push(each);
  }
  return kept;
}

async function lettersOf(text: string, format: BodyFormat): Promise<string> {
  const read = format === 'text' ? text : (await decoderOf(format))(text).text;
  return read.replace(NOT_SAID, ' ').replace(NO_LETTERS, '').normalize('NFC');
}

// Drafts are other people's text. A terminal obeys control characters, and bidi controls make text read as something
// that it is not, so neither goes out raw. On the screen they get a visible stand-in; in JSON they get an escape, which
// leaves the parsed value as it was. Joiners and tags that hold an emoji together are the one thing let through.

import { onFirstUse } from '../text/on-first-use.ts';
import { EMOJI } from './emoji.ts';

const emojiOrUnseen = onFirstUse(() => new RegExp(`(${EMOJI})|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]`, 'gu'));

const PLAIN = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027]*$/;

/** What JSON.stringify leaves raw: C1 and DEL, format characters (bidi, BOM, tags), line and paragraph separators. */
const unseenInJson = onFirstUse(() => /(?!\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu);

/**
 * Whether the text has only letters and signs that show as they are, one column wide each, and never join: printable
 * ASCII, Latin, Greek, Cyrillic, dashes and quotation marks. Most text is so, and needs none of the slower looks.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * The text with everything that a terminal would obey or hide made visible: ASCII controls, line breaks and tabs
 * included, become their control pictures (ESC is ␛); other controls, format characters and lone surrogates are
 * named, as <U+202E>.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(emojiOrUnseen(), (found, emoji) => emoji ?? standIn(found.codePointAt(0)!));
}

/** JSON on one line, in which no control, format or separator character stands raw; it parses to the same value. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(unseenInJson(), (found) =>
    found.split('').map(unicodeEscape).join(''),
  );
}

function standIn(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCharCode(0x2400 + codePoint);
  if (codePoint === 0x7f) return '\u2421';
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

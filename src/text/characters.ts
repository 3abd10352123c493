// Sorts characters into the few classes that the tokenizer tells apart. The table spans all of Unicode but fills only
// as characters are met, so it costs neither time at the start nor memory for scripts that nobody wrote in.

/** Stands between words and means nothing: blanks, commas, dashes, emoji. */
export const OTHER = 1;
/** Ends a line. */
export const BREAK = 2;
/** May end a sentence. */
export const STOP = 3;
/** May begin a placeholder, a quotation or code. */
export const OPENER = 4;
/** Parts the cells of a table row. */
export const BAR = 5;
/** Joins two halves of a word: hyphens and the underscore. */
export const JOINER = 6;
/** Joins two halves of a word, or begins a quotation. */
export const APOSTROPHE = 7;
/** Takes no room: soft hyphens, zero-width characters, variation selectors. */
export const INVISIBLE = 8;
/** The first half of a character outside the Basic Multilingual Plane; its code point has a class of its own. */
export const SURROGATE = 9;
/** Belongs to the letter before. Classes from here on go on with a word. */
export const MARK = 10;
/** Classes from here on begin a word. */
export const DIGIT = 11;
/** A letter that is not upper case. */
export const LETTER = 12;
export const UPPER = 13;

const LISTED: readonly (readonly [number, string])[] = [
  [BREAK, '\n\r\u2028\u2029'],
  [STOP, '.!?…‼⁇⁈⁉。｡！？'],
  [OPENER, '{$#%<[`"“”„‟«‚'],
  [BAR, '|'],
  [JOINER, '-_\u2010\u2011'],
  [APOSTROPHE, "'’‘ʼ´＇"],
  [INVISIBLE, '\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFE0E\uFE0F\uFEFF'],
];

/** The class of each code point; 0 where it hasn't been met yet. Read it through `classOf` unless speed matters. */
export const CLASSES = new Uint8Array(0x110000);
// ASCII is sorted beforehand: compiling the patterns for all of Unicode takes longer than reading a short reply.
CLASSES.fill(OTHER, 0, 0x80).fill(DIGIT, 0x30, 0x3a).fill(UPPER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b);
CLASSES.fill(SURROGATE, 0xd800, 0xdc00);
for (const [charClass, characters] of LISTED) {
  for (const character of characters) CLASSES[character.codePointAt(0)!] = charClass;
}

export function classOf(codePoint: number): number {
  return CLASSES[codePoint] || classify(codePoint);
}

/** Where whole characters matter: the class of the one that begins at `offset`; OTHER past either end of the text. */
export function classAt(text: string, offset: number): number {
  const codePoint = text.codePointAt(offset);
  if (codePoint === undefined) return OTHER;
  const charClass = classOf(codePoint);
  return charClass === SURROGATE ? OTHER : charClass;
}

/** Whether the character that begins at `offset` can stand in a word. */
export function isWordAt(text: string, offset: number): boolean {
  return classAt(text, offset) >= MARK;
}

/** Any white space, line breaks included. */
export function isSpace(codeUnit: number): boolean {
  if (codeUnit < 0xa0) return codeUnit === 32 || (codeUnit >= 9 && codeUnit <= 13) || codeUnit === 0x85;
  return codeUnit === 0xa0 || (codeUnit >= 0x1680 && /\s/.test(String.fromCharCode(codeUnit)));
}

function classify(codePoint: number): number {
  const charClass = classByProperty(String.fromCodePoint(codePoint));
  CLASSES[codePoint] = charClass;
  return charClass;
}

function classByProperty(character: string): number {
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /[\p{Mn}\p{Mc}]/u.test(character) ? MARK : OTHER;
}

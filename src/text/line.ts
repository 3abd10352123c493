// What a line is shows at its beginning: a quoted line, an item of a list, a heading, a row of a table. Line breaks
// inside a paragraph mean nothing, but these lines stand for themselves.

import { BREAK, classAt, classOf, DIGIT, LETTER } from './characters.ts';
import { onFirstUse } from './on-first-use.ts';

export const LineKind = {
  PROSE: 0,
  BLANK: 1,
  /** A line of signs only, such as `---`. */
  RULE: 2,
  /** `> …`, somebody else's words. */
  QUOTED: 3,
  /** Opens a block of code: three backticks or tildes. */
  FENCE: 4,
  HEADING: 5,
  /** A row of a table: `| … | … |`. */
  ROW: 6,
  /** An item of a list. */
  ITEM: 7,
} as const;

export type LineKind = (typeof LineKind)[keyof typeof LineKind];

const BULLETS = '-*+–—•·▪◦‣●○■';
const BULLETS_WITHOUT_BLANK = '•▪◦‣●○■';
const RULES = '-*_=~#+';
const numbering = onFirstUse(() => /(?:\d{1,2}\.|\(?(?:\d{1,2}|\p{L})\))(?=\s|$)/uy);
const CHECKBOX = /[ \t]+\[[ xXхХ]\](?=[ \t])/y;

/** Recognises lines; `kind` and `content` hold what `read` found. */
export class Line {
  kind: LineKind = LineKind.PROSE;
  /** Where the line's text begins: behind its blanks and, in a list, behind the bullet or the number. */
  content = 0;

  /** Reads the line that begins at `start`. */
  read(text: string, start: number): void {
    this.content = skipBlanks(text, start);
    this.kind = this.#kindOf(text, this.content);
  }

  #kindOf(text: string, at: number): LineKind {
    const charClass = classAt(text, at);
    if (charClass >= LETTER && text[at + 1] !== ')') return LineKind.PROSE;
    if (at === text.length || charClass === BREAK) return LineKind.BLANK;
    const sign = text[at]!;
    if (sign === '>') return LineKind.QUOTED;
    if (sign === '|') return LineKind.ROW;
    if (opensFence(text, at)) return LineKind.FENCE;
    if (RULES.includes(sign) && isRule(text, at)) return LineKind.RULE;
    if (sign === '#') return isHeading(text, at) ? LineKind.HEADING : LineKind.PROSE;
    const marker = BULLETS.includes(sign) ? bulletEnd(text, at) : numberingEnd(text, at, charClass);
    if (marker === at) return LineKind.PROSE;
    CHECKBOX.lastIndex = marker;
    this.content = CHECKBOX.test(text) ? CHECKBOX.lastIndex : marker;
    return LineKind.ITEM;
  }
}

/** The offset of the line break that ends the line in which `from` stands, or `limit` if that comes first. */
export function lineEnd(text: string, from: number, limit = text.length): number {
  let at = from;
  while (at < limit && classOf(text.charCodeAt(at)) !== BREAK) at++;
  return at;
}

/** The beginning of the line after the line break at `lineBreak`; CR LF is one break. */
export function afterBreak(text: string, lineBreak: number): number {
  return text[lineBreak] === '\r' && text[lineBreak + 1] === '\n' ? lineBreak + 2 : lineBreak + 1;
}

/** The offset of the line break before the next blank line, or `limit` if that comes first. */
export function paragraphEnd(text: string, from: number, limit = text.length): number {
  let end = lineEnd(text, from, limit);
  while (end < limit) {
    const next = skipBlanks(text, afterBreak(text, end));
    if (next >= text.length || classOf(text.charCodeAt(next)) === BREAK) return end;
    end = lineEnd(text, next, limit);
  }
  return limit;
}

/** The first offset from `from` on that holds no blank; line breaks are none. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(codeUnit: number): boolean {
  return codeUnit === 32 || codeUnit === 9 || codeUnit === 0xa0;
}

function opensFence(text: string, at: number): boolean {
  if (text.startsWith('~~~', at)) return true;
  if (!text.startsWith('```', at)) return false;
  let end = at;
  while (text[end] === '`') end++;
  return !text.slice(end, lineEnd(text, end)).includes('`');
}

function isRule(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  let end = at;
  while (text.charCodeAt(end) === sign || isBlank(text.charCodeAt(end))) end++;
  return end === text.length || classOf(text.charCodeAt(end)) === BREAK;
}

function isHeading(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '#') end++;
  return end - at <= 6 && isBlank(text.charCodeAt(end));
}

function bulletEnd(text: string, at: number): number {
  return BULLETS_WITHOUT_BLANK.includes(text[at]!) || isBlank(text.charCodeAt(at + 1)) ? at + 1 : at;
}

function numberingEnd(text: string, at: number, charClass: number): number {
  if (charClass < DIGIT && text[at] !== '(') return at;
  const pattern = numbering();
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

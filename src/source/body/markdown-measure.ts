// What the parser of Markdown takes too long for, or too much memory: it makes an object of every sign, and looks from
// each sign that may begin something through the rest of its paragraph for what ends it. What people write is far below
// all of this; whatever is beyond it is read as plain text.

/** In UTF-16 code units. */
export const LONGEST_MARKDOWN = 1024 * 1024;

const MOST_LINES = 100_000;

/** Lines that begin an item of a list, or are quoted. */
const MOST_CONTAINERS = 20_000;

/** Headings that are underlined, for each of which the parser looks through all before it. */
const MOST_UNDERLINES = 1000;

/** Looks from a sign at another code unit of its paragraph, which is some seconds. */
const MOST_LOOKS = 4_000_000_000;

/** How much longer a look takes from a sign that begins a comment or code. */
const HEAVY = 10;

/** Containers within containers on one line. */
const DEEP = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){100}/m;

const LINE_BREAK = /\r\n?|\n/g;
const CONTAINER = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/gm;
const UNDERLINE = /[^\s][ \t]*(?:\r\n?|\n) {0,3}(?:=+|-+)[ \t]*$/gm;
const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;
const SIGN = /\*+|_+|[[\]<]/g;
const HEAVY_SIGN = /<[!?]|`+/g;

export function isBeyondMeasure(source: string): boolean {
  return (
    source.length > LONGEST_MARKDOWN ||
    count(source, LINE_BREAK) > MOST_LINES ||
    count(source, CONTAINER) > MOST_CONTAINERS ||
    count(source, UNDERLINE) > MOST_UNDERLINES ||
    looksThrough(source) > MOST_LOOKS ||
    DEEP.test(source)
  );
}

function looksThrough(source: string): number {
  let looks = 0;
  for (const paragraph of source.split(BLANK_LINE)) {
    const signs = count(paragraph, SIGN) + HEAVY * count(paragraph, HEAVY_SIGN);
    looks += signs * paragraph.length;
  }
  return looks;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found++;
  return found;
}

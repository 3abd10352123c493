// From a character of a YAML value to its place in the file. Quoting, folding and indenting add and take nothing but
// blanks, quotes and escapes, so the characters that are no blanks follow each other in the file as in the value, and
// counting them leads from one to the other.

import type { Scalar } from 'yaml';

const PLAIN = /\S/g;
const SINGLE_QUOTED = /''|\S/g;
const DOUBLE_QUOTED = /\\(?:x.{2}|u.{4}|U.{8}|[\s\S])|\S/g;

/** Escapes that stand for blanks, the one of a line break included. */
const BLANK_ESCAPES = ' \t\r\nnrtvf_LP';

/**
 * The offset in `text`, the file, of the character at offset `within` of a scalar's value, blanks around it not
 * counted. For a blank, the place behind the character before it.
 */
export function offsetInScalar(text: string, scalar: Scalar<string>, within: number): number {
  const value = scalar.value.trim();
  const before = value.slice(0, within).replace(/\s/g, '').length;
  const isBlank = !/\S/.test(value[within] ?? ' ');
  const [start, valueEnd] = scalar.range!;
  const [pattern, from] = bodyOf(text, scalar);
  let count = 0;
  let end = from;
  pattern.lastIndex = from;
  for (let unit = pattern.exec(text); unit !== null && unit.index < valueEnd; unit = pattern.exec(text)) {
    const length = lengthOf(unit[0]);
    if (count + length > before) return isBlank ? end : unit.index;
    count += length;
    if (length > 0) end = pattern.lastIndex;
  }
  return Math.max(start, end);
}

/** How the characters of a scalar are written, and where the first of them may stand. */
function bodyOf(text: string, { type, range }: Scalar): [pattern: RegExp, from: number] {
  const start = range![0];
  switch (type) {
    case 'QUOTE_DOUBLE':
      return [DOUBLE_QUOTED, start + 1];
    case 'QUOTE_SINGLE':
      return [SINGLE_QUOTED, start + 1];
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return [PLAIN, text.indexOf('\n', start) + 1];
    default:
      return [PLAIN, start];
  }
}

/** How many code units of the value, blanks aside, one character as written stands for. */
function lengthOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return 1;
  if (written.length === 2) return BLANK_ESCAPES.includes(written[1]!) ? 0 : 1;
  return String.fromCodePoint(Number.parseInt(written.slice(2), 16)).trim().length;
}

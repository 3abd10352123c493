// What comes through a pipe has no name to promise a format. A draft is plain text; a library is JSONL, which shows
// in its first line. To read JSONL as text would be worse than an error: most of it would pass as quotation, and the
// report would say that all is well.

import { isRecord, textField } from '../data/fields.ts';
import type { Input } from '../read/input.ts';
import { type Format, JSONL, TEXT } from './formats.ts';

/** In UTF-16 code units; no format takes a longer first line. */
const LONGEST_LOOK = 64 * 1024 * 1024;

/** JSONL if the first line that isn't blank is a record with a reply text, otherwise plain text. */
export async function sniff(input: Input): Promise<Format> {
  let head = '';
  for await (const piece of input.peek()) {
    if (head === '') {
      head = piece.trimStart();
      if (head !== '' && !head.startsWith('{')) return TEXT;
    } else head += piece;
    if (head.length > LONGEST_LOOK) return TEXT;
    if (head !== '' && piece.trimStart().includes('\n')) break;
  }
  const end = head.indexOf('\n');
  return isReplyRecord(end === -1 ? head : head.slice(0, end)) ? JSONL : TEXT;
}

function isReplyRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) && textField(value) !== undefined;
  } catch {
    return false;
  }
}

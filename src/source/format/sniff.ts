// What comes through a pipe has no name to promise a format. A draft is plain text; a library is JSON, which shows where
// it begins, and JSONL if its first line is a record of its own. To read either as text would be worse than an error:
// most of it would pass as quotation, and the report would say that all is well.

import { isRecord, textField } from '../data/fields.ts';
import type { Input } from '../read/input.ts';
import { type Format, JSON_FORMAT, JSONL, TEXT } from './formats.ts';

/** In UTF-16 code units; no format takes a longer first line. */
const LONGEST_LOOK = 64 * 1024 * 1024;

/** A list of records or a record; `{{name}}` and `[name]` are placeholders. */
const JSON_HEAD = /^(?:\{\s*"|\[\s*\{\s*["}])/;

/** JSONL if the first line that isn't blank is a record with a reply text, JSON if it begins as such, or plain text. */
export async function sniff(input: Input): Promise<Format> {
  let head = '';
  for await (const piece of input.peek()) {
    if (head === '') {
      head = piece.trimStart();
      if (head !== '' && !/^[[{]/.test(head)) return TEXT;
    } else head += piece;
    if (head.length > LONGEST_LOOK || (head !== '' && piece.trimStart().includes('\n'))) break;
  }
  const end = head.indexOf('\n');
  if (isReplyRecord(end === -1 ? head : head.slice(0, end))) return JSONL;
  return JSON_HEAD.test(head) ? JSON_FORMAT : TEXT;
}

function isReplyRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) && textField(value) !== undefined;
  } catch {
    return false;
  }
}

// Remarks in plain text, which has no comments: lines of their own, with or without the signs by which comments are
// known elsewhere. No customer is meant to read them, so they are no part of the reply.

import type { Whole } from '../read/whole.ts';
import { ADDRESS, NO_REMARKS, type Remark, remarkAt } from './remark.ts';

const LINE = /^\uFEFF?[ \t]*(?:(?:#+|\/\/|;|<!--)[ \t]*)?(replylint-[a-z][^\r\n]*)$/gm;

const CLOSING = '-->';

export interface TextWithRemarks {
  readonly remarks: readonly Remark[];
  /** The text of the file as long as it is, with blanks in place of the remarks. */
  readonly source: string;
}

export function textRemarks(whole: Whole): TextWithRemarks {
  const { source } = whole;
  if (!source.includes(ADDRESS)) return { remarks: NO_REMARKS, source };
  const remarks: Remark[] = [];
  const rest = source.replace(LINE, (line, text: string, at: number) => {
    const start = at + line.length - line.trimStart().length;
    remarks.push(remarkAt(whole, { start, end: at + line.length }, withoutClosing(text.trimEnd())));
    return ' '.repeat(line.length);
  });
  return { remarks, source: rest };
}

function withoutClosing(text: string): string {
  return text.endsWith(CLOSING) ? text.slice(0, -CLOSING.length) : text;
}

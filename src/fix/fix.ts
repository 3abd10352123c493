// A fix is a rewrite put in place: what changes in the text that a customer reads, and what must change in the file.

import type { Edit } from '../source/place/edit.ts';
import type { Span } from '../source/place/span.ts';

export interface Fix {
  /** The words of the reply's text that give way. */
  readonly span: Span;
  readonly rewrite: string;
  readonly edit: Edit;
}

/** The text with fixes in it, which are in order and don't overlap. */
export function mendedText(text: string, fixes: readonly Fix[]): string {
  let out = '';
  let from = 0;
  for (const { span, rewrite } of fixes) {
    out += text.slice(from, span.start) + rewrite;
    from = span.end;
  }
  return out + text.slice(from);
}

// Remarks in HTML and Markdown: `<!-- replylint-disable -->`.

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { frontMatterLength, parseMarkdown } from '../body/markdown.ts';
import type { Span } from '../place/span.ts';
import type { Whole } from '../read/whole.ts';
import { ADDRESS, NO_REMARKS, type Remark, remarkAt } from './remark.ts';

const OPENING = '<!--';
const CLOSING = '-->';
const ADDRESSED = /^\s*replylint-/;

export function htmlRemarks(whole: Whole): readonly Remark[] {
  const { source } = whole;
  if (!source.includes(ADDRESS)) return NO_REMARKS;
  return remarksIn(whole, { start: 0, end: source.length });
}

/** Those that are comments, and not code that shows one. */
export function markdownRemarks(whole: Whole): readonly Remark[] {
  const { source, mark } = whole;
  if (!source.includes(ADDRESS)) return NO_REMARKS;
  const written = source.slice(mark);
  const base = frontMatterLength(written);
  const remarks: Remark[] = [];
  for (const [step, { type, start, end }] of parseMarkdown(written, base) ?? []) {
    if (step === 'exit' || (type !== 'htmlFlow' && type !== 'htmlText')) continue;
    const from = base + mark;
    remarks.push(...remarksIn(whole, { start: start.offset + from, end: end.offset + from }));
  }
  return remarks;
}

function remarksIn(whole: Whole, span: Span): Remark[] {
  const comments = new Comments();
  const written = whole.source.slice(span.start, span.end);
  const tokenizer = new Tokenizer({ decodeEntities: false }, comments);
  tokenizer.write(written);
  tokenizer.end();
  return comments.found.flatMap(({ start, end }) => {
    const text = written.slice(start, end);
    if (!ADDRESSED.test(text) || !written.startsWith(CLOSING, end)) return [];
    const comment = { start: start - OPENING.length, end: end + CLOSING.length };
    return [remarkAt(whole, { start: comment.start + span.start, end: comment.end + span.start }, text)];
  });
}

/** Where the insides of comments stand. */
class Comments implements TokenizerCallbacks {
  readonly found: Span[] = [];

  /** Of the sign that ends the comment, `closing` characters stand before `end`. */
  oncomment(start: number, end: number, closing: number): void {
    this.found.push({ start, end: end - closing });
  }

  ontext(): void {}
  ontextentity(): void {}
  onopentagname(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onopentagend(): void {}
  onselfclosingtag(): void {}
  onclosetag(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

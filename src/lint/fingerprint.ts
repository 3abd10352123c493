// By what a finding is known again when its file has changed: by what it says and of which words, not by where they
// stand. So it stays the same when macros are moved about or a file is formatted anew, and another finding when the
// words beside it are others. The path is no part of it, for whoever compares findings has it already.

import { hash } from 'node:crypto';
import { fold } from '../text/fold.ts';
import type { Finding } from './finding.ts';

/** Words before the match, and as many after it, that are part of a fingerprint. */
const NEIGHBOURS = 5;

/** Code units first looked at for them; more where the words are longer. */
const REACH = 100;

const BYTES = 16;

/** What may stand inside of a word and is no part of it: apostrophes, and what is not seen. */
const INSIDE = "'‘’ʼ＇\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";

/** Letters and digits with their marks. */
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}${INSIDE}]+`, 'gu');
const INSIDES = new RegExp(`[${INSIDE}]+`, 'gu');

/**
 * 32 hexadecimal digits of SHA-256 over the language, the rule, the record (its id, else its title), the words of the
 * match and up to five before and after it, all folded. `reply` is the one that the finding stands in. Findings that
 * are the same in all of this have the same fingerprint; see Ordinals.
 */
export function fingerprint(finding: Finding, { text }: { readonly text: string }): string {
  const { language, rule, match } = finding;
  const { id, title, start, end } = finding.reply;
  const parts = [
    language,
    rule,
    id || title || '',
    wordsOf(match),
    wordsBefore(text, start),
    wordsAfter(text, end),
  ];
  return hash('sha256', JSON.stringify(parts), 'buffer').toString('hex', 0, BYTES);
}

/** Tells findings of one document apart that have the same fingerprint. */
export class Ordinals {
  readonly #counts = new Map<string, number>();

  /** 1 for the first finding with this fingerprint, 2 for the second. */
  next(print: string): number {
    const ordinal = (this.#counts.get(print) ?? 0) + 1;
    this.#counts.set(print, ordinal);
    return ordinal;
  }
}

function wordsOf(text: string): string[] {
  const words = Array.from(text.matchAll(WORD), ([word]) => fold(word.replace(INSIDES, '')));
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The word at the edge of what was looked at may be cut, so there has to be one more. */
function wordsBefore(text: string, end: number): string[] {
  for (let reach = REACH; ; reach *= 2) {
    const words = wordsOf(text.slice(Math.max(0, end - reach), end));
    if (words.length > NEIGHBOURS || reach >= end) return words.slice(-NEIGHBOURS);
  }
}

function wordsAfter(text: string, start: number): string[] {
  for (let reach = REACH; ; reach *= 2) {
    const words = wordsOf(text.slice(start, start + reach));
    if (words.length > NEIGHBOURS || start + reach >= text.length) return words.slice(0, NEIGHBOURS);
  }
}

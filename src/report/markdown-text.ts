// Text for Markdown as GitHub reads it, such that nothing in it is taken for markup or a link. GitHub looks for mentions
// and numbers of issues in what a reader would see, so no escape helps against them, and only code is left alone: that is
// where words of other people belong.

import { visible } from './escape.ts';

/** Signs that may be markup or part of an address. A full stop is one only inside of a word. */
const SIGNS = /[#$&*+\-/:<=>@[\\\]^_`{|}~]|\.(?=\S)/g;

/** A text of other people, as code on one line; it may be empty. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Markdown takes one space away on both sides where there are two and something between them.
  const pad =
    /^`|`$/.test(shown) || (shown.startsWith(' ') && shown.endsWith(' ') && /[^ ]/.test(shown)) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Words of a rule, as prose on one line. */
export function markdownProse(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(SIGNS, '\\$&');
}

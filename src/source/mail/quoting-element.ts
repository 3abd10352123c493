// The elements in which mail programs put earlier messages. A `blockquote` is one in any HTML.

import type { Element, Quoting } from '../body/html.ts';

/** Everything in them is quoted. */
const WHOLE = ['moz-cite-prefix', 'moz-forward-container', 'yahoo_quoted'];

/**
 * The line that says whose words follow, and those words in a `blockquote`. Answers that are put in between make several
 * of it, and stand in the same element; a forwarded message has no `blockquote` and fills it whole.
 */
const WITH_ANSWERS = ['gmail_quote', 'protonmail_quote'];

/** Outlook marks but the beginning, and puts the earlier message behind it up to the end. */
const BEGINNINGS = ['divRplyFwdMsg', 'appendonsend'];

/** How much of an element is quoted, if any of it is. */
export function quotingOf({ tag, attribute }: Element): Quoting | undefined {
  if (BEGINNINGS.includes(bareId(attribute('id')))) return 'rest';
  const classes = (attribute('class') ?? '').split(/\s+/);
  if (WHOLE.some((name) => classes.includes(name))) return 'element';
  if (tag === 'div' && WITH_ANSWERS.some((name) => classes.includes(name))) return 'up to blockquote';
  return undefined;
}

/** Outlook puts `x_` before the names of what was quoted before. */
function bareId(id = ''): string {
  return id.replace(/^(?:x_)+/, '');
}

// A finding in words, for formats that have only a line or a few for it. All of it is visible, and no line is broken.

import type { Finding, Rewrite } from '../lint/finding.ts';
import { clip } from './cells.ts';
import { visible } from './escape.ts';

/** Columns; what goes beyond tells nobody more. */
const LONGEST_MATCH = 100;
const LONGEST_NAME = 80;

/** `Tells the customer that they came to the wrong place. ["the wrong department"]` */
export function headline({ message, match }: Finding): string {
  return match === '' ? visible(message) : `${visible(message)} ["${clip(match, LONGEST_MATCH)}"]`;
}

/** The same, with the name of the reply if it has one. */
export function headlineWithName(finding: Finding): string {
  const name = replyName(finding);
  return name === '' ? headline(finding) : `${headline(finding)} in ${name}`;
}

/** `deflection/wrong-department in Delivery::Delayed (36)` */
export function ruleWithName(finding: Finding): string {
  const name = replyName(finding);
  return name === '' ? visible(finding.rule) : `${visible(finding.rule)} in ${name}`;
}

/** What the reply is called where it comes from: `Delivery::Delayed (36)`. */
export function replyName({ reply: { id, title } }: Finding): string {
  const name = clip(title || id || '', LONGEST_NAME);
  return title && id && title !== id ? `${name} (${clip(id, LONGEST_NAME)})` : name;
}

/** The rewrites, one a line. */
export function advice({ rewrites }: Finding): string[] {
  return rewrites.map((rewrite, index) => `${index === 0 ? 'Try' : 'Or'}: ${rewriteText(rewrite)}`);
}

function rewriteText({ text, when }: Rewrite): string {
  return visible(when === undefined ? text : `${text} (when ${when})`);
}

// Placeholders of the help desks and of people: what stands there when the customer reads it is not known yet. Those
// in double signs ({{a.b}}, {% if x %}) may hold anything and are paired; all others are short, and none can hold its
// own opening sign, so that looking for their ends is linear however many are left open.

import { onFirstUse } from '../on-first-use.ts';
import type { FindPairs } from './pairs.ts';

/** By the sign that a placeholder begins with. */
const SHORT: Readonly<Record<string, () => readonly RegExp[]>> = {
  // ${Cases.Contact Name}
  $: onFirstUse(() => [/\$\{[^{}\n\r]{1,200}\}/y]),
  // #{t(a.b)}
  '#': onFirstUse(() => [/#\{[^{}\n\r]{1,200}\}/y]),
  // %{name,fallback:x}, and %first_name% but not the "%off%" of "50%off%"
  '%': onFirstUse(() => [/%\{[^{}\n\r]{1,200}\}/y, /(?<!\p{N})%[\p{L}_][\p{L}\p{N}_.]{0,59}%/uy]),
  // {!Contact.Name}, {first_name}
  '{': onFirstUse(() => [/\{![^{}\n\r]{1,200}\}/y, /\{[\p{L}_][\p{L}\p{N}_.-]{0,59}\}/uy]),
  // <<name>>
  '<': onFirstUse(() => [/<<[\p{L}_][^<>\n\r]{0,59}>>/uy]),
  // [[field]], and [Customer name] but no Markdown link: [Text](url), [text][Reference]
  '[': onFirstUse(() => [
    /\[\[[\p{L}_][\p{L}\p{N}_. -]{0,39}\]\]/uy,
    /(?<!\])\[\p{Lu}[\p{L}\p{N} _.'’-]{0,39}\](?!\()/uy,
  ]),
};

/** The offset after the placeholder in single signs that begins at `start`; -1 if none does. */
export function placeholderEnd(text: string, start: number): number {
  for (const pattern of SHORT[text[start]!]?.() ?? []) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}

/** {{a}} and {{{a}}}: closing braces pair with the nearest opening ones; those before them were never closed. */
export const inDoubleBraces: FindPairs = (text, from, to, ends) => {
  let open = -1;
  let braces = 0;
  for (let at = from; at < to; ) {
    const run = runLength(text, at);
    if (run >= 2 && text[at] === '{') {
      open = at;
      braces = run;
    } else if (run >= 2 && text[at] === '}' && open !== -1) {
      ends.set(open, at + Math.min(run, braces));
      open = -1;
    }
    at += run;
  }
};

/** {% tag %}, Liquid's and FreeScout's. */
export const inPercentBraces: FindPairs = (text, from, to, ends) => {
  let open = -1;
  for (let at = from; at + 1 < to; at++) {
    if (text[at] === '{' && text[at + 1] === '%') open = at;
    if (text[at] !== '%' || text[at + 1] !== '}' || open === -1 || at === open + 1) continue;
    ends.set(open, at + 2);
    open = -1;
  }
};

/** How many times the character at `at` is repeated there. */
function runLength(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === sign) end++;
  return end - at;
}

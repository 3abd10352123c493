// Text for XML 1.0. Characters that it forbids, and those that a draft may hide behind, are named instead.

import { visible } from './escape.ts';

/** Characters that XML forbids beside those that `visible` names. */
const FORBIDDEN = /[\uFFFE\uFFFF]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** For the content of an element, or for an attribute in double quotes. On one line. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(FORBIDDEN, (found) => `<U+${found.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"]/g, (found) => REFERENCES[found]!);
}

// HTML that is safe by construction. Whatever is put into the template `html` is escaped, unless it is markup already;
// so a draft can become text or the value of an attribute, and nothing else.

import { visible } from '../escape.ts';

/** A piece of HTML. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in the template `html`; `undefined` and `false` leave nothing, lists are joined. */
export type Part = string | number | Markup | undefined | false | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LINE_BREAK_OR_TAB = /([\n\t])/;

/** Markup with texts put in, on one line each; attributes must be in quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((before, after, index) => before + toHtml(parts[index - 1]) + after));
}

/** More blank lines than one, as code leaves them where it is cut out of Markdown. */
const BLANK_LINES = /\n(?:[ \t]*\n){2,}/g;

/**
 * Text as a draft has it: line breaks and tabs stay, though of several blank lines only one; all else that could not be
 * seen is made visible.
 */
export function draft(text: string): Markup {
  const pieces = text
    .replace(/\r\n?/g, '\n')
    .replace(BLANK_LINES, '\n\n')
    .split(LINE_BREAK_OR_TAB)
    .map((piece, index) => {
      return index % 2 === 0 ? escapeHtml(piece) : piece;
    });
  return new Markup(pieces.join(''));
}

function toHtml(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map((each) => each.html).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (found) => ENTITIES[found]!);
}

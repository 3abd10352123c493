// HTML as its reader sees it: text without tags, in which the ends of blocks are blank lines. Reading goes by tokens and
// builds no tree, so it takes any depth of nesting, and tags that are never closed do no harm. What nobody said to the
// customer (quoted history, scripts, styles) is left out; code, quotations and Intercom's placeholders become what they
// are in plain text.

import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { AttributeValue } from './attribute-value.ts';
import type { Body } from './body.ts';
import { ReadText } from './read-text.ts';

const BLOCKS = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** What stands in these is not read out. */
const HIDDEN = new Set([
  'script',
  'style',
  'title',
  'template',
  'textarea',
  'select',
  'iframe',
  'blockquote',
]);

/** What plain text writes in place of the tags. */
const SIGNS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['code', ['`', '`']],
  ['kbd', ['`', '`']],
  ['samp', ['`', '`']],
  ['q', ['“', '”']],
]);

/** Attributes whose text is shown or read out. */
const SPOKEN = new Set(['alt', 'title']);

/** Quote signs as the tokenizer numbers them; the type is a const enum, which has no values at run time. */
const SINGLE: QuoteType = 2;

/** Reads an HTML body. Never fails: what is no HTML is text. */
export function decodeHtml(source: string): Body {
  const reader = new HtmlReader(source);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.body();
}

class HtmlReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #text: ReadText;
  /** The tag whose content is left out, and how many of its kind are open. */
  #hidden: string | undefined;
  #depth = 0;
  #preformatted = 0;
  /** The tag at hand, where it begins, and its attributes. */
  #tag = '';
  #from = 0;
  #attributes: AttributeValue[] = [];
  /** Values of attributes that are shown: they come behind the text, in whose sentences they have no part. */
  readonly #spoken: AttributeValue[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#text = new ReadText(source);
  }

  ontext(start: number, end: number): void {
    if (this.#hidden === undefined) this.#text.add(start, end, this.#preformatted > 0);
  }

  ontextentity(codePoint: number, end: number): void {
    if (this.#hidden !== undefined) return;
    this.#text.addCoded(String.fromCodePoint(codePoint), this.#source.lastIndexOf('&', end - 1), end);
  }

  onopentagname(start: number, end: number): void {
    this.#from = start - 1;
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attributes.push(new AttributeValue(this.#source, start, end));
  }

  onattribdata(start: number, end: number): void {
    this.#attributes.at(-1)!.add(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#attributes.at(-1)!.addReference(codePoint);
  }

  onattribend(quote: QuoteType, end: number): void {
    this.#attributes.at(-1)!.close(end, quote >= SINGLE);
  }

  onopentagend(end: number): void {
    this.#open(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#source.slice(start, end).toLowerCase();
    if (this.#hidden === undefined) this.#close(tag, start - 2);
    else if (tag === this.#hidden && --this.#depth === 0) this.#hidden = undefined;
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  body(): Body {
    const text = this.#text;
    const spokenFrom = text.map.length;
    for (const value of this.#spoken) {
      text.break(2, value.start);
      value.addTo(text);
    }
    return {
      text: text.toString(),
      map: text.map,
      encode: (written, at) => encodeReferences(written, at >= spokenFrom),
    };
  }

  #open(end: number, isSelfClosing: boolean): void {
    const tag = this.#tag;
    if (this.#hidden !== undefined) {
      if (tag === this.#hidden && !isSelfClosing) this.#depth++;
      return;
    }
    if (HIDDEN.has(tag)) {
      this.#text.break(2, this.#from);
      if (isSelfClosing) return;
      this.#hidden = tag;
      this.#depth = 1;
      return;
    }
    const shown = this.#attributes.filter(({ name, isQuoted }) => isQuoted && SPOKEN.has(name));
    this.#spoken.push(...shown);
    if (tag === 'br') this.#text.addCoded('\n', this.#from, end);
    else if (tag === 'attribute') this.#placeholder(end);
    else if (BLOCKS.has(tag)) this.#text.break(2, this.#from);
    else if (SIGNS.has(tag)) this.#text.addCoded(SIGNS.get(tag)![0], end, end);
    if (tag === 'pre' && !isSelfClosing) this.#preformatted++;
  }

  #close(tag: string, at: number): void {
    if (BLOCKS.has(tag)) this.#text.break(2, at);
    else if (SIGNS.has(tag)) this.#text.addCoded(SIGNS.get(tag)![1], at, at);
    if (tag === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
  }

  /** `<attribute key="user.name" default="there"/>` is how Intercom writes `{{user.name}}` in HTML. */
  #placeholder(end: number): void {
    const key = this.#attributes.find(({ name }) => name === 'key')?.toString() ?? '';
    this.#text.addCoded(`{{${key.replace(/[{}]/g, '')}}}`, this.#from, end);
  }
}

/** Text as it is written between tags, and in quoted attributes. */
function encodeReferences(text: string, isAttribute: boolean): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return isAttribute ? escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;') : escaped;
}

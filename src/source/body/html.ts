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

/** An element as its tag shows it. */
export interface Element {
  /** In small letters. */
  readonly tag: string;
  /** The value of an attribute, whose name is given in small letters; undefined where it has none. */
  attribute(name: string): string | undefined;
}

/** What of an element and behind it is somebody else's words: with `up to blockquote`, the first one in it included. */
export type Quoting = 'element' | 'up to blockquote' | 'rest';

export type QuotingOf = (element: Element) => Quoting | undefined;

/** Quote signs as the tokenizer numbers them; the type is a const enum, which has no values at run time. */
const SINGLE: QuoteType = 2;

/** Reads an HTML body. Never fails: what is no HTML is text. */
export function decodeHtml(source: string): Body {
  return read(source, undefined);
}

/** The same for a message, in which a line with `>` stands for each quotation that is left out, as in plain text. */
export function decodeQuotingHtml(source: string, quotingOf: QuotingOf): Body {
  return read(source, quotingOf);
}

function read(source: string, quotingOf: QuotingOf | undefined): Body {
  const reader = new HtmlReader(source, quotingOf);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.body();
}

class HtmlReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #quotingOf: QuotingOf | undefined;
  readonly #text: ReadText;
  /** The tag whose content is left out, and how many of its kind are open. */
  #hidden: string | undefined;
  #depth = 0;
  /** Whether only what stands before the end of a `blockquote` is left out. */
  #endsWithQuotation = false;
  #preformatted = 0;
  /** The tag at hand, where it begins, and its attributes. */
  #tag = '';
  #from = 0;
  #attributes: AttributeValue[] = [];
  /** Values of attributes that are shown: they come behind the text, in whose sentences they have no part. */
  readonly #spoken: AttributeValue[] = [];

  constructor(source: string, quotingOf: QuotingOf | undefined) {
    this.#source = source;
    this.#quotingOf = quotingOf;
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
      if (this.#endsWithQuotation && tag === 'blockquote' && this.#depth === 1) this.#hide(tag);
      else if (tag === this.#hidden && !isSelfClosing) this.#depth++;
      return;
    }
    if (HIDDEN.has(tag)) {
      this.#text.break(2, this.#from);
      if (tag === 'blockquote') this.#markQuotation();
      if (!isSelfClosing) this.#hide(tag);
      return;
    }
    const quoting = this.#quotingOf?.({ tag, attribute: (name) => this.#valueOf(name) });
    if (quoting !== undefined) {
      this.#markQuotation();
      // No tag has an empty name, so nothing ends it.
      if (quoting === 'rest' || !isSelfClosing) this.#hide(quoting === 'rest' ? '' : tag);
      this.#endsWithQuotation = quoting === 'up to blockquote';
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

  #hide(tag: string): void {
    this.#hidden = tag;
    this.#depth = 1;
    this.#endsWithQuotation = false;
  }

  #markQuotation(): void {
    if (this.#quotingOf === undefined) return;
    this.#text.break(2, this.#from);
    this.#text.addCoded('>', this.#from, this.#from);
    this.#text.break(2, this.#from);
  }

  #valueOf(attribute: string): string | undefined {
    return this.#attributes.find(({ name }) => name === attribute)?.toString();
  }

  #close(tag: string, at: number): void {
    if (BLOCKS.has(tag)) this.#text.break(2, at);
    else if (SIGNS.has(tag)) this.#text.addCoded(SIGNS.get(tag)![1], at, at);
    if (tag === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
  }

  /** `<attribute key="user.name" default="there"/>` is how Intercom writes `{{user.name}}` in HTML. */
  #placeholder(end: number): void {
    const key = this.#valueOf('key') ?? '';
    this.#text.addCoded(`{{${key.replace(/[{}]/g, '')}}}`, this.#from, end);
  }
}

/** Text as it is written between tags, and in quoted attributes. */
function encodeReferences(text: string, isAttribute: boolean): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return isAttribute ? escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;') : escaped;
}

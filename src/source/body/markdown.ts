// Markdown as its reader sees it: text without markup, in which blocks end in blank lines. Code, quoted lines, link
// targets and front matter are not what the writer says to the customer.

import { parse, postprocess, preprocess } from 'micromark';
import type { Body } from './body.ts';
import { decodeHtml } from './html.ts';
import { isBeyondMeasure } from './markdown-measure.ts';
import { ReadText } from './read-text.ts';

/** Tokens before and behind which the text has a blank line. */
const BLOCKS = new Set([
  'paragraph',
  'atxHeading',
  'setextHeading',
  'listItemPrefix',
  'thematicBreak',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'definition',
]);

/** Tokens of which nothing is read. */
const HIDDEN = new Set([
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'resource',
  'reference',
  'htmlText',
  'listItemPrefix',
  'setextHeadingLine',
]);

/** Tokens that are read as they are written, all that is in them too: as code and as an address they are masked later. */
const WHOLE = new Set([
  'data',
  'characterEscapeValue',
  'codeText',
  'autolinkProtocol',
  'autolinkEmail',
  'lineEnding',
]);

/** Where a token begins or ends. */
export type MarkdownEvent = ReturnType<typeof postprocess>[number];

/** Signs that may begin markup wherever they stand. */
const SIGNS = /[\\`*_[\]<>]/g;

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const END_OF_FRONT_MATTER = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n|$)/g;

/** Reads a Markdown body. Never fails: what is no markup is text. */
export function decodeMarkdown(source: string): Body {
  const text = new ReadText(source);
  const start = frontMatterLength(source);
  const events = parseMarkdown(source, start);
  if (events === undefined) text.add(start, source.length, true);
  else readTokens(source, start, events, text);
  return { text: text.toString(), map: text.map, encode: (written) => written.replace(SIGNS, '\\$&') };
}

/** How much of the source is front matter, which no reader sees. */
export function frontMatterLength(source: string): number {
  const opening = FRONT_MATTER.exec(source);
  if (opening === null) return 0;
  END_OF_FRONT_MATTER.lastIndex = opening[0].length;
  return END_OF_FRONT_MATTER.test(source) ? END_OF_FRONT_MATTER.lastIndex : 0;
}

/** The tokens of Markdown from `base` on, whose offsets count from there; undefined where that is beyond measure. */
export function parseMarkdown(source: string, base: number): MarkdownEvent[] | undefined {
  if (isBeyondMeasure(source)) return undefined;
  return postprocess(
    parse()
      .document()
      .write(preprocess()(source.slice(base), undefined, true)),
  );
}

function readTokens(source: string, base: number, events: readonly MarkdownEvent[], text: ReadText): void {
  /** How many tokens are open of which nothing inside is looked at. */
  let closed = 0;
  for (const [step, token] of events) {
    const { type } = token;
    const [start, end] = [token.start.offset + base, token.end.offset + base];
    const isClosed =
      HIDDEN.has(type) || WHOLE.has(type) || type === 'htmlFlow' || type === 'characterReference';
    if (step === 'exit') {
      if (isClosed) closed--;
      if (closed === 0 && BLOCKS.has(type)) text.break(2, end);
      continue;
    }
    if (closed === 0) {
      if (BLOCKS.has(type)) text.break(2, start);
      if (WHOLE.has(type)) text.add(start, end, true);
      else if (type === 'htmlFlow') text.addBody(decodeHtml(source.slice(start, end)), start);
      else if (type === 'characterReference')
        text.addCoded(decodeHtml(source.slice(start, end)).text, start, end);
      else if (type === 'htmlText' && /^<br\b/i.test(source.slice(start, end)))
        text.addCoded('\n', start, end);
    }
    if (isClosed) closed++;
  }
}

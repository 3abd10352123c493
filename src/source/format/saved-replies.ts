// GitHub keeps no saved replies for a whole project, so projects keep them in Markdown, as in .github/SAVED_REPLIES.md:
// a heading names the reply, and a fenced block under it holds the reply, ready to be copied.

import { decodeMarkdown, frontMatterLength, parseMarkdown } from '../body/markdown.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Fenced } from './fenced-string.ts';

export interface SavedReply extends Fenced {
  readonly title: string | undefined;
}

interface Section {
  /** 0 for what stands before the first heading. */
  readonly level: number;
  readonly title: string | undefined;
  readonly replies: Fenced[];
  hasProse: boolean;
}

/** What a block is marked as that holds a reply; code is marked as some other language. */
const REPLY_LANGUAGES = new Set(['', 'md', 'markdown', 'text', 'txt']);

/** Without a heading and a fence, no look is taken at the tokens of a file. */
const HEADING = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/m;
const FENCE = /^[ \t\d.)*+-]*(?:`{3}|~{3})/m;

/** Three words and the end of a sentence: commands and settings have none. */
const SENTENCE = /(?:\p{L}\S*\s+){2,}\S*[\p{L}\p{N})"”»*_][.!?…](?:["”»)*_]|\s|$)/u;

/** The replies of a library; undefined for any other Markdown, such as one reply with code in it. */
export function savedReplies(source: string): SavedReply[] | undefined {
  if (!FENCE.test(source) || !HEADING.test(source)) return undefined;
  const { sections, code } = readSections(source);
  if (!isLibrary(sections, code)) return undefined;
  return sections.flatMap(({ title, replies }) => replies.map((reply) => ({ ...reply, title })));
}

/**
 * Most headings must have a reply under them, but for those that only group others, and most blocks must hold sentences.
 * Where there is one reply alone, nothing else may stand with it.
 */
function isLibrary(sections: readonly Section[], code: number): boolean {
  const headed = sections.filter(({ level, replies }) => level > 0 && replies.length > 0);
  const bare = sections.filter(
    ({ level, replies }, at) =>
      level > 0 && replies.length === 0 && !((sections[at + 1]?.level ?? 0) > level),
  );
  const blocks = headed.flatMap(({ replies }) => replies);
  const said = blocks.filter(({ text }) => SENTENCE.test(text)).length;
  if (said * 2 <= blocks.length + code || bare.length >= headed.length) return false;
  return headed.length > 1 || !headed[0]!.hasProse;
}

/** The sections of a file, and how many of its blocks hold code. */
function readSections(source: string): { sections: Section[]; code: number } {
  const sections: Section[] = [{ level: 0, title: undefined, replies: [], hasProse: false }];
  let code = 0;
  let level = 1;
  /** How many quotations are open: what is quoted is nobody's saved reply. */
  let quotes = 0;
  let block: Block | undefined;
  const base = frontMatterLength(source);
  for (const [step, token] of parseMarkdown(source, base) ?? []) {
    const { type } = token;
    const [start, end] = [token.start.offset + base, token.end.offset + base];
    if (type === 'blockQuote') quotes += step === 'enter' ? 1 : -1;
    if (quotes > 0) continue;
    if (step === 'exit') {
      if (type === 'codeFencedFence') block?.endFence();
      if (type !== 'codeFenced') continue;
      if (REPLY_LANGUAGES.has(block!.language)) sections.at(-1)!.replies.push(block!.read());
      else code++;
      block = undefined;
    } else if (block !== undefined) block.add(type, start, end);
    else if (type === 'codeFenced') block = new Block(source);
    else if (type === 'paragraph') sections.at(-1)!.hasProse = true;
    else if (type === 'atxHeadingSequence') level = end - start;
    else if (type === 'setextHeading') level = source.slice(start, end).trimEnd().endsWith('=') ? 1 : 2;
    // A closing `##` comes behind the text, so the level is known by now.
    else if (type === 'atxHeadingText' || type === 'setextHeadingText') {
      const title = decodeMarkdown(source.slice(start, end)).text.trim();
      sections.push({ level, title: title || undefined, replies: [], hasProse: false });
    }
  }
  return { sections, code };
}

/** A fenced block, put together from its tokens. */
class Block {
  language = '';
  readonly #source: string;
  #fences = 0;
  /** The lines behind the opening fence: the break before each, and where its text stands. */
  readonly #lines: { readonly start: number; readonly end: number; from: number; to: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  add(type: string, start: number, end: number): void {
    if (type === 'codeFencedFenceInfo') this.language = this.#source.slice(start, end).toLowerCase();
    else if (type === 'lineEnding') {
      // The token takes the indent of a list with it.
      const next = start + (this.#source.startsWith('\r\n', start) ? 2 : 1);
      this.#lines.push({ start, end: next, from: next, to: next });
    } else if (type === 'codeFlowValue') {
      const line = this.#lines.at(-1)!;
      [line.from, line.to] = [start, end];
    }
  }

  endFence(): void {
    // The second fence stands on a line of its own, which is none of the text.
    if (++this.#fences === 2) this.#lines.pop();
  }

  read(): Fenced {
    const map = new OffsetMap();
    let text = '';
    const add = (from: number, to: number): void => {
      text += this.#source.slice(from, to);
      map.addPlain(to - from, from);
    };
    for (const [index, { start, end, from, to }] of this.#lines.entries()) {
      if (index > 0) add(start, end);
      add(from, to);
    }
    const first = this.#lines.find(({ from, to }) => to > from);
    return { text, map, indent: first === undefined ? '' : this.#source.slice(first.end, first.from) };
  }
}

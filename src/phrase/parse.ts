// Reads a phrase. Recursive descent with one function a rule of the grammar:
//
//   phrase   = sequence { "&" sequence }
//   sequence = item { item }
//   item     = word | "=" word | word "*" | gap | "{" name "}" | "<" class ">" | "^" | "$"
//            | "(" sequence { "|" sequence } ")" | "[" sequence { "|" sequence } "]"
//   gap      = "..." | ".." number

import type { Span } from '../source/place/span.ts';
import { fold } from '../text/fold.ts';
import { splitWords } from '../text/tokenize.ts';
import {
  DEEPEST_NESTING,
  DEFAULT_GAP,
  LONGEST_PHRASE,
  type Node,
  type Phrase,
  PhraseError,
  type Reach,
  type TokenClass,
  WIDEST_GAP,
} from './syntax.ts';

const WORD = /[\p{L}\p{M}\p{N}'’ʼ_\-‑]+/uy;
const GAP = /\.\.(\.|\d+)/y;
const NAMED = /\{([a-z][a-z0-9_]*)\}/y;
const CLASS = /<([a-z]+)>/y;
const BLANK = /\s*/y;

const CLASSES: readonly TokenClass[] = ['number', 'name', 'acronym', 'address'];

/** The define that `<time>` stands for: what a time expression is differs from language to language. */
export const TIME_DEFINE = 'time';

/** `<word>` is any one word. */
const ANY_WORD = 'word';

/** Parses a phrase. Throws PhraseError with the place of the first fault. */
export function parsePhrase(text: string): Phrase {
  return new Parser(text).phrase();
}

/** Parses what a define stands for: a phrase without `&`, `^` and `$`. Throws PhraseError. */
export function parseDefine(text: string): Node {
  const { parts } = new Parser(text, true).phrase();
  return parts[0]!;
}

class Parser {
  readonly #text: string;
  readonly #inDefine: boolean;
  #at = 0;
  #depth = 0;

  constructor(text: string, inDefine = false) {
    this.#text = text;
    this.#inDefine = inDefine;
  }

  phrase(): Phrase {
    if (this.#text.length > LONGEST_PHRASE) {
      const place = { start: LONGEST_PHRASE, end: this.#text.length };
      throw new PhraseError(`a phrase has at most ${LONGEST_PHRASE} characters`, place, 'split it in two');
    }
    const parts = [this.#part()];
    while (this.#peek() === '&') {
      if (this.#inDefine) throw this.#error('a define cannot hold "&"', 1, 'write "&" in the phrase itself');
      this.#at++;
      parts.push(this.#part());
    }
    if (this.#at < this.#text.length) throw this.#stray();
    return { parts };
  }

  /** A sequence that stands for itself: it may not begin or end with a gap, which would match anything. */
  #part(): Node {
    const node = this.#sequence();
    const gap = gapAtEdge(node, 0) ?? gapAtEdge(node, -1);
    if (gap === undefined) return node;
    throw new PhraseError('a gap needs a word on both sides', gap, 'leave out the dots at the edge');
  }

  #sequence(): Node {
    const start = this.#skipBlanks();
    const items: Node[] = [];
    for (let next = this.#peek(); next !== '' && !'&|)]'.includes(next); next = this.#peek()) {
      items.push(...this.#item(next));
    }
    if (items.length === 0) throw this.#missing();
    if (items.length === 1) return items[0]!;
    return { type: 'sequence', items, at: { start, end: items.at(-1)!.at.end } };
  }

  #item(next: string): Node[] {
    switch (next) {
      case '(':
        return [this.#group(')')];
      case '[': {
        const item = this.#group(']');
        return [{ type: 'optional', item, at: item.at }];
      }
      case '{':
        return [this.#define()];
      case '<':
        return [this.#class()];
      case '.':
        return [this.#gap()];
      case '^':
      case '$':
        return [this.#edge(next)];
      default:
        return this.#words();
    }
  }

  #group(closer: ')' | ']'): Node {
    const start = this.#at++;
    if (++this.#depth > DEEPEST_NESTING) {
      const place = { start, end: start + 1 };
      throw new PhraseError(`brackets are nested deeper than ${DEEPEST_NESTING}`, place, 'use a define');
    }
    const options = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at++;
      options.push(this.#sequence());
    }
    if (this.#peek() !== closer) {
      const opener = this.#text[start];
      const place = { start, end: start + 1 };
      throw new PhraseError(`"${opener}" is never closed`, place, `add "${closer}" after its last word`);
    }
    const end = ++this.#at;
    this.#depth--;
    this.#expectBoundary();
    return options.length === 1 ? options[0]! : { type: 'choice', options, at: { start, end } };
  }

  #define(): Node {
    const name = this.#take(NAMED);
    if (name === undefined) {
      throw this.#error(
        'the name of a define is written {like_this}',
        1,
        'use small letters, digits and "_"',
      );
    }
    this.#expectBoundary();
    return { type: 'define', name: name.groups[1]!, at: name.at };
  }

  #class(): Node {
    const found = this.#take(CLASS);
    const name = found?.groups[1] ?? '';
    if (found !== undefined && name === TIME_DEFINE) return { type: 'define', name, at: found.at };
    if (found !== undefined && name === ANY_WORD) return { type: 'any', at: found.at };
    const known = CLASSES.find((each) => each === name);
    if (found === undefined || known === undefined) {
      const all = [...CLASSES, TIME_DEFINE, ANY_WORD].map((each) => `<${each}>`).join(', ');
      const what = name === '' ? 'the name of a class is written <like_this>' : `there is no class <${name}>`;
      throw new PhraseError(what, found?.at ?? this.#here(1), `the classes are ${all}`);
    }
    return { type: 'class', name: known, at: found.at };
  }

  #gap(): Node {
    const found = this.#take(GAP);
    if (found === undefined) {
      throw this.#error('a single dot means nothing here', 1, 'write "..." for up to three words in between');
    }
    const most = found.groups[1] === '.' ? DEFAULT_GAP : Number(found.groups[1]);
    if (most < 1 || most > WIDEST_GAP) {
      throw new PhraseError(
        `a gap spans 1 to ${WIDEST_GAP} words`,
        found.at,
        `write ..${WIDEST_GAP} or less`,
      );
    }
    return { type: 'gap', most, at: found.at };
  }

  #edge(sign: '^' | '$'): Node {
    if (this.#inDefine)
      throw this.#error(`a define cannot hold "${sign}"`, 1, `write "${sign}" in the phrase itself`);
    const at = { start: this.#at, end: ++this.#at };
    return { type: 'edge', edge: sign === '^' ? 'start' : 'end', at };
  }

  /** `word`, `=word` or `word*`; a contraction gives several. */
  #words(): Node[] {
    const start = this.#at;
    const exact = this.#text[start] === '=';
    if (exact) this.#at++;
    const word = this.#take(WORD);
    if (word === undefined) throw this.#stray();
    const prefix = this.#text[this.#at] === '*';
    if (prefix) this.#at++;
    const at = { start, end: this.#at };
    if (exact && prefix)
      throw new PhraseError('"=" and "*" cannot both stand at one word', at, 'keep one of them');
    const texts = spellings(word.groups[0]!);
    if (texts.length === 0)
      throw new PhraseError('there is no letter or digit in this word', at, 'leave it out');
    if (prefix && texts.at(-1)!.length < 2) {
      throw new PhraseError('a beginning needs two letters or more before "*"', at, 'write more of the word');
    }
    this.#expectBoundary();
    return texts.map((text, index) => {
      const reach: Reach = exact ? 'exact' : prefix && index === texts.length - 1 ? 'prefix' : 'inflected';
      return { type: 'word', text, reach, at };
    });
  }

  /** Words and brackets stand apart, or `colo(u)r` would look like one word and be two. */
  #expectBoundary(): void {
    const next = this.#text[this.#at];
    if (next === undefined || /[\s&|)\]]/u.test(next)) return;
    if (/[\p{L}\p{M}\p{N}([{<=.^$]/u.test(next)) {
      throw this.#error('words, brackets and dots stand apart', 1, 'put a space before this');
    }
  }

  #skipBlanks(): number {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)![0].length;
    return this.#at;
  }

  /** The next character that is not a blank; empty at the end. */
  #peek(): string {
    return this.#text[this.#skipBlanks()] ?? '';
  }

  #take(pattern: RegExp): { groups: RegExpExecArray; at: Span } | undefined {
    pattern.lastIndex = this.#at;
    const groups = pattern.exec(this.#text);
    if (groups === null) return undefined;
    const at = { start: this.#at, end: this.#at + groups[0].length };
    this.#at = at.end;
    return { groups, at };
  }

  #error(message: string, length: number, mend?: string): PhraseError {
    return new PhraseError(message, this.#here(length), mend);
  }

  /** The next few characters; at the end of the phrase its last one. */
  #here(length: number): Span {
    const start = Math.min(this.#at, Math.max(0, this.#text.length - 1));
    return { start, end: Math.min(this.#text.length, start + length) };
  }

  #missing(): PhraseError {
    const next = this.#text[this.#at];
    if (next === undefined)
      return this.#error('the phrase ends where a word should stand', 1, 'add the word');
    return this.#error(`a word is missing before "${next}"`, 1, 'add the word, or take the sign away');
  }

  #stray(): PhraseError {
    const next = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    if (')]|}>'.includes(next))
      return this.#error(`"${next}" closes nothing`, 1, 'take it away or open it before');
    if (next === '*')
      return this.#error('"*" stands behind the beginning of a word', 1, 'write it as in "depart*"');
    const mend = 'leave it out: signs between words never stop a match';
    return this.#error(`"${next}" is not part of the phrase language`, next.length, mend);
  }
}

/**
 * The words in what is written as one. A single word keeps its accents, for they tell `martwić` from `martwica`; the
 * forms are folded later.
 */
function spellings(written: string): string[] {
  const folded = splitWords(written);
  return folded.length === 1 && folded[0] === fold(written) ? [written] : folded;
}

/** The place of a gap with which the node may begin (`edge` 0) or end (-1). */
function gapAtEdge(node: Node, edge: 0 | -1): Span | undefined {
  switch (node.type) {
    case 'gap':
      return node.at;
    case 'sequence':
      return gapAtEdge(node.items.at(edge)!, edge);
    case 'optional':
      return gapAtEdge(node.item, edge);
    case 'choice':
      return node.options.map((option) => gapAtEdge(option, edge)).find((gap) => gap !== undefined);
    default:
      return undefined;
  }
}

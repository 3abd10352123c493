// Stretches of a text that are one opaque token each: placeholders, quotations, inline code and addresses. Whatever
// helps to find them is made when a text first has an opener of its kind; most texts have none.

import { lineEnd, paragraphEnd } from '../line.ts';
import { WordKind } from '../vocabulary.ts';
import { Addresses } from './address.ts';
import { Fences, inlineCode } from './code.ts';
import { type FindPairs, Pairs, type StretchEnd } from './pairs.ts';
import { inDoubleBraces, inPercentBraces, placeholderEnd } from './placeholder.ts';
import {
  angleQuotations,
  curlyQuotations,
  curlySingleQuotations,
  lowToStraightQuotations,
  straightQuotations,
  straightSingleQuotations,
} from './quotation.ts';

/** The masks of one text. Offsets must not descend from call to call. */
export class Masks {
  /** The offset after the stretch that `find` found. */
  end = 0;
  readonly #text: string;
  readonly #pairs = new Map<FindPairs, Pairs>();
  #addresses: Addresses | undefined;
  #fences: Fences | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The kind of the masked stretch that begins at `start`, leaving its end in `end`; -1 if none does. */
  find(start: number): WordKind | -1 {
    const kind = kindOf(this.#text[start]!);
    this.end = this.#endOf(start);
    return this.end === -1 ? -1 : kind;
  }

  /** The offset after the address that begins with the word [start, wordEnd); -1 if none does. */
  addressEnd(start: number, wordEnd: number): number {
    this.#addresses ??= new Addresses(this.#text);
    return this.#addresses.endOf(start, wordEnd);
  }

  /** The offset of the end of the last line of the block of code whose fence begins at `start`. */
  blockEnd(start: number): number {
    this.#fences ??= new Fences(this.#text);
    return this.#fences.blockEnd(start);
  }

  #endOf(start: number): number {
    switch (this.#text[start]) {
      case '"':
        return this.#pairEnd(straightQuotations, paragraphEnd, start);
      case '“':
      case '”':
      case '‟':
        return this.#pairEnd(curlyQuotations, paragraphEnd, start);
      case '„':
        return this.#lowQuotationEnd(start);
      case '«':
        return this.#pairEnd(angleQuotations, paragraphEnd, start);
      case "'":
        return this.#pairEnd(straightSingleQuotations, lineEnd, start);
      case '‘':
      case '‚':
        return this.#pairEnd(curlySingleQuotations, lineEnd, start);
      case '`':
        return this.#pairEnd(inlineCode, paragraphEnd, start);
      case '{':
        return this.#braceEnd(start);
      default:
        return placeholderEnd(this.#text, start);
    }
  }

  #lowQuotationEnd(start: number): number {
    const end = this.#pairEnd(curlyQuotations, paragraphEnd, start);
    return end === -1 ? this.#pairEnd(lowToStraightQuotations, paragraphEnd, start) : end;
  }

  #braceEnd(start: number): number {
    const next = this.#text[start + 1];
    let end = -1;
    if (next === '{') end = this.#pairEnd(inDoubleBraces, paragraphEnd, start);
    if (next === '%') end = this.#pairEnd(inPercentBraces, paragraphEnd, start);
    return end === -1 ? placeholderEnd(this.#text, start) : end;
  }

  #pairEnd(find: FindPairs, stretchEnd: StretchEnd, start: number): number {
    let pairs = this.#pairs.get(find);
    if (pairs === undefined) {
      pairs = new Pairs(this.#text, stretchEnd, find);
      this.#pairs.set(find, pairs);
    }
    return pairs.endOf(start);
  }
}

function kindOf(sign: string): WordKind {
  if (sign === '`') return WordKind.CODE;
  return '{$#%<['.includes(sign) ? WordKind.PLACEHOLDER : WordKind.QUOTATION;
}

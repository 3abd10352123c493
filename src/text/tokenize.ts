// Turns a text into tokens and sentences in one pass. The loop looks up the class of each character; a word is hashed
// while it is read, so that a word seen before costs no string. All else (line beginnings, stops, openers) is rare and
// goes to its own module, each of which reads any stretch of the text a bounded number of times, so that the whole is
// linear for any input.

import {
  APOSTROPHE,
  BAR,
  BREAK,
  CLASSES,
  classAt,
  classOf,
  DIGIT,
  INVISIBLE,
  isWordAt,
  JOINER,
  MARK,
  OPENER,
  OTHER,
  STOP,
  SURROGATE,
} from './characters.ts';
import { afterBreak, Line, LineKind, lineEnd } from './line.ts';
import { Masks } from './mask/masks.ts';
import { endsSentence, endsWithQuotation, stopsEnd } from './sentence.ts';
import { hashUnit } from './spellings.ts';
import { Tokens } from './tokens.ts';
import { Vocabulary, WordKind } from './vocabulary.ts';

/** Fills `tokens` with those of the text; words that are new go into the vocabulary. Takes any text. */
export function tokenize(text: string, vocabulary: Vocabulary, tokens: Tokens): void {
  vocabulary.makeRoom();
  tokens.clear();
  new Tokenizer(text, vocabulary, tokens).run();
}

/** The folded words of a piece of a phrase, split as the words of a text are: "can't" gives "can" and "not". */
export function splitWords(text: string): string[] {
  phraseWords ??= { vocabulary: new Vocabulary(), tokens: new Tokens() };
  const { vocabulary, tokens } = phraseWords;
  tokenize(text, vocabulary, tokens);
  const words = [...tokens.word.subarray(0, tokens.count)];
  return words.map((word) => vocabulary.folded(word)).filter((folded) => folded !== '');
}

/** Kept from call to call: a pack has thousands of words, and making a vocabulary takes longer than splitting one. */
let phraseWords: { readonly vocabulary: Vocabulary; readonly tokens: Tokens } | undefined;

class Tokenizer {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #tokens: Tokens;
  readonly #masks: Masks;
  readonly #line = new Line();

  constructor(text: string, vocabulary: Vocabulary, tokens: Tokens) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#tokens = tokens;
    this.#masks = new Masks(text);
  }

  run(): void {
    const text = this.#text;
    let at = this.#beginLine(0);
    while (at < text.length) {
      const codeUnit = text.charCodeAt(at);
      const charClass = CLASSES[codeUnit]! || classOf(codeUnit);
      if (charClass >= DIGIT) at = this.#word(at, charClass === DIGIT);
      else if (charClass < BREAK) at++;
      else at = this.#special(at, charClass);
    }
    this.#tokens.endSentence();
  }

  /** What begins with a character that is neither a word's nor nothing. */
  #special(at: number, charClass: number): number {
    switch (charClass) {
      case BREAK:
        if (this.#line.kind === LineKind.HEADING || this.#line.kind === LineKind.ROW)
          this.#tokens.endSentence();
        return this.#beginLine(afterBreak(this.#text, at));
      case STOP:
        return this.#stop(at);
      case OPENER:
      case APOSTROPHE:
        return this.#masked(at);
      case BAR:
        if (this.#line.kind === LineKind.ROW) this.#tokens.endSentence();
        return at + 1;
      case SURROGATE:
        return this.#astral(at);
      default:
        return at + 1;
    }
  }

  /** Reads what the line that begins at `start` is; returns where to go on. */
  #beginLine(start: number): number {
    this.#line.read(this.#text, start);
    const { kind, content } = this.#line;
    if (kind !== LineKind.PROSE) this.#tokens.endSentence();
    if (kind === LineKind.QUOTED) return lineEnd(this.#text, content);
    return kind === LineKind.FENCE ? this.#masks.blockEnd(content) : content;
  }

  #word(start: number, isNumber: boolean): number {
    const text = this.#text;
    let hash = this.#vocabulary.seed;
    let end = start;
    for (let next = start; ; ) {
      while (end < next) hash = hashUnit(hash, text.charCodeAt(end++));
      let charClass = OTHER;
      while (end < text.length) {
        const codeUnit = text.charCodeAt(end);
        charClass = CLASSES[codeUnit]!;
        if (charClass < MARK) break;
        hash = hashUnit(hash, codeUnit);
        end++;
      }
      if (charClass === OTHER && !isNumber) break;
      next = wordGoesOn(text, end, isNumber);
      if (next === end) break;
    }
    if (mayBeAddress(text.charCodeAt(end))) {
      const addressEnd = this.#masks.addressEnd(start, end);
      if (addressEnd !== -1) return this.#opaque(start, addressEnd, WordKind.ADDRESS);
    }
    this.#push(start, end, this.#vocabulary.intern(text, start, end, hash));
    return end;
  }

  #push(start: number, end: number, spelling: number): void {
    const compound = this.#vocabulary.compound(spelling);
    if (compound === undefined) {
      this.#tokens.push(start, end, spelling);
      return;
    }
    let from = start;
    for (let part = 0; part < compound.words.length; part++) {
      const to = from + compound.lengths[part]!;
      this.#tokens.push(from, to, compound.words[part]!);
      from = to;
    }
  }

  #stop(start: number): number {
    const end = stopsEnd(this.#text, start);
    if (endsSentence(this.#text, start, end, this.#tokens, this.#vocabulary)) this.#tokens.endSentence();
    return end;
  }

  #masked(start: number): number {
    const kind = this.#masks.find(start);
    return kind === -1 ? start + 1 : this.#opaque(start, this.#masks.end, kind);
  }

  /** Pushes an opaque token; returns where to go on, past the 's of "{{name}}'s". */
  #opaque(start: number, end: number, kind: WordKind): number {
    this.#tokens.push(start, end, kind);
    if (kind === WordKind.QUOTATION && endsWithQuotation(this.#text, start, end)) this.#tokens.endSentence();
    const isPossessive = classAt(this.#text, end) === APOSTROPHE && this.#text[end + 1] === 's';
    return isPossessive && !isWordAt(this.#text, end + 2) ? end + 2 : end;
  }

  #astral(at: number): number {
    const codePoint = this.#text.codePointAt(at)!;
    const charClass = codePoint > 0xffff ? classOf(codePoint) : 0;
    return charClass >= DIGIT ? this.#word(at, charClass === DIGIT) : at + 1;
  }
}

/** Where a word that has come to `at` goes on: `at` itself if it ends there. */
function wordGoesOn(text: string, at: number, isNumber: boolean): number {
  if (at >= text.length) return at;
  const codePoint = text.codePointAt(at)!;
  const charClass = classOf(codePoint);
  if (charClass >= MARK) return at + (codePoint > 0xffff ? 2 : 1);
  let next = skipInvisible(text, at);
  if (next > at && isWordAt(text, next)) return next;
  const joiner = classAt(text, next);
  const joins = joiner === JOINER || joiner === APOSTROPHE || (isNumber && isBetweenDigits(text, next));
  if (!joins) return at;
  next = skipInvisible(text, next + 1);
  return isWordAt(text, next) ? next : at;
}

function skipInvisible(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === INVISIBLE) at++;
  return at;
}

/** The signs in "1,000.50", "15:00" and "24/7". */
function isBetweenDigits(text: string, at: number): boolean {
  return (
    '.,:/'.includes(text[at] ?? ' ') && classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT
  );
}

/** `.` `:` `@` `+` */
function mayBeAddress(codeUnit: number): boolean {
  return codeUnit === 0x2e || codeUnit === 0x3a || codeUnit === 0x40 || codeUnit === 0x2b;
}

// Whether a full stop ends the sentence. Support replies are written in haste as often as with care, so "ok. thanks"
// and "a problem.You" are two sentences each, while "Mr. Smith", "т. д.", "5. klasy" and "J. Smith" go on.

import { Abbreviation, abbreviation, isLabelled } from './abbreviations.ts';
import { classAt, DIGIT, isSpace, STOP, UPPER } from './characters.ts';
import type { Tokens } from './tokens.ts';
import { type Vocabulary, WordKind } from './vocabulary.ts';

const CLOSERS = '"\'”’“‘»)]}*_`';
const OPENERS = '"\'“„«‘([*_';
/** "this (!) is", "one […] two". */
const BRACKETED: readonly string[] = ['()', '[]'];
/** Directly after a full stop, these say that the sentence goes on: "etc., ", "ул.-". */
const CONTINUERS = ',;:/-=@&+%';
/** What the number may be when it isn't known yet: "No. {{ticket.id}}". */
const NUMBER_SIGNS = '#№{[$%<';
const LONGEST_CHAIN = 4;

const Follow = { NOTHING: 0, UPPER: 1, LOWER: 2, DIGIT: 3, NUMBER_SIGN: 4, OTHER: 5 } as const;
type Follow = (typeof Follow)[keyof typeof Follow];

/** The offset after the full stops, question and exclamation marks at `start`. */
export function stopsEnd(text: string, start: number): number {
  let end = start;
  while (classAt(text, end) === STOP) end++;
  return end;
}

/** Whether the sentence ends with the stops in [start, end); the words before them are the last of `tokens`. */
export function endsSentence(
  text: string,
  start: number,
  end: number,
  tokens: Tokens,
  vocabulary: Vocabulary,
): boolean {
  if (BRACKETED.includes(`${text[start - 1]}${text[end]}`)) return false;
  if (end - start > 1 || text[start] !== '.') return true;
  const last = tokens.count - 1;
  const afterWord = last >= tokens.sentenceStart[tokens.sentenceCount]! && tokens.end[last] === start;
  const before = new Before(tokens, vocabulary, last);
  const glued = classAt(text, end);
  if (glued >= DIGIT) {
    return (
      glued === UPPER && afterWord && !before.isSingleLetter() && before.abbreviation(text) === undefined
    );
  }
  let at = end;
  while (at < text.length && CLOSERS.includes(text[at]!)) at++;
  if (at < text.length && CONTINUERS.includes(text[at]!)) return false;
  return !afterWord || endsAfter(before, text, followAt(text, at));
}

/** Whether the sentence ends with a stop that stands inside the quotation [start, end), just before its closing mark. */
export function endsWithQuotation(text: string, start: number, end: number): boolean {
  let last = end - 2;
  while (last > start && CLOSERS.includes(text[last]!)) last--;
  if (classAt(text, last) !== STOP) return false;
  const follow = followAt(text, end);
  return follow === Follow.UPPER || follow === Follow.NOTHING;
}

function endsAfter(before: Before, text: string, follow: Follow): boolean {
  if (follow === Follow.NOTHING) return true;
  if (before.isDigits(text)) return follow !== Follow.LOWER && follow !== Follow.DIGIT;
  switch (before.abbreviation(text)) {
    case Abbreviation.LEADS:
      return false;
    case Abbreviation.TRAILS:
      return follow !== Follow.LOWER && follow !== Follow.DIGIT;
    case Abbreviation.NUMBERS:
      return follow !== Follow.DIGIT && follow !== Follow.NUMBER_SIGN;
    case Abbreviation.MEASURES:
      return before.previousIsNumber() && follow !== Follow.LOWER && follow !== Follow.DIGIT;
  }
  return !before.isInitial(text);
}

/** What follows, past blanks and opening marks. */
function followAt(text: string, from: number): Follow {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  if (at < text.length && NUMBER_SIGNS.includes(text[at]!)) return Follow.NUMBER_SIGN;
  while (at < text.length && OPENERS.includes(text[at]!)) at++;
  if (at === text.length) return Follow.NOTHING;
  const charClass = classAt(text, at);
  if (charClass === UPPER) return Follow.UPPER;
  if (charClass === DIGIT) return Follow.DIGIT;
  return charClass > DIGIT ? Follow.LOWER : Follow.OTHER;
}

/** The words before a full stop. */
class Before {
  readonly #tokens: Tokens;
  readonly #vocabulary: Vocabulary;
  /** The token directly before the full stop. */
  readonly #last: number;
  readonly #first: number;

  constructor(tokens: Tokens, vocabulary: Vocabulary, last: number) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
    this.#last = last;
    this.#first = tokens.sentenceStart[tokens.sentenceCount]!;
  }

  isSingleLetter(): boolean {
    return this.#kind(this.#last) === WordKind.WORD && this.#folded(this.#last).length === 1;
  }

  /** A number that ends in a digit, as ordinals do: "5", not "5pm". */
  isDigits(text: string): boolean {
    return (
      this.#kind(this.#last) === WordKind.NUMBER && classAt(text, this.#tokens.end[this.#last]! - 1) === DIGIT
    );
  }

  previousIsNumber(): boolean {
    return this.#last > this.#first && this.#kind(this.#last - 1) === WordKind.NUMBER;
  }

  /** The longest chain of words that is one: of "и т. д." that is "т.д". A capital letter alone is none. */
  abbreviation(text: string): Abbreviation | undefined {
    let chain = this.#folded(this.#last);
    let found = this.#isCapitalLetter() ? undefined : abbreviation(chain);
    for (let token = this.#last; token > this.#first && this.#last - token < LONGEST_CHAIN; token--) {
      if (!this.#followsStop(text, token)) break;
      chain = `${this.#folded(token - 1)}.${chain}`;
      found = abbreviation(chain) ?? found;
    }
    return found;
  }

  /** A single capital letter that belongs to a name: "J. Smith", "А. С. Пушкин", "by T. Nowak". */
  isInitial(text: string): boolean {
    const last = this.#last;
    if (!this.#isCapitalLetter()) return false;
    if (last === this.#first || this.#followsStop(text, last)) return true;
    const previous = this.#folded(last - 1);
    return this.#folded(last) !== 'i' && this.#kind(last - 1) === WordKind.WORD && !isLabelled(previous);
  }

  #isCapitalLetter(): boolean {
    return this.isSingleLetter() && this.#vocabulary.capitalised(this.#tokens.word[this.#last]!);
  }

  /** Whether nothing but a full stop and perhaps a blank stands between the token and the one before. */
  #followsStop(text: string, token: number): boolean {
    const start = this.#tokens.start[token]!;
    const end = this.#tokens.end[token - 1]!;
    if (text[end] !== '.') return false;
    return start === end + 1 || (start === end + 2 && isSpace(text.charCodeAt(end + 1)));
  }

  #folded(token: number): string {
    return this.#vocabulary.folded(this.#tokens.word[token]!);
  }

  #kind(token: number): WordKind {
    return this.#vocabulary.kind(this.#tokens.word[token]!);
  }
}

// Web and e-mail addresses. An address begins like a word, so the tokenizer asks here when a word is followed by a sign
// that may go on with one. Stretches found to be no address are remembered, or "a.a.a.a…" would be read from each "a".

import { isSpace, isWordAt } from '../characters.ts';
import { onFirstUse } from '../on-first-use.ts';

const SCHEME_WITHOUT_SLASHES = /^(?:mailto|tel|sms|skype|whatsapp)$/i;
const SCHEME = /^[a-z][a-z0-9+-]*$/i;
const LONGEST_SCHEME = 20;
const LONGEST_BARE = 320;
const BETWEEN_WORDS = '._%+@-';
const eMail = onFirstUse(() => /^[^@]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u);
const domain = onFirstUse(() => /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,})$/u);
const NOT_IN_URL = '<>"“”„«»`|\\^';
/** May hold blanks, and the URL goes on behind it. */
const PLACEHOLDER_IN_URL = /\{\{[^{}\n\r]{1,100}\}\}|\{[^{}\n\r]{1,100}\}/uy;
const NOT_LAST_IN_URL = ".,;:!?'’…*_~)]}";

/**
 * Top-level domains that a bare name needs to be taken for a domain. Those that are words ("it", "me", "in") are left
 * out, since people forget the space after a full stop.
 */
const TOP_LEVEL = new Set(
  (
    'com org net info biz io app dev ai co eu uk ie us ca au nz de fr es pt nl ch se dk fi cz sk lt lv ee hu ro bg gr ' +
    'ua kz ge md uz ru su pl tv cc gg gl ly edu gov mil int shop store online site website tech cloud blog email ' +
    'support help рф рус бел укр қаз бг'
  ).split(' '),
);

export class Addresses {
  readonly #text: string;
  #ruledOutUpTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The offset after the address that begins with the word [start, wordEnd); -1 if none does. Starts must not descend
   * from call to call.
   */
  endOf(start: number, wordEnd: number): number {
    const text = this.#text;
    if (text[wordEnd] === ':') return this.#endAfterScheme(start, wordEnd);
    if (
      wordEnd - start === 3 &&
      text.slice(start, wordEnd).toLowerCase() === 'www' &&
      isWordAt(text, wordEnd + 1)
    ) {
      return urlEnd(text, wordEnd + 1);
    }
    return start < this.#ruledOutUpTo || !isWordAt(text, wordEnd + 1) ? -1 : this.#endOfBare(start);
  }

  #endAfterScheme(start: number, wordEnd: number): number {
    if (wordEnd - start > LONGEST_SCHEME) return -1;
    const scheme = this.#text.slice(start, wordEnd);
    if (this.#text.startsWith('//', wordEnd + 1))
      return SCHEME.test(scheme) ? urlEnd(this.#text, wordEnd + 3) : -1;
    return SCHEME_WITHOUT_SLASHES.test(scheme) ? urlEnd(this.#text, wordEnd + 1) : -1;
  }

  /** An e-mail address, or a domain without a scheme and what may follow it. */
  #endOfBare(start: number): number {
    const text = this.#text;
    let end = start;
    while (end < text.length && (isWordAt(text, end) || BETWEEN_WORDS.includes(text[end]!))) {
      end += text.codePointAt(end)! > 0xffff ? 2 : 1;
    }
    this.#ruledOutUpTo = end;
    if (end - start > LONGEST_BARE) return -1;
    while (end > start && BETWEEN_WORDS.includes(text[end - 1]!)) end--;
    const bare = text.slice(start, end);
    if (eMail().test(bare)) return end;
    const topLevel = domain().exec(bare)?.[1];
    if (topLevel === undefined) return -1;
    const hasPath = text[end] === '/' && isWordAt(text, end + 1);
    if (!isTopLevel(topLevel) && !(hasPath && /^[a-z]{2,3}$/.test(topLevel))) return -1;
    if (text[end] === '/' || /^[?#:][\p{L}\p{N}]/u.test(text.slice(end, end + 3))) {
      return Math.max(end, urlEnd(text, end));
    }
    return end;
  }
}

/** All lower or all upper case: in "see below.Info" a sentence begins. */
function isTopLevel(label: string): boolean {
  const lower = label.toLowerCase();
  return TOP_LEVEL.has(lower) && (label === lower || label === label.toUpperCase());
}

/** Where the URL of which `from` is a part ends; -1 if nothing of it is left without the punctuation at its end. */
function urlEnd(text: string, from: number): number {
  let end = from;
  let least = from;
  let hasBracket = false;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !NOT_IN_URL.includes(text[end]!)) {
    hasBracket ||= text[end] === '(';
    if (text[end] !== '{') {
      end++;
      continue;
    }
    PLACEHOLDER_IN_URL.lastIndex = end;
    if (!PLACEHOLDER_IN_URL.test(text)) break;
    end = PLACEHOLDER_IN_URL.lastIndex;
    least = end;
  }
  while (end > least && NOT_LAST_IN_URL.includes(text[end - 1]!)) {
    if (hasBracket && text[end - 1] === ')') break;
    end--;
  }
  return end > from ? end : -1;
}

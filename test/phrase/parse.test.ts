import { describe, expect, it } from 'vitest';
import { parseDefine, parsePhrase } from '../../src/phrase/parse.ts';
import { PhraseError } from '../../src/phrase/syntax.ts';

/** The phrase with its fault in 〈brackets〉, and what is said about it. */
function fault(text: string, parse: (text: string) => unknown = parsePhrase): string {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    const { start, end } = error.at;
    const mend = error.mend === undefined ? '' : `; ${error.mend}`;
    return `${text.slice(0, start)}〈${text.slice(start, end)}〉${text.slice(end)} — ${error.message}${mend}`;
  }
  return 'no fault';
}

describe('a phrase with a fault', () => {
  it.each([
    ['', '〈〉 — the phrase ends where a word should stand; add the word'],
    [
      'wrong (team | department',
      'wrong 〈(〉team | department — "(" is never closed; add ")" after its last word',
    ],
    ['wrong team)', 'wrong team〈)〉 — ")" closes nothing; take it away or open it before'],
    ['(team | )', '(team | 〈)〉 — a word is missing before ")"; add the word, or take the sign away'],
    ['& refund', '〈&〉 refund — a word is missing before "&"; add the word, or take the sign away'],
    ['refund &', 'refund 〈&〉 — the phrase ends where a word should stand; add the word'],
    ['... team', '〈...〉 team — a gap needs a word on both sides; leave out the dots at the edge'],
    [
      'wrong [team ...]',
      'wrong [team 〈...〉] — a gap needs a word on both sides; leave out the dots at the edge',
    ],
    [
      'wrong . team',
      'wrong 〈.〉 team — a single dot means nothing here; write "..." for up to three words in between',
    ],
    ['a ..99 b', 'a 〈..99〉 b — a gap spans 1 to 20 words; write ..20 or less'],
    ['colo(u)r', 'colo〈(〉u)r — words, brackets and dots stand apart; put a space before this'],
    [
      'sorry, but',
      'sorry〈,〉 but — "," is not part of the phrase language; leave it out: signs between words never stop a match',
    ],
    ['=depart*', '〈=depart*〉 — "=" and "*" cannot both stand at one word; keep one of them'],
    ['d*', '〈d*〉 — a beginning needs two letters or more before "*"; write more of the word'],
    [
      'at <tiem>',
      'at 〈<tiem>〉 — there is no class <tiem>; the classes are <number>, <name>, <acronym>, <address>, <time>, <word>',
    ],
    [
      'the {Team}',
      'the 〈{〉Team} — the name of a define is written {like_this}; use small letters, digits and "_"',
    ],
    [`${'('.repeat(21)}a`, `${'('.repeat(20)}〈(〉a — brackets are nested deeper than 20; use a define`],
  ])('%s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('has at most 4,000 characters', () => {
    expect(fault('a '.repeat(2001))).toContain('a phrase has at most 4000 characters; split it in two');
  });

  it('has no edges and conjunctions inside a define', () => {
    expect(fault('^ a', parseDefine)).toBe(
      '〈^〉 a — a define cannot hold "^"; write "^" in the phrase itself',
    );
    expect(fault('a & b', parseDefine)).toBe(
      'a 〈&〉 b — a define cannot hold "&"; write "&" in the phrase itself',
    );
  });
});

describe('the words of a phrase', () => {
  it('are split as those of a text are, and keep their accents for the dictionary', () => {
    const [part] = parsePhrase("Can't martwić").parts;
    expect(part).toMatchObject({
      type: 'sequence',
      items: [{ text: 'can' }, { text: 'not' }, { text: 'martwić' }],
    });
  });
});

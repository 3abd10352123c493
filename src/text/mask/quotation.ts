// Quotations are somebody else's words, or a name. Quotation marks nest, and people mix them up: “ opens in English
// and closes in German and Russian, ” closes and in Polish typing opens too, and the straight ones do either. What a
// mark does shows from what stands beside it and from whether a quotation is open.

import { isSpace, isWordAt } from '../characters.ts';
import { onFirstUse } from '../on-first-use.ts';
import type { FindPairs } from './pairs.ts';

type Role = 'opens' | 'closes' | undefined;

/** What the mark at an offset does, given whether a quotation is open; undefined for everything that is no mark. */
type RoleOf = (text: string, at: number, open: boolean) => Role;

/** Quotations in single marks are short, as apostrophes are easily taken for them. */
const LONGEST_IN_SINGLE_MARKS = 120;

const BEFORE_OPENER = '([{<-–—/:=>*_~"\'“„«‘‚';
/** Words that begin with an apostrophe. */
const elided = onFirstUse(() => /['‘](?:cause|cos|cuz|em|til|till|twas|tis|n|round|bout|sup)(?!\p{L})/iuy);

export const angleQuotations = pairs((text, at) => {
  if (text[at] === '«') return 'opens';
  return text[at] === '»' ? 'closes' : undefined;
});

export const curlyQuotations = pairs((text, at, open) => {
  switch (text[at]) {
    case '„':
    case '‟':
      return 'opens';
    case '“':
      return open && mayClose(text, at) ? 'closes' : 'opens';
    case '”':
      if (open) return 'closes';
      return mayOpen(text, at) ? 'opens' : undefined;
  }
});

/** „Like this": Polish keyboards have the one mark at hand and not the other. */
export const lowToStraightQuotations = pairs((text, at, open) => {
  switch (text[at]) {
    case '„':
      return 'opens';
    case '”':
    case '“':
    case '"':
      return open && mayClose(text, at) ? 'closes' : undefined;
  }
});

export const straightQuotations = pairs((text, at, open) => {
  return text[at] === '"' ? straightRole(text, at, open) : undefined;
});

export const straightSingleQuotations = pairs((text, at, open) => {
  if (text[at] !== "'") return undefined;
  const role = straightRole(text, at, open);
  return role === 'opens' && !mayOpenSingle(text, at) ? undefined : role;
}, LONGEST_IN_SINGLE_MARKS);

export const curlySingleQuotations = pairs((text, at, open) => {
  switch (text[at]) {
    case '‚':
      return mayOpen(text, at) ? 'opens' : undefined;
    case '‘':
      if (open && mayClose(text, at)) return 'closes';
      return mayOpen(text, at) && mayOpenSingle(text, at) ? 'opens' : undefined;
    case '’':
      return open && mayClose(text, at) ? 'closes' : undefined;
  }
}, LONGEST_IN_SINGLE_MARKS);

function pairs(roleOf: RoleOf, longest = Number.POSITIVE_INFINITY): FindPairs {
  return (text, from, to, ends) => {
    const open: number[] = [];
    for (let at = from; at < to; at++) {
      const role = roleOf(text, at, open.length > 0);
      if (role === 'opens') open.push(at);
      if (role !== 'closes' || open.length === 0) continue;
      const start = open.pop()!;
      if (at - start <= longest) ends.set(start, at + 1);
    }
  };
}

function straightRole(text: string, at: number, open: boolean): Role {
  if (open && mayClose(text, at)) return 'closes';
  return mayOpen(text, at) ? 'opens' : undefined;
}

function mayOpen(text: string, at: number): boolean {
  if (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1))) return false;
  return at === 0 || isSpace(text.charCodeAt(at - 1)) || BEFORE_OPENER.includes(text[at - 1]!);
}

function mayClose(text: string, at: number): boolean {
  return !isSpace(text.charCodeAt(at - 1)) && !isWordAt(text, at + 1);
}

/** Not before a digit ('90s) and not where the apostrophe belongs to the word ('cause). */
function mayOpenSingle(text: string, at: number): boolean {
  const word = elided();
  word.lastIndex = at;
  return !/\d/.test(text.charAt(at + 1)) && !word.test(text);
}

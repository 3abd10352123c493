import { describe, expect, it } from 'vitest';
import { opaque } from '../reading.ts';

describe('a quotation is one opaque token', () => {
  it.each([
    ['say “hello there” now', '“hello there”'],
    ['say "hello there", now', '"hello there"'],
    ["say 'hello there'; now", "'hello there'"],
    ['say ‘hello there’ now', '‘hello there’'],
    ['wpisz „dzień dobry” tu', '„dzień dobry”'],
    ['wpisz „dzień dobry" tu', '„dzień dobry"'],
    ['wpisz ”dzień dobry” tu', '”dzień dobry”'],
    ['sag „guten Tag“ hier', '„guten Tag“'],
    ['sag ‚guten Tag‘ hier', '‚guten Tag‘'],
    ['скажите «добрый день» тут', '«добрый день»'],
    ['say “one\ntwo” now', '“one\ntwo”'],
    ['("hello there")', '"hello there"'],
    ['—"hello there"—', '"hello there"'],
    ['say "don\'t" now', '"don\'t"'],
    ["say 'I don't' now", "'I don't'"],
    ['say "", now', '""'],
  ])('%s', (text, quotation) => expect(opaque(text, 'quotation')).toEqual([quotation]));
});

describe('quotations nest', () => {
  it.each([
    ['«a «b» c» d', ['«a «b» c»']],
    ['“a ‘b’ “c” d” e', ['“a ‘b’ “c” d”']],
    ['„a “b” c” d', ['„a “b” c”']],
    ['"a "b" c" d', ['"a "b" c"']],
    ['„a "b" c” "d"', ['„a "b" c”', '"d"']],
    ['„a" b "c" „d”', ['„a"', '"c"', '„d”']],
    ['„a «b» c” «d»', ['„a «b» c”', '«d»']],
  ])('%s', (text, quotations) => expect(opaque(text, 'quotation')).toEqual(quotations));
});

describe('what is left open or only looks like a quotation is none', () => {
  it.each([
    'say “hello there now',
    'say „hello\n\nthere” now',
    'say "hello\n \nthere" now',
    'say hello” there» now',
    "say 'hello\nthere' now",
    "'cause the customers' orders",
    "the '90s and the customers' orders",
    "customers' and dealers' orders",
    'a 27" monitor and a 32" one',
    'five " and " six',
    `say '${'long '.repeat(30)}text' now`,
  ])('%s', (text) => expect(opaque(text, 'quotation')).toEqual([]));

  it('and hides no quotation after it', () => {
    expect(opaque('«ООО «Ромашка» тут', 'quotation')).toEqual(['«Ромашка»']);
    expect(opaque('a "b c "d" e', 'quotation')).toEqual(['"d"']);
    expect(opaque('a “b\n\n“c” d', 'quotation')).toEqual(['“c”']);
    expect(opaque('27" monitor, "good" one', 'quotation')).toEqual(['"good"']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson, visible } from '../../src/report/escape.ts';
import { hostileText } from './sample.ts';

describe('visible', () => {
  it.each([
    ['an escape sequence', '\x1b[31mred\x1b[0m', '␛[31mred␛[0m'],
    ['a link that hides its target', '\x1b]8;;http://x\x07text', '␛]8;;http://x␇text'],
    ['NUL, tab, line breaks and DEL', 'a\0b\tc\r\nd\x7f', 'a␀b␉c␍␊d␡'],
    ['C1 controls', '\x9b31m\x85', '<U+009B>31m<U+0085>'],
    ['bidi controls', 'abc\u202edef\u2066\u200f', 'abc<U+202E>def<U+2066><U+200F>'],
    ['invisible characters', 'un\u00adfortu\u200bnately\ufeff', 'un<U+00AD>fortu<U+200B>nately<U+FEFF>'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
    ['lone surrogates', 'a\ud83db\udc4d', 'a<U+D83D>b<U+DC4D>'],
    ['a hidden text in tag characters', 'hi\u{e0068}\u{e0069}', 'hi<U+E0068><U+E0069>'],
    ['a joiner that joins no emoji', 'a\u200db', 'a<U+200D>b'],
  ])('shows %s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    'Żółć – „proszę” — ёлка, d’accord',
    'e\u0301 您好 한국어 ｱ',
    '😀 👩🏽 👩‍👩‍👧 ❤️‍🔥 1️⃣ 🇵🇱',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈',
    'a no-break\u00a0space',
  ])('leaves alone %s', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('lets no control character, separator or lone surrogate through, whatever the text', () => {
    fc.assert(
      fc.property(
        hostileText,
        (text) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(visible(text)),
      ),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(hostileText, (text) => visible(visible(text)) === visible(text)));
  });
});

describe('toJson', () => {
  it('escapes what JSON.stringify leaves raw', () => {
    const text = '\x7f\x80\x9f\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\u{e0067}\ud800 "ż"';
    expect(toJson(text)).toBe(
      '"\\u007f\\u0080\\u009f\\u200e\\u200f\\u2028\\u2029\\u202a\\u202e\\u2066\\u2069\\ufeff\\udb40\\udc67\\ud800 \\"ż\\""',
    );
  });

  it('leaves a family together', () => {
    expect(toJson(['👩‍👩‍👧'])).toBe('["👩‍👩‍👧"]');
  });

  it('parses back to the same value, with no control character in it, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = toJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });
});

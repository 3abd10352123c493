import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { wrap } from '../../src/report/wrap.ts';
import { hostileText } from './sample.ts';

describe('wrap', () => {
  it('keeps words whole', () => {
    expect(wrap('Let me find out who can help.', 12)).toEqual(['Let me find', 'out who can', 'help.']);
  });

  it('fills a line to its last column', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 6)).toEqual(['one', 'two', 'three']);
  });

  it('takes blanks and line breaks for one space', () => {
    expect(wrap('  one\n\n two\t three \n', 40)).toEqual(['one two three']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrap('an aaaaaaaaaa b', 4)).toEqual(['an', 'aaaa', 'aaaa', 'aa b']);
    expect(wrap('部门错了', 5)).toEqual(['部门', '错了']);
  });

  it('counts an emoji of several characters as two columns', () => {
    expect(wrap('👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 5)).toEqual(['👩‍👩‍👧 👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('gives no lines for no text', () => {
    expect(wrap(' \n', 40)).toEqual([]);
  });

  it('loses nothing and fits, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 80 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const words = text
          .split(/[ \t\r\n]+/)
          .map(visible)
          .filter((word) => stringWidth(word) > 0);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

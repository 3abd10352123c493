import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/source/problem.ts';
import { invalidUtf8Problem, refuseEncoding } from '../../../src/source/read/encoding.ts';

/** Turns a text to bytes by the table that decodes them. */
function encodeAs(encoding: string, text: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.from([byte])), byte]),
  );
  return Buffer.from([...text].map((char) => table.get(char)!));
}

function mendFor(sample: Buffer): string {
  return invalidUtf8Problem('a.txt', { line: 1, column: 1 }, { offset: 0, count: 1, sample }).mend!;
}

describe('invalidUtf8Problem', () => {
  it.each([
    ['windows-1251', 'К сожалению, мы не можем вернуть деньги — такова «политика» компании №1. See FAQ.'],
    ['windows-1251', 'Нет'],
    ['windows-1250', 'Niestety nie możemy zwrócić pieniędzy – „regulamin” mówi jasno. Proszę, żółć.'],
    ['windows-1250', 'ów dział'],
  ])('guesses %s', (encoding, text) => {
    expect(mendFor(encodeAs(encoding, text))).toBe(`it looks like ${encoding}: save it as UTF-8`);
  });

  it('guesses windows-1252', () => {
    const sample = Buffer.from('\x92t do that \x97 it\x92s \x93policy\x94\x85 50 \x80, caf\xe9', 'latin1');
    expect(mendFor(sample)).toBe('it looks like windows-1252: save it as UTF-8');
  });

  it('guesses nothing where the bytes read as no language', () => {
    expect(mendFor(Buffer.from([0xff, 0xfe, 0x81, 0xd7, 0xf7, 0x41, 0xa4]))).toBe('save it as UTF-8');
  });

  it('says how many places there are', () => {
    const told = (count: number) =>
      describeProblem(
        invalidUtf8Problem(
          'a.txt',
          { line: 3, column: 7 },
          { offset: 0, count, sample: Buffer.from([0x81]) },
        ),
      );
    expect(told(1)).toBe('a.txt:3:7: the file is not valid UTF-8 here; save it as UTF-8');
    expect(told(2)).toContain('not valid UTF-8 here, nor in 1 other place;');
    expect(told(1235)).toContain('not valid UTF-8 here, nor in 1,234 other places;');
  });
});

describe('refuseEncoding', () => {
  it.each([
    ['UTF-16 little-endian', Buffer.from('\uFEFFHi', 'utf16le'), 'the file is UTF-16'],
    ['UTF-16 big-endian', Buffer.from('\uFEFFHi', 'utf16le').swap16(), 'the file is UTF-16'],
    ['UTF-16 without a mark', Buffer.from('Hi', 'utf16le'), 'it is a binary file'],
    ['a late NUL', Buffer.concat([Buffer.alloc(8191, 'a'), Buffer.from([0])]), 'it is a binary file'],
  ])('refuses %s', (_, bytes, message) => {
    expect(refuseEncoding('a.txt', bytes)?.message).toBe(message);
  });

  it.each(['', 'Hi', '\uFEFFHi', 'zażółć', `${'a'.repeat(8192)}\0`])(
    'takes what may be UTF-8 (%#)',
    (text) => {
      expect(refuseEncoding('a.txt', Buffer.from(text))).toBeUndefined();
    },
  );
});

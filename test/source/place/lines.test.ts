import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/source/place/lines.ts';

/** Line and column by reading from the beginning. */
function naivePosition(text: string, offset: number): { offset: number; line: number; column: number } {
  const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset);
  const ended = before.match(/\r\n|\n|\r/g)?.length ?? 0;
  const last = /[^\r\n]*$/.exec(before)![0];
  if (before.endsWith('\r') && text[offset] === '\n') {
    const inLine = /[^\r\n]*\r$/.exec(before)![0];
    return { offset, line: ended, column: inLine.length + 1 };
  }
  return { offset, line: ended + 1, column: last.length + 1 };
}

const brokenText = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'пример', '👍', ' ', '\u2028', 'x'.repeat(700)))
  .chain((parts) => fc.constantFrom(parts.join(''), `\uFEFF${parts.join('')}`));

describe('Lines', () => {
  it('agrees with reading from the beginning', () => {
    fc.assert(
      fc.property(brokenText, fc.array(fc.nat(), { maxLength: 20 }), (text, places) => {
        const lines = new Lines(text);
        for (const place of [...places.map((n) => n % (text.length + 1)), text.length]) {
          expect(lines.position(place)).toEqual(naivePosition(text, place));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the line without its break and without a byte-order mark', () => {
    const lines = new Lines('\uFEFFone\r\ntwo\rthree\n\nlast');
    const all = [0, 3, 6, 12, 16, 17].map((offset) => lines.line(offset));
    expect(all).toEqual(['one', 'one', 'two', 'three', '', 'last']);
  });

  it('stays exact across many blocks', () => {
    const text = 'abcdefg\r\n'.repeat(5000);
    expect(new Lines(text).position(9 * 4321 + 4)).toEqual({ offset: 9 * 4321 + 4, line: 4322, column: 5 });
  });

  it('looks for the end of a long line once, however often it is asked', () => {
    const text = 'a'.repeat(2_000_000);
    const lines = new Lines(text);
    for (let offset = 0; offset < text.length; offset += 20)
      expect(lines.line(offset).length).toBe(text.length);
  });
});

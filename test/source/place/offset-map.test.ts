import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap } from '../../../src/source/place/offset-map.ts';

/** A stretch of text with how it is written, and what of the source comes before it and is no text. */
const piece = fc.record({
  before: fc.constantFrom('', '', '', '<b>', '\n'),
  piece: fc.constantFrom(
    ['a', 'a'],
    ['bc', 'bc'],
    ['&', '&amp;'],
    ['\n', '\r\n'],
    ['😀', '&#x1F600;'],
    ['\n', ''],
  ),
});

interface Unit {
  readonly start: number;
  readonly end: number;
}

describe('an offset map', () => {
  it('says where each code unit is written, as going through them one by one does', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const map = new OffsetMap();
        const units: Unit[] = [];
        let source = '';
        let text = '';
        for (const { before, piece } of pieces) {
          const [decoded, coded] = piece as [string, string];
          source += before;
          const start = source.length;
          source += coded;
          text += decoded;
          if (decoded === coded) {
            map.addPlain(decoded.length, start);
            for (let at = 0; at < decoded.length; at++)
              units.push({ start: start + at, end: start + at + 1 });
          } else {
            map.addCoded(decoded.length, start, coded.length);
            for (let at = 0; at < decoded.length; at++) units.push({ start, end: source.length });
          }
        }
        expect(map.length).toBe(text.length);
        units.forEach((unit, offset) => {
          expect(map.start(offset)).toBe(unit.start);
          expect(map.end(offset + 1)).toBe(unit.end);
        });
        expect(map.start(text.length)).toBe(units.at(-1)!.end);
        expect(map.end(0)).toBe(units[0]!.start);
        for (let start = 0; start < units.length; start++) {
          for (let end = start + 1; end <= units.length; end++) {
            const own = units.slice(start, end);
            const broken = own.some((unit, at) => at > 0 && unit.start > own[at - 1]!.end);
            expect(map.isUnbroken(start, end)).toBe(!broken);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of an empty text points at its beginning', () => {
    const map = new OffsetMap();
    expect([map.start(0), map.end(0), map.isUnbroken(0, 0)]).toEqual([0, 0, true]);
  });
});

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

  it('leads through another one to where that one leads', () => {
    const run = fc.record({
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 4 }),
      width: fc.option(fc.nat(6)),
    });
    /** A map of a text into a source of the given length, and the places of its units. */
    const build = (runs: readonly { gap: number; length: number; width: number | null }[], limit: number) => {
      const map = new OffsetMap();
      const units: Unit[] = [];
      let at = 0;
      for (const { gap, length, width } of runs) {
        const start = at + gap;
        // As many as they are long are taken to be written as they read.
        const isPlain = width === null || width === length;
        at = start + (width ?? length);
        if (at > limit) break;
        if (isPlain) map.addPlain(length, start);
        else map.addCoded(length, start, width);
        for (let i = 0; i < length; i++)
          units.push(isPlain ? { start: start + i, end: start + i + 1 } : { start, end: at });
      }
      return { map, units };
    };
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), fc.array(run, { maxLength: 12 }), (under, over) => {
        const below = build(under, Number.POSITIVE_INFINITY);
        const above = build(over, below.units.length);
        const map = above.map.through(below.map);
        expect(map.length).toBe(above.map.length);
        above.units.forEach(({ start, end }, offset) => {
          if (start === end) return;
          expect(map.start(offset)).toBe(below.units[start]!.start);
          expect(map.end(offset + 1)).toBe(below.units[end - 1]!.end);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('of an empty text points at its beginning', () => {
    const map = new OffsetMap();
    expect([map.start(0), map.end(0), map.isUnbroken(0, 0)]).toEqual([0, 0, true]);
  });
});

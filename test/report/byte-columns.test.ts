import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteColumns } from '../../src/report/byte-columns.ts';
import { plainUnits } from './sample.ts';

describe('ByteColumns', () => {
  it('count bytes of UTF-8, forwards and back, and line by line', () => {
    const columns = new ByteColumns();
    const at = (line: number, column: number, text: string) =>
      columns.column({ offset: 0, line, column }, text);
    expect([1, 2, 4, 5, 4, 2, 1].map((column) => at(1, column, 'a𐐀bя'))).toEqual([1, 2, 6, 7, 6, 2, 1]);
    expect(at(2, 2, 'яя')).toBe(3);
    expect([4, 3].map((column) => at(2, column, 'яя'))).toEqual([6, 5]);
    expect(at(1, 5, 'a𐐀bя')).toBe(7);
  });

  it('do not count a byte-order mark, which only the first line has', () => {
    expect(new ByteColumns().column({ offset: 0, line: 1, column: 2 }, '\ufeffяя')).toBe(3);
    expect(new ByteColumns().column({ offset: 0, line: 2, column: 2 }, '\ufeffя')).toBe(4);
  });

  it('agree with counting from the beginning of the line each time', () => {
    fc.assert(
      fc.property(plainUnits, fc.array(fc.nat()), (units, places) => {
        const text = units.join('').replace(/^\ufeff+/, '');
        const columns = new ByteColumns();
        for (const place of places) {
          const before = Array.from(text)
            .slice(0, place % (text.length + 1))
            .join('');
          expect(columns.column({ offset: 0, line: 1, column: before.length + 1 }, text)).toBe(
            Buffer.byteLength(before) + 1,
          );
        }
      }),
    );
  });
});

import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { clip, countFitting, splitCells, textOf, widthOf } from '../../src/report/cells.ts';
import { visible } from '../../src/report/escape.ts';
import { hostileText } from './sample.ts';

describe('splitCells', () => {
  it('keeps together what a terminal draws in one place', () => {
    const cells = splitCells('xe\u0301您👩‍👩‍👧🇵🇱🇵🇱1️⃣\x1b');
    expect(cells.map(({ shown, width }) => [shown, width])).toEqual([
      ['x', 1],
      ['e\u0301', 1],
      ['您', 2],
      ['👩‍👩‍👧', 2],
      ['🇵🇱', 2],
      ['🇵🇱', 2],
      ['1️⃣', 2],
      ['␛', 1],
    ]);
  });

  it('makes four spaces of a tab', () => {
    expect(splitCells('\t')).toEqual([{ shown: '    ', width: 4, start: 0, end: 1 }]);
  });

  it('covers the text without gaps', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const cells = splitCells(text);
        expect(cells.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(textOf(cells)).toBe(visible(text.replaceAll('\t', '    ')));
      }),
    );
  });

  it('gives widths that add up to that of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), (text, seed) => {
        const cells = splitCells(text);
        const cut = seed % (cells.length + 1);
        const [head, tail] = [cells.slice(0, cut), cells.slice(cut)];
        expect(widthOf(head)).toBe(stringWidth(textOf(head)));
        expect(widthOf(tail)).toBe(stringWidth(textOf(tail)));
        expect(widthOf(cells)).toBe(stringWidth(textOf(cells)));
      }),
    );
  });
});

describe('countFitting', () => {
  it('counts whole cells only', () => {
    const cells = splitCells('a您b');
    expect([0, 1, 2, 3, 4, 9].map((columns) => countFitting(cells, columns))).toEqual([0, 1, 1, 2, 3, 3]);
  });
});

describe('clip', () => {
  it.each([
    ['Delivery::Delayed', 17, 'Delivery::Delayed'],
    ['Delivery::Delayed', 16, 'Delivery::Delay…'],
    ['部门错了', 8, '部门错了'],
    ['部门错了', 7, '部门错…'],
    ['部门错了', 6, '部门…'],
    ['a\x1bb', 3, 'a␛b'],
    ['', 5, ''],
  ])('shows %j in %i columns', (text, columns, shown) => {
    expect(clip(text, columns)).toBe(shown);
  });

  it('never takes more columns than it has', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 80 }), (text, columns) => {
        expect(stringWidth(clip(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

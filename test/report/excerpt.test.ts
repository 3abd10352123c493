import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { excerpt } from '../../src/report/excerpt.ts';
import { hostileText, plainUnits } from './sample.ts';

/** The excerpt around `match` as two printed lines. */
function draw(line: string, match: string, columns: number): string[] {
  const start = line.indexOf(match);
  const {
    before,
    match: shown,
    after,
    indent,
    carets,
  } = excerpt(line, { start, end: start + match.length }, columns);
  return [before + shown + after, ' '.repeat(indent) + '^'.repeat(carets)];
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve';

describe('excerpt', () => {
  it('shows a line that fits as it is', () => {
    expect(draw('You have the wrong department.', 'wrong department', 30)).toEqual([
      'You have the wrong department.',
      '             ^^^^^^^^^^^^^^^^',
    ]);
  });

  it('cuts both sides between words, with the match in the middle', () => {
    expect(draw(NUMBERS, 'six seven', 34)).toEqual([
      '… four five six seven eight nine …',
      '            ^^^^^^^^^',
    ]);
  });

  it('gives the room that one side does not need to the other', () => {
    expect(draw(NUMBERS, 'one', 20)).toEqual(['one two three four…', '^^^']);
    expect(draw(NUMBERS, 'twelve', 20)).toEqual(['… ten eleven twelve', '             ^^^^^^']);
  });

  it('shows the beginning of a match that is too long', () => {
    expect(draw(NUMBERS, 'three four five six seven', 20)).toEqual([
      '…three four five si…',
      ' ^^^^^^^^^^^^^^^^^^',
    ]);
  });

  it('cuts a word that is too long to be left out', () => {
    const line = '<p style="font-family:Helvetica">wrong team</p>';
    expect(draw(line, 'wrong team', 26)).toEqual(['…elvetica">wrong team</p>', '           ^^^^^^^^^^']);
  });

  it('keeps JSON escapes as the file has them', () => {
    expect(draw(String.raw`"Hi,\n\n\u0430 wrong team"`, 'wrong team', 40)).toEqual([
      String.raw`"Hi,\n\n\u0430 wrong team"`,
      '               ^^^^^^^^^^',
    ]);
  });

  it('puts carets under tabs, wide characters, marks and stand-ins', () => {
    expect(draw('a\tb', '\t', 40)).toEqual(['a    b', ' ^^^^']);
    expect(draw('您好，部门错了。', '部门', 40)).toEqual(['您好，部门错了。', '      ^^^^']);
    expect(draw('cafe\u0301 👩‍👩‍👧 no', '👩‍👩‍👧', 40)).toEqual(['cafe\u0301 👩‍👩‍👧 no', '     ^^']);
    expect(draw('\x1b[1mno\u202eway', 'no\u202eway', 40)).toEqual(['␛[1mno<U+202E>way', '    ^^^^^^^^^^^^^']);
  });

  it('takes the whole of a character that the match cuts through', () => {
    const line = 'x 👩‍👩‍👧 e\u0301';
    expect(excerpt(line, { start: 4, end: 6 }, 40)).toMatchObject({ match: '👩‍👩‍👧', indent: 2, carets: 2 });
    expect(excerpt(line, { start: line.length - 1, end: line.length }, 40)).toMatchObject({
      match: 'e\u0301',
      carets: 1,
    });
  });

  it('gives an empty match one caret', () => {
    expect(excerpt('ab', { start: 1, end: 1 }, 40)).toEqual({
      before: 'a',
      match: '',
      after: 'b',
      indent: 1,
      carets: 1,
    });
    expect(excerpt('ab', { start: 2, end: 2 }, 40)).toEqual({
      before: 'ab',
      match: '',
      after: '',
      indent: 2,
      carets: 1,
    });
    expect(draw('aaaa bbbb cccc', '', 14)).toEqual(['aaaa bbbb …', '^']);
    expect(excerpt('aaaa bbbb cccc', { start: 14, end: 14 }, 14)).toMatchObject({
      before: '… bbbb cccc',
      indent: 11,
    });
  });

  it('stays exact far inside a line of a million characters', () => {
    const line = `${'x'.repeat(500_000)} the wrong team ${'y'.repeat(500_000)}`;
    expect(draw(line, 'wrong team', 30)).toEqual(['… the wrong team yyyyyyyyyyyy…', '      ^^^^^^^^^^']);
  });

  it('parts the line at the match and cuts nothing that had room', () => {
    fc.assert(
      fc.property(
        plainUnits,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 20, max: 90 }),
        (units, one, two, columns) => {
          const [first, last] = [one % (units.length + 1), two % (units.length + 1)].sort(
            (a, b) => a - b,
          ) as [number, number];
          const parts = [units.slice(0, first), units.slice(first, last), units.slice(last)].map((part) =>
            part.join(''),
          );
          const [before, match, after] = parts.map((part) => visible(part.replaceAll('\t', '    '))) as [
            string,
            string,
            string,
          ];
          const line = parts.join('');
          const start = parts[0]!.length;
          const shown = excerpt(line, { start, end: start + parts[1]!.length }, columns);

          const needed = stringWidth(before) + Math.max(1, stringWidth(match)) + stringWidth(after);
          if (needed <= columns)
            expect([shown.before, shown.match, shown.after]).toEqual([before, match, after]);
          if (stringWidth(match) <= columns - 2) expect(shown.match).toBe(match);
          expect(before.endsWith(shown.before.replace(/^…/, ''))).toBe(true);
          expect(match.startsWith(shown.match)).toBe(true);
          expect((match.slice(shown.match.length) + after).startsWith(shown.after.replace(/…$/, ''))).toBe(
            true,
          );
          if (!shown.before.startsWith('…')) expect(shown.before).toBe(before);
        },
      ),
    );
  });

  it('fits, with the carets under exactly the columns of the match, whatever the line', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 10, max: 90 }),
        (line, one, two, columns) => {
          const [start, end] = [one % (line.length + 1), two % (line.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const { before, match, after, indent, carets } = excerpt(line, { start, end }, columns);
          expect(stringWidth(before)).toBe(indent);
          expect(carets).toBe(Math.max(1, stringWidth(before + match) - indent));
          expect(stringWidth(before + match + after)).toBeLessThanOrEqual(columns);
          expect(indent + carets).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

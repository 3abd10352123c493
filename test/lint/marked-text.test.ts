import { expect, it } from 'vitest';
import { parseMarks } from '../../src/lint/marked-text.ts';

it('takes the brackets out and keeps their places', () => {
  expect(parseMarks('You have the <wrong team>, <sorry>')).toEqual({
    text: 'You have the wrong team, sorry',
    spans: [
      { start: 13, end: 23 },
      { start: 25, end: 30 },
    ],
  });
  expect(parseMarks('nothing')).toEqual({ text: 'nothing', spans: [] });
  expect(parseMarks('<>')).toEqual({ text: '', spans: [{ start: 0, end: 0 }] });
});

it('leaves brackets alone that are no pair', () => {
  for (const text of ['> quoted', '3 < 4', 'a > b < c', '>a<'])
    expect(parseMarks(text)).toEqual({ text, spans: [] });
  expect(parseMarks('> quoted <wrong>')).toEqual({ text: '> quoted wrong', spans: [{ start: 9, end: 14 }] });
});

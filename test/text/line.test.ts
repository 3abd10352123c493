import { describe, expect, it } from 'vitest';
import { sentencesOf } from './reading.ts';

describe('lines that stand for themselves end the sentence', () => {
  it.each([
    ['a blank line', 'one\n\ntwo', ['one', 'two']],
    ['a line of blanks', 'one\r\n \t\u00A0\r\ntwo', ['one', 'two']],
    ['lone carriage returns', 'one\r\rtwo', ['one', 'two']],
    [
      'bullets',
      'one\n- two\n* three\n  + four\n• five\n•six\n– seven',
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
    ],
    ['numbers', 'one\n1. two\n12) three\n(3) four', ['one', 'two', 'three', 'four']],
    ['letters', 'one\na) two\nб) three\n(c) four', ['one', 'two', 'three', 'four']],
    ['checkboxes', '- [ ] one\n- [x] two\n- [X] three', ['one', 'two', 'three']],
    ['headings', 'one\n# two\nthree\n###### four\nfive', ['one', 'two', 'three', 'four', 'five']],
    ['rules', 'one\n---\ntwo\n* * *\nthree\n====\nfour\n--\nfive', ['one', 'two', 'three', 'four', 'five']],
    [
      'table cells',
      'one\n| two | three |\n|:---|---|\n| four | five |\nsix',
      ['one', 'two', 'three', 'four', 'five', 'six'],
    ],
  ])('%s', (_, text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

describe('lines that only look so', () => {
  it.each([
    ['a hyphen without a blank', 'one\n-5 two', ['one 5 two']],
    ['bold', 'one\n**two** three', ['one two three']],
    ['a tag', 'one\n#two three', ['one two three']],
    ['a bar in prose', 'one | two\nthree', ['one two three']],
    ['a decimal', 'one\n1.5 two', ['one 1.5 two']],
    ['a year', 'in\n2024. two', ['in 2024 two']],
    ['seven signs', 'one\n####### two', ['one two']],
  ])('%s', (_, text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

describe('quoted lines', () => {
  it('have no tokens and break the sentence', () => {
    expect(sentencesOf('> one two\nthree\n  > four\n>> five\r\nsix')).toEqual(['three', 'six']);
  });
  it('begin at the beginning of a line', () => {
    expect(sentencesOf('one > two -> three')).toEqual(['one two three']);
  });
});

import { describe, expect, it } from 'vitest';
import { opaque, sentencesOf } from '../reading.ts';

describe('inline code is one opaque token', () => {
  it.each([
    ['run `npm install` now', ['`npm install`']],
    ['run ``a ` b`` now', ['``a ` b``']],
    ['run `a\nb` now', ['`a\nb`']],
    ['`a` and `b`', ['`a`', '`b`']],
    ['```a``` here', ['```a```']],
    ['a ` b', []],
    ['a ` b\n\nc ` d', []],
    ['a `` b ` c', []],
  ])('%s', (text, code) => expect(opaque(text, 'code')).toEqual(code));
});

describe('a block of code has no tokens and breaks the sentence', () => {
  it.each([
    ['backticks', 'one\n```\ntwo\n```\nthree', ['one', 'three']],
    ['a language and tildes', 'one\n~~~js\ntwo\n```\ntwo\n~~~\nthree', ['one', 'three']],
    ['indented', 'one\n  ```\ntwo\n   ```  \nthree', ['one', 'three']],
    ['longer fences', 'one\n````\ntwo\n```\ntwo\n````\nthree', ['one', 'three']],
    ['two blocks', '```\na\n```\nb\n```\nc\n```\nd', ['b', 'd']],
    ['CR LF', '```\r\na\r\n```\r\nb', ['b']],
    ['an unclosed fence hides its line', 'one\n```js two\nthree', ['one', 'three']],
    ['a shorter fence closes nothing', 'one\n````two\nthree\n```\nfour', ['one', 'three', 'four']],
  ])('%s', (_, text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

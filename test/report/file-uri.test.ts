import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileUri } from '../../src/report/file-uri.ts';
import { hostileMarkup } from './sample.ts';

it.each([
  ['macros/delivery.json', 'macros/delivery.json'],
  ['my macros/я#1?.json', 'my%20macros/%D1%8F%231%3F.json'],
  ['100%.md', '100%25.md'],
  ['a:b.md', 'a%3Ab.md'],
  ['../a.md', '../a.md'],
  ['<stdin>', '%3Cstdin%3E'],
  ['/tmp/a b.md', 'file:///tmp/a%20b.md'],
  ['C:/macros/a.md', 'file:///C:/macros/a.md'],
  ['a\ud800.md', 'a%EF%BF%BD.md'],
])('%j is at %s', (path, uri) => {
  expect(fileUri(path)).toBe(uri);
});

it('is an address with the same path in it, whatever the path', () => {
  fc.assert(
    fc.property(hostileMarkup, (text) => {
      const path = `x/${text.replaceAll('/', '')}`;
      const { pathname, search, hash } = new URL(fileUri(path), 'file:///root/');
      expect(search + hash).toBe('');
      if (!/^x\/\.{0,2}$/.test(path))
        expect(decodeURIComponent(pathname)).toBe(`/root/${path.replace(/\p{Cs}/gu, '\ufffd')}`);
    }),
  );
});

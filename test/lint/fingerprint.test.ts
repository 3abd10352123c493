import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { fingerprint, Ordinals } from '../../src/lint/fingerprint.ts';
import { openStdin } from '../../src/source/open.ts';
import { fold } from '../../src/text/fold.ts';
import { findingIn, hostileText } from '../report/sample.ts';
import { readAll } from '../source/read-all.ts';
import { ruleLinter } from './house.ts';

const BEFORE = 'Hello Tom, thank you so much for writing to us; I see that';
const AFTER = 'for that today, and nobody here can help you with it at all.';

function printOf(text: string, match = 'wrong team', more: Partial<Finding> = {}): string {
  const finding = findingIn(text, match);
  return fingerprint({ ...finding, ...more, reply: { ...finding.reply, ...more.reply } }, { text });
}

const linter = ruleLinter({ phrases: ['wrong team'] });

/** The fingerprints of all findings in a file. */
async function printsIn(name: string, file: string): Promise<string[]> {
  const stream = (async function* () {
    yield Buffer.from(file);
  })();
  const { replies, told } = await readAll(openStdin(stream, name));
  expect(told).toEqual([]);
  return replies.flatMap((reply) => linter.lint(reply).map((finding) => fingerprint(finding, reply)));
}

describe('fingerprint', () => {
  it('is 32 hexadecimal digits, the same from release to release', () => {
    expect(printOf('You have the wrong team.')).toBe('06c663cf9bc9268a9a8b62feb49efd58');
  });

  it('stays when macros are moved, and when the file is formatted anew', async () => {
    const macros = [
      { id: 1, title: 'One', body: `${BEFORE} you have the wrong team ${AFTER}` },
      { id: 2, title: 'Two', body: 'This is the wrong team. Not the wrong team?' },
    ];
    const first = await printsIn('macros.json', JSON.stringify({ macros }));
    expect(new Set(first).size).toBe(3);
    const moved = JSON.stringify({ macros: [{ id: 0, body: 'Hi.' }, ...macros.toReversed()] }, null, 4);
    expect(new Set(await printsIn('macros.json', moved))).toEqual(new Set(first));
    const lines = macros.map((macro) => JSON.stringify(macro)).join('\n');
    expect(await printsIn('macros.jsonl', lines)).toEqual(first);
  });

  it('stays when a text is wrapped or indented anew', async () => {
    const prints = await printsIn('a.txt', `${BEFORE} you have the wrong team ${AFTER}\n`);
    expect(prints).toHaveLength(1);
    const wrapped = `${BEFORE}\r\n  you have\r\n  the wrong\r\n  team ${AFTER.replaceAll(' ', '\r\n')}\r\n`;
    expect(await printsIn('a.txt', wrapped)).toEqual(prints);
    expect(
      await printsIn('a.md', `# ${BEFORE.replace(';', '')}\n\n- you have the *wrong* team ${AFTER}\n`),
    ).toEqual(prints);
  });

  it('stays when HTML is formatted anew', async () => {
    const prints = await printsIn('a.html', `<p>${BEFORE}</p><p>you have the wrong team ${AFTER}</p>`);
    expect(prints).toHaveLength(1);
    const anew = `<div>\n  ${BEFORE}<br>\n  <b>you</b>&nbsp;have the wr&#111;ng\n  team&#32;${AFTER}\n</div>\n`;
    expect(await printsIn('a.html', anew)).toEqual(prints);
  });

  it('does not see punctuation, case, diacritics and what is not seen', () => {
    const print = printOf('Don’t – you have the wrong team, Zoë!');
    expect(printOf("don't you have the (wrong team) zoe", 'wrong team')).toBe(print);
    expect(printOf('Don\u2019t you have t\u00adhe wrong team Zoe\u0308 👍️.')).toBe(print);
    expect(printOf('Donʼt you have the (wrong team) zoe')).toBe(print);
    expect(printOf('Don’t you have the WRONG\u00a0team Zoë', 'WRONG\u00a0team')).toBe(print);
  });

  it('is another for another rule, language, record, match or neighbour', () => {
    const text = 'a b c d e wrong team f g h i j';
    const reply = findingIn(text, 'wrong team').reply;
    const prints = [
      printOf(text),
      printOf(text, 'wrong team', { rule: 'deflection/other' }),
      printOf(text, 'wrong team', { language: 'pl' }),
      printOf(text, 'wrong team', { reply: { ...reply, id: '7' } }),
      printOf(text, 'wrong team', { reply: { ...reply, title: 'A title' } }),
      printOf(text, 'wrong'),
      printOf('x b c d e wrong team f g h i j'),
      printOf('a b c d e wrong team f g h i x'),
      printOf('a b c d wrong team f g h i j'),
      printOf('a b c d e wrong team f g h i'),
      printOf('a b c de wrong team f g h i j'),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('takes the id of a record before its title', () => {
    const reply = (id: string, title: string) => ({
      ...findingIn('wrong team', 'wrong team').reply,
      id,
      title,
    });
    const print = printOf('wrong team', 'wrong team', { reply: reply('7', 'A title') });
    expect(printOf('wrong team', 'wrong team', { reply: reply('7', 'Renamed') })).toBe(print);
    const titled = printOf('wrong team', 'wrong team', { reply: reply('', 'A title') });
    expect(printOf('wrong team', 'wrong team', { reply: reply('', 'Renamed') })).not.toBe(titled);
  });

  it('does not see words farther away than five', () => {
    const print = printOf('a b c d e wrong team f g h i j');
    expect(printOf(`x a b c d e wrong team f g h i j${' x'.repeat(500)}`)).toBe(print);
    expect(printOf(`${'x '.repeat(500)}a b c d e wrong team f g h i j x`)).toBe(print);
  });

  it('sees the same words as somebody who folds the whole text', () => {
    const long = fc.oneof(hostileText, fc.string({ unit: 'grapheme', minLength: 90, maxLength: 250 }));
    const words = (text: string) =>
      text
        .replace(/['‘’ʼ＇\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
        .split(/[^\p{L}\p{N}\p{M}]+/u)
        .map((word) => fold(word))
        .filter((word) => /[\p{L}\p{N}]/u.test(word));
    fc.assert(
      fc.property(long, long, (before, after) => {
        const text = `${before} | ${after}`;
        const short = `${words(before).slice(-5).join(' ')} | ${words(after).slice(0, 5).join(' ')}`;
        const at = (draft: string, start: number) => {
          const finding = findingIn('|', '|');
          return fingerprint(
            { ...finding, reply: { ...finding.reply, start, end: start + 1 } },
            { text: draft },
          );
        };
        expect(at(text, before.length + 1)).toBe(at(short, short.indexOf('|')));
      }),
    );
  });
});

describe('Ordinals', () => {
  it('count findings with one fingerprint', () => {
    const ordinals = new Ordinals();
    expect(['a', 'b', 'a', 'a', 'b'].map((print) => ordinals.next(print))).toEqual([1, 1, 2, 3, 2]);
  });
});

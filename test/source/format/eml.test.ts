// Messages composed by nodemailer from random texts, read back with the places of what was planted in them, mended, and
// read by postal-mime: neither knows anything of replylint.

import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readEml } from '../../../src/source/format/eml.ts';
import type { Reply } from '../../../src/source/reply.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(bytes: Buffer | string, size?: number): Promise<ReadAll> {
  return readAll({ replies: (report) => readEml(inputOf(bytes, size), report) });
}

const PLANTS = ['please calm down', 'успокойтесь, прошу', 'proszę się uspokoić', 'it = what=20it 😀 is'];

const word = fc.oneof(
  fc.constantFrom(
    'Hello',
    "can't",
    'Спасибо',
    'zażółć',
    '👩‍💻',
    'a=b',
    '=41',
    '=',
    '.',
    '--',
    'From',
    'x-y_z',
    'https://example.com/?a=1&b=2',
    'e\u0301',
  ),
  fc.integer({ min: 60, max: 200 }).map((length) => 'l'.repeat(length)),
  fc.integer({ min: 30, max: 100 }).map((length) => 'ж'.repeat(length)),
);

/** Words with what was planted between them, and the blanks before each. */
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...PLANTS) }),
      fc.constantFrom(' ', ' ', '\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) => `Hi${all.map(([each, blank]) => blank + each).join('')} end`);

function asHtml(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<html><body><p>${escaped.replaceAll('\n\n', '</p>\n<p>').replaceAll(/(?<!>)\n/g, '<br>')}</p></body></html>`;
}

function compose(
  plain: string,
  kind: 'plain' | 'html' | 'both',
  encoding: 'quoted-printable' | 'base64' | undefined,
): Promise<Buffer> {
  const mail = new MailComposer({
    from: 'Anna <anna@example.com>',
    to: 'jan@example.com',
    subject: 'Spóźniona paczka — опоздание 😀, and a few more words so that it is folded',
    messageId: '<1@example.com>',
    ...(kind === 'html' ? {} : { text: plain }),
    ...(kind === 'plain' ? {} : { html: asHtml(plain) }),
    ...(encoding === undefined ? {} : { textEncoding: encoding }),
  });
  return mail.compile().build();
}

/** What a stretch of a file says, that stands in a part with the given encoding; worked out from the bits. */
function decode(source: string, start: number, end: number, encoding: string): string {
  const slice = source.slice(start, end);
  if (encoding === 'quoted-printable') {
    const bytes = slice
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString();
  }
  if (encoding !== 'base64') return slice.replace(/ \r?\n/g, ' ');
  const block = Math.max(source.lastIndexOf('\n\n', start), source.lastIndexOf('\r\n\r\n', start));
  const before = source.slice(block, start).replace(/\s/g, '').length;
  const letters = source.slice(block, end).replace(/\s/g, '');
  const bytes = Buffer.from(letters, 'base64');
  return bytes.subarray(Math.ceil((before * 6) / 8), Math.floor((letters.length * 6) / 8)).toString();
}

function blanksAsOne(all: string): string {
  return all.replace(/\s+/g, ' ').trim();
}

function withUnixLines(all: string | undefined): string | undefined {
  return all?.replaceAll('\r\n', '\n').replace(/\n+$/, '');
}

function planted(all: string): { readonly plant: string; readonly start: number; readonly end: number }[] {
  const found = all.matchAll(new RegExp(PLANTS.join('|'), 'g'));
  return Array.from(found, ({ 0: plant, index }) => ({ plant, start: index, end: index + plant.length }));
}

function mend(
  source: string,
  reply: Reply,
  start: number,
  end: number,
  replacement: string,
): string | undefined {
  const edit = reply.replace({ start, end }, replacement);
  return edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end);
}

describe('EML', () => {
  it('is read with the places of its texts, and mended so that it says the new text', async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('plain' as const, 'html' as const, 'both' as const),
        fc.constantFrom('quoted-printable' as const, 'base64' as const, undefined),
        fc.constantFrom('\r\n', '\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom(7, 100_000),
        fc.constantFrom(
          '',
          'please',
          'I’m on it — zażółć, сделаю 😀',
          'a=b ',
          ` ${'long '.repeat(40)}`,
          '-- x',
        ),
        async (plain, kind, encoding, lineBreak, mark, size, replacement) => {
          const composed = (await compose(plain, kind, encoding)).toString();
          const source = mark + composed.replaceAll('\r\n', lineBreak);
          const { replies, told } = await read(source, size);
          expect(told).toEqual([]);
          expect(replies.length).toBe(1);
          const [reply] = replies as [Reply];
          expect(reply.title).toMatch(
            /^Spóźniona paczka — опоздание 😀, and a few more words so that it is folded$/,
          );
          expect(reply.id).toBe('1@example.com');
          if (kind === 'plain') expect(withUnixLines(reply.text)).toBe(plain);
          else expect(blanksAsOne(reply.text)).toBe(blanksAsOne(plain));
          const plants = planted(reply.text);
          expect(plants.map(({ plant }) => plant)).toEqual(planted(plain).map(({ plant }) => plant));
          const encodings = [...source.matchAll(/^Content-Transfer-Encoding: (\S+)/gm)];
          const before = await PostalMime.parse(source.slice(mark.length));
          for (const { plant, start, end } of plants) {
            const range = reply.locate({ start, end });
            const own = encodings.filter(({ index }) => index < range.start.offset).at(-1)![1]!;
            expect(decode(source, range.start.offset, range.end.offset, own)).toBe(plant);
            const lines = source.slice(mark.length, range.start.offset).split('\n');
            expect(range.start.line).toBe(lines.length);
            expect(range.start.column).toBe(lines.at(-1)!.length + 1);
            const changed = mend(source, reply, start, end, replacement);
            if (own === '7bit' && /[^\0-\x7f]/.test(replacement)) {
              expect(changed).toBeUndefined();
              continue;
            }
            // What may be split is split; lines of the header and of nodemailer's own are left out.
            const known = new Set(source.split(/\r?\n/));
            const long = changed!.split(/\r?\n/).filter((line) => line.length > 76 && !known.has(line));
            if (own !== '7bit') expect(long).toEqual([]);
            mended++;
            const after = await PostalMime.parse(changed!.slice(mark.length));
            const body = reply.text.slice(0, start) + replacement + reply.text.slice(end);
            if (kind === 'plain') {
              expect(withUnixLines(after.text)).toBe(withUnixLines(body));
              continue;
            }
            expect(after.text).toBe(before.text);
            const html = before.html!;
            const at = nthOf(
              html,
              plant,
              plants.filter((each) => each.plant === plant && each.start < start).length,
            );
            expect(after.html).toBe(html.slice(0, at) + replacement + html.slice(at + plant.length));
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(mended).toBeGreaterThan(1000);
  }, 120_000);
});

/** Where a text stands in another for the nth time, counted from 0. */
function nthOf(all: string, part: string, nth: number): number {
  let at = all.indexOf(part);
  for (let i = 0; i < nth; i++) at = all.indexOf(part, at + 1);
  return at;
}

import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { decodeWords } from '../../../src/source/mail/encoded-word.ts';
import { readHeader, unfolded } from '../../../src/source/mail/header.ts';

describe('encoded words', () => {
  it('say the subject that nodemailer was given', async () => {
    const word = fc.constantFrom(
      'Re:',
      'paczka',
      'Spóźnienie',
      'опоздание',
      '😀',
      '=?',
      '?=',
      'a_b',
      '50%',
      '"x"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 30 }), async (words) => {
        const subject = words.join(' ');
        const source = (await new MailComposer({ subject, text: 'x' }).compile().build()).toString();
        const header = readHeader(source, { start: 0, end: source.length }, '\n');
        expect(decodeWords(unfolded(header.fields.get('subject')!))).toBe(subject);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a =?utf-8?q?b_c?= d', 'a b c d'],
    ['=?utf-8?Q?=D0?= =?UTF-8?Q?=B6?=', 'ж'],
    ['=?utf-8?Q?a?= =?koi8-r?B?1g==?=', 'aж'],
    ['=?utf-8*en?Q?a?=', 'a'],
    ['=?windows-1252?Q?=93a=94?=', '“a”'],
    ['=?klingon?Q?a?= b', '=?klingon?Q?a?= b'],
    ['=?utf-8?X?a?= =?utf-8', '=?utf-8?X?a?= =?utf-8'],
    ['plain', 'plain'],
  ])('%s', (written, said) => {
    expect(decodeWords(written)).toBe(said);
  });
});

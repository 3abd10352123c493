// Libraries of saved replies, written by a simple writer and read back with their places.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMarkdown } from '../../../src/source/body/markdown.ts';
import { readMarkdown } from '../../../src/source/format/markup.ts';
import { savedReplies } from '../../../src/source/format/saved-replies.ts';
import type { Reply } from '../../../src/source/reply.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(source: string): Promise<ReadAll> {
  return readAll({ replies: (report) => readMarkdown(inputOf(source), report, {}) });
}

const word = fc.constantFrom('Thanks', 'parcel', 'прошу', 'proszę', '👋', "can't", 'a', '2.1', '#12');
const line = fc.oneof(
  { arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')), weight: 5 },
  { arbitrary: fc.constantFrom('', '  ', '# Heading', '> quoted', '- item', '    code', '---'), weight: 2 },
  { arbitrary: fc.constantFrom('``', '~~', '`code`', '[a](b)', '<b>', '&amp;', '\\*'), weight: 1 },
);

interface Saved {
  readonly title: string;
  readonly setext: boolean;
  readonly level: number;
  readonly note: string | undefined;
  readonly lines: readonly string[];
  readonly fence: string;
  readonly indent: string;
  readonly language: string;
  readonly list: string;
}

const saved: fc.Arbitrary<Saved> = fc.record({
  title: fc.constantFrom('Late', 'Issue: done (v1)', 'Опоздание', 'Wysyłka 2'),
  setext: fc.boolean(),
  level: fc.integer({ min: 1, max: 6 }),
  note: fc.option(fc.constantFrom('Paste it now.', '* one\n* two', '> Quoted, it is all.'), {
    nil: undefined,
  }),
  // The first and last lines make sure that it reads as a reply, even when one of them changes.
  lines: fc
    .array(line, { maxLength: 6 })
    .map((lines) => ['It is on its way.', ...lines, 'I will write on Friday.']),
  fence: fc.constantFrom('```', '~~~', '````', '~~~~~'),
  indent: fc.constantFrom('', ' ', '  ', '   '),
  language: fc.constantFrom('', 'md', 'markdown', 'text', 'TXT'),
  list: fc.constantFrom('', '- ', '12. '),
});

function write(all: readonly Saved[], lineBreak: string): string {
  return all
    .flatMap(({ title, setext, level, note, lines, fence, indent, language, list }) => [
      ...(setext ? [title, '======'] : [`${'#'.repeat(level)} ${title}`]),
      '',
      ...(note === undefined ? [] : [note.replaceAll('\n', lineBreak), '']),
      // What comes behind the sign of a list stands as deep as its text.
      ...[fence + language, ...lines, fence].map(
        (each, at) => (at === 0 ? list : list.replace(/./g, ' ')) + indent + each,
      ),
      '',
    ])
    .join(lineBreak);
}

/** A blank line of a fenced block loses its indent in a list; blanks are nothing that a customer sees. */
function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Words that a text has, whatever signs Markdown makes of the rest. */
function letters(text: string): string[] {
  return text.match(/[\p{L}\p{N}']{2,}/gu) ?? [];
}

describe('saved replies in Markdown', () => {
  it('are read with their titles, and with the places of their texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(saved, { minLength: 2, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('', 'Some words first.'),
        async (all, lineBreak, mark, preamble) => {
          const source = `${mark}${preamble}${lineBreak}${lineBreak}${write(all, lineBreak)}`;
          const { replies, told } = await read(source);
          expect(told).toEqual([]);
          expect(replies.map(({ index, title }) => [index, title])).toEqual(
            all.map(({ title }, index) => [index, title]),
          );
          replies.forEach((reply, index) => {
            checkWords(source, reply);
            const { text } = decodeMarkdown(all[index]!.lines.join(lineBreak));
            expect(words(reply.text)).toEqual(words(text));
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  function checkWords(source: string, reply: Reply): void {
    for (const { 0: found, index } of reply.text.matchAll(/[\p{L}\p{N}']+/gu)) {
      const range = reply.locate({ start: index, end: index + found.length });
      expect(source.slice(range.start.offset, range.end.offset)).toBe(found);
    }
  }

  it('are written so that the block stays whole, with the new text in it', async () => {
    const texts = ['please', 'I have it.\nIt is here.', '~~~', 'a\n```\nb', '# no', '- x'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(saved, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...texts),
        fc.nat(),
        async (all, text, at) => {
          const source = write(all, '\n');
          const { replies } = await read(source);
          const reply = replies[at % replies.length]!;
          // The line that is certain to be seen, whatever comes behind it.
          const start = reply.text.indexOf('way');
          const span = { start, end: start + 'way'.length };
          const edit = reply.replace(span, text);
          const closes = /(?:^|\n)~~~/.test(text);
          expect(edit === undefined).toBe(closes);
          if (edit === undefined) return;
          const mended = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
          const again = (await read(mended)).replies;
          expect(again.map(({ title }) => title)).toEqual(replies.map(({ title }) => title));
          again.forEach((each, index) => {
            if (index !== reply.index) expect(each.text).toBe(replies[index]!.text);
          });
          const shown = again[reply.index]!.text;
          for (const each of [...letters(text), ...letters(reply.text.slice(0, span.start))])
            expect(letters(shown)).toContain(each);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are the blocks alone, with what is quoted and coded in them left out', async () => {
    const { replies } = await read(
      '# Saved replies\n\nHow to use them, it says here.\n\n## Late\nFor late ones.\n```\nHi **Ann**,\n`x` it is on\nits way.\n\n' +
        '> quoted\n```\nMore prose.\n\n### Lost *today* ###\n~~~md\nI am asking the depot.\n~~~\n',
    );
    expect(replies.map(({ title, text }) => [title, words(text).join(' ')])).toEqual([
      ['Late', 'Hi Ann, `x` it is on its way.'],
      ['Lost today', 'I am asking the depot.'],
    ]);
  });

  it.each([
    [
      'one reply with a command in it',
      '# Reset\n\nHi Ann, run this:\n\n```\nkettle --reset\n```\n\nIt takes a minute.\n',
    ],
    [
      'steps with code',
      '## One\n\nOpen it.\n\n```\nnpm i kettle\n```\n\n## Two\n\nRun it.\n\n```\nkettle\n```\n',
    ],
    [
      'blocks of a language',
      '## One\n```js\nI will write today.\n```\n## Two\n```sh\nI will write today.\n```\n',
    ],
    ['a reply that shows what it means', '# Hello\n\nHi Ann, I have this:\n\n```\nIt is not my file.\n```\n'],
    ['mostly prose', '# A\n\nOne.\n\n# B\n\nTwo.\n\n# C\n```\nI will write today.\n```\n'],
    [
      'blocks without a heading',
      '```\nI will write today.\n```\n\n---\n\n```\nI will write on Friday.\n```\n',
    ],
    [
      'quoted blocks',
      '# A\n> ```\n> I will write today.\n> ```\n\n# B\n> ```\n> I will write today.\n> ```\n',
    ],
  ])('are not %s', async (_, source) => {
    const { replies } = await read(source);
    expect(replies.map(({ title, index }) => [title, index])).toEqual([[undefined, 0]]);
  });

  it('are the lines between the fences, and nothing of the fences and of what they stand behind', () => {
    const source =
      '# A\n\n1.  ~~~\n    It is on\n\n      its way.\n    ~~~\n\n# B\n ```\n I will write today.\n```\n';
    expect(savedReplies(source)!.map(({ text, indent }) => [text, indent])).toEqual([
      ['It is on\n\n  its way.', '    '],
      ['I will write today.', ' '],
    ]);
  });

  it('may have front matter, which is no heading', async () => {
    const { replies } = await read('---\ntitle: x\n---\n# Late\n```\nI will write today.\n```\n');
    expect(replies.map(({ title }) => title)).toEqual(['Late']);
    expect(replies[0]!.locate({ start: 0, end: 1 }).start).toMatchObject({ line: 6, column: 1 });
  });

  it('may be one alone, or end with the file', async () => {
    const { replies } = await read('# Late\n```\nI will write today.\nIt is');
    expect(replies.map(({ title, text }) => [title, text])).toEqual([
      ['Late', 'I will write today.\nIt is\n\n'],
    ]);
  });
});

// Texts written as YAML by the `yaml` package in every style, and read back with their places.

import { getHeapStatistics } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, parseAllDocuments, Scalar } from 'yaml';
import { readYaml } from '../../../src/source/format/yaml.ts';
import type { Reply } from '../../../src/source/reply.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(bytes: Buffer | string): Promise<ReadAll> {
  return readAll({ replies: (report) => readYaml(inputOf(bytes), report, {}) });
}

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

const piece = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      'Hello',
      'we',
      "can't",
      'прошу',
      'proszę',
      '👩‍💻',
      'a:b',
      '#x',
      '"q"',
      '\\n',
      '-',
    ),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\n  ', '\t', ': ', ' #', '\u00a0', '\u2028'),
    weight: 3,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }), weight: 1 },
);

const text = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(' ').trim())
  .filter((all) => /\S/.test(all));

const record = fc.record({
  text,
  style: fc.constantFrom(...STYLES),
  title: fc.constantFrom('Late', 'A: b', 'Опоздание'),
});

function write(
  records: readonly { text: string; style: (typeof STYLES)[number]; title: string }[],
  width: number,
): string {
  const document = new Document(records.map(({ title }) => ({ title, text: '' })));
  records.forEach((one, index) => {
    const scalar = new Scalar(one.text);
    scalar.type = one.style;
    document.setIn([index, 'text'], scalar);
  });
  return document.toString({ lineWidth: width });
}

/** What a stretch of YAML that is all or part of a scalar says, by its words. */
function words(written: string): string[] {
  return written.split(/[ \t\r\n]+/).filter(Boolean);
}

function isWrittenRight(source: string, records: readonly { text: string }[]): boolean {
  // The writer may break a line within a character.
  if (Buffer.from(source).toString() !== source) return false;
  const [document] = parseAllDocuments(source.replace(/^\uFEFF/, ''));
  const texts = (document!.toJS() as { text: string }[]).map((one) => words(one.text));
  return JSON.stringify(texts) === JSON.stringify(records.map((one) => words(one.text)));
}

describe('YAML', () => {
  it('is read with the places of its texts, in every style', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(20, 40, 0),
        fc.constantFrom('', '\uFEFF'),
        async (records, width, mark) => {
          const source = mark + write(records, width);
          // The writer itself makes mistakes where it folds quoted texts with blanks at their edges.
          fc.pre(isWrittenRight(source, records));
          const { replies, told } = await read(source);
          expect(told).toEqual([]);
          // The writer folds blanks at the edges in ways of its own; words are what counts.
          expect(replies.map((reply) => words(reply.text))).toEqual(records.map((one) => words(one.text)));
          for (const reply of replies) checkWords(source, reply);
        },
      ),
      { numRuns: 1000 },
    );
  });

  /** Words without anything that a style writes otherwise stand in the source as they are. */
  function checkWords(source: string, reply: Reply): void {
    for (const { 0: word, index } of reply.text.matchAll(/[\p{L}-]+/gu)) {
      const range = reply.locate({ start: index, end: index + word.length });
      const slice = source.slice(range.start.offset, range.end.offset);
      // Double quotes may break a line within a word.
      expect(slice.replace(/\\\n[ \t]*/g, '')).toBe(word);
    }
  }

  it('is written so that it parses again, with the new text in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        record,
        fc.constantFrom('please', "I'll write", 'say: "no" # now', 'да', '- x', '[a]', '5'),
        fc.nat(),
        async (one, replacement, at) => {
          const source = write([one], 40);
          const [reply] = (await read(source)).replies;
          const all = [...reply!.text.matchAll(/[\p{L}\p{N}']+/gu)];
          if (all.length === 0) return;
          const { 0: word, index } = all[at % all.length]!;
          const span = { start: index, end: index + word.length };
          const edit = reply!.replace(span, replacement)!;
          const mended = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
          const wanted = reply!.text.slice(0, span.start) + replacement + reply!.text.slice(span.end);
          const [document] = parseAllDocuments(mended);
          expect(document!.errors).toEqual([]);
          const value = (document!.toJS() as { text: string }[])[0]!.text;
          expect(words(value)).toEqual(words(wanted));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lints every document of a file, and says which keys are doubled', async () => {
    const { replies, told } = await read('text: a b\n---\n- text: c\n  text: d\n---\nother: 1\n');
    expect(replies.map(({ index, text: one }) => [index, one])).toEqual([
      [0, 'a b'],
      [1, 'd'],
    ]);
    expect(told).toEqual(['given:4:3: this is not valid YAML: Map keys must be unique; correct it there']);
  });

  it('passes over copies by alias and merge', async () => {
    const source = 'list:\n- &b { text: Hello }\n- *b\n- <<: *b\n- text: &t Bye\n- text: *t\n';
    const { replies } = await read(source);
    expect(replies.map((reply) => reply.text)).toEqual(['Hello', 'Bye']);
  });

  it('reads on behind escapes that are none, and says where they are', async () => {
    for (const sign of ['\\UFFFFFFFF', '\\q', '\\u12', '\\xZ1']) {
      const source = `text: "a ${sign} b"\n`;
      const { replies, told } = await read(source);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(`given:1:10: this is not valid YAML: Invalid escape sequence ${sign}`);
      const at = replies[0]!.text.indexOf('b');
      expect(replies[0]!.locate({ start: at, end: at + 1 }).start.offset).toBe(source.indexOf('b'));
    }
  });

  it('takes no longer for each key of a long map, nor for each fault of a long line', async () => {
    const keys = Array.from({ length: 50_000 }, (_, number) => `key${number}: a`).join('\n');
    const { replies } = await read(`${keys}\ntext: b c\n`);
    expect(replies.map(({ text }) => text)).toEqual(['b c']);
    const { told } = await read(`text: a\n---\n${'"'.repeat(100_000)}`);
    expect(told.at(-1)).toBe('given: … and 49,979 more');
  });

  it('refuses what is made to fill the memory, or nested beyond all measure', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
      .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(', ')}]`)
      .join('\n')}\n`;
    await expect(read(bomb)).rejects.toThrow(/aliases in a way that cannot be followed/);
    const values = getHeapStatistics().heap_size_limit / 1200;
    const most =
      /^given: reading so much YAML may take [\d,]+ MB of memory, .* NODE_OPTIONS=--max-old-space-size=\d+$/;
    for (const part of ['- a\n', '[a],', '"', '*a ', 'a: ', '- '])
      await expect(read(`text: b\n---\n${part.repeat(values)}`)).rejects.toThrow(most);
    await expect(read('['.repeat(20_000))).rejects.toThrow('nested too deeply');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/source/format/text.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(bytes: Buffer | string, size?: number): Promise<ReadAll> {
  return readAll({ replies: (report) => readText(inputOf(bytes, size), report) });
}

describe('readText', () => {
  it('is one reply, whose text stands in the file as it is', async () => {
    const parts = fc.array(fc.constantFrom('a', 'Привет', '👍🏽', '\r\n', '\n', '\r', ' ', 'ą'), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        fc.nat(),
        async (all, mark, size, a, b) => {
          const source = `${(mark ? '\uFEFF' : '') + all.join('')}end`;
          const [reply, ...others] = (await read(source, size)).replies;
          expect(others).toEqual([]);
          expect(reply!.text).toBe(`${all.join('')}end`);
          const start = a % (reply!.text.length + 1);
          const end = start + (b % (reply!.text.length - start + 1));
          const range = reply!.locate({ start, end });
          expect(source.slice(range.start.offset, range.end.offset)).toBe(reply!.text.slice(start, end));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives places as an editor shows them', async () => {
    const [reply] = (await read('\uFEFFDzień dobry,\r\n\r\n😀 proszę\rkoniec')).replies;
    expect(reply!.text).toBe('Dzień dobry,\r\n\r\n😀 proszę\rkoniec');
    expect(reply!.locate({ start: 0, end: 5 })).toEqual({
      start: { offset: 1, line: 1, column: 1 },
      end: { offset: 6, line: 1, column: 6 },
    });
    const { start, end } = reply!.locate({ start: 19, end: 32 });
    expect(start).toEqual({ offset: 20, line: 3, column: 4 });
    expect(end).toEqual({ offset: 33, line: 4, column: 7 });
    expect(reply!.line(start)).toBe('😀 proszę');
    expect(reply!.line(end)).toBe('koniec');
  });

  it('writes line breaks in the style of the file', async () => {
    const encode = async (source: string) =>
      (await read(source)).replies[0]!.replace({ start: 0, end: 1 }, 'a\nb\r\nc "d"')?.text;
    expect(await encode('x\r\ny\n')).toBe('a\r\nb\r\nc "d"');
    expect(await encode('x\ny\r\n')).toBe('a\nb\nc "d"');
    expect(await encode('x')).toBe('a\nb\nc "d"');
  });

  it.each(['', ' \n\t\r\n', '\uFEFF'])(
    'says that a file of nothing but blanks is empty: %j',
    async (source) => {
      const { replies, told } = await read(source);
      expect(replies).toEqual([]);
      expect(told).toEqual(['given: the file is empty; write a reply into it, or leave it out']);
    },
  );

  it('lints a text that is not all UTF-8, and points at the first bad bytes', async () => {
    const { replies, told } = await read(Buffer.from('one\r\ntwo caf\xe9 \xe9\xe9', 'latin1'), 3);
    expect(replies[0]!.text).toBe('one\r\ntwo caf\uFFFD \uFFFD\uFFFD');
    expect(told).toEqual([
      'given:2:8: the file is not valid UTF-8 here, nor in 2 other places; ' +
        'it looks like windows-1252: save it as UTF-8',
    ]);
  });

  it('reads 64 MB of nothing but line breaks but for one word, and no more', async () => {
    const most = 64 * 1024 * 1024;
    const [reply] = (await read(`${'\n'.repeat(most - 4)}word`, 256 * 1024)).replies;
    expect(reply!.locate({ start: most - 4, end: most }).start).toEqual({
      offset: most - 4,
      line: most - 3,
      column: 1,
    });
    await expect(read(Buffer.alloc(most + 1, 'a'), 256 * 1024)).rejects.toThrow(
      'given: the text is longer than 64 MB',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SourceLine, splitLines } from '../../../src/source/read/split-lines.ts';

async function split(text: string, size: number, limit = 1000): Promise<SourceLine[][]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const batches: SourceLine[][] = [];
  for await (const lines of splitLines(pieces(), limit)) batches.push(lines);
  return batches;
}

describe('splitLines', () => {
  it('agrees with String.split, however the pieces fall', async () => {
    const parts = fc.array(fc.constantFrom('\n', '\r\n', 'a', 'bc', '\uFEFF', 'x'.repeat(12)));
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 9 }), async (all, size) => {
        const text = all.join('');
        const limit = 15;
        let offset = text.startsWith('\uFEFF') ? 1 : 0;
        const expected = text
          .slice(offset)
          .split('\n')
          .map((line, i) => {
            const { length } = line;
            const kept = { text: length > limit ? undefined : line, length, number: i + 1, offset };
            offset += length + 1;
            return kept;
          });
        expect((await split(text, size, limit)).flat()).toEqual(expected.filter(({ length }) => length > 0));
      }),
      { numRuns: 2000 },
    );
  });

  it('hands a piece of many short lines over in parts', async () => {
    const batches = await split('a\n'.repeat(10_000), 20_000);
    expect(batches.map((lines) => lines.length)).toEqual([4096, 4096, 1808]);
  });
});

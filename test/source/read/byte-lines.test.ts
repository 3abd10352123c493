import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLines } from '../../../src/source/read/byte-lines.ts';

/** Lines as text; undefined for those that were too long. Each chunk is spoilt when the next one is asked for. */
async function linesOf(chunks: readonly string[], limit: number): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  const stream = (async function* () {
    for (const chunk of chunks) {
      const buffer = Buffer.from(chunk, 'latin1');
      yield buffer;
      buffer.fill('!');
    }
  })();
  for await (const batch of byteLines(stream, limit))
    lines.push(...batch.map((line) => line?.toString('latin1')));
  return lines;
}

it('gives the lines of the whole, empty ones too, however it is cut', async () => {
  const chunks = fc.array(
    fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\xff')).map((all) => all.join('')),
  );
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 0, max: 6 }), async (chunks, limit) => {
      const wanted = chunks.join('').split('\n');
      if (wanted.at(-1) === '') wanted.pop();
      expect(await linesOf(chunks, limit)).toEqual(
        wanted.map((line) => (line.length > limit ? undefined : line)),
      );
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fix/apply-edits.ts';
import type { Edit } from '../../src/source/place/edit.ts';

async function applied(pieces: readonly string[], edits: readonly Edit[]): Promise<string[]> {
  const source = (async function* () {
    yield* pieces;
  })();
  const out: string[] = [];
  for await (const piece of applyEdits(source, edits)) out.push(piece);
  return out;
}

/** From the back to the front, so that no offset moves. */
function naively(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((so, { start, end, text: put }) => so.slice(0, start) + put + so.slice(end), text);
}

/** A text, the same in pieces, and edits in order that don't overlap. */
const task = fc
  .tuple(
    fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 4 })), { maxLength: 6 }),
  )
  .map(([pieces, wanted]) => {
    const text = pieces.join('');
    const cuts = wanted.map(([at]) => at % (text.length + 1)).sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < cuts.length; i += 2)
      edits.push({ start: cuts[i]!, end: cuts[i + 1]!, text: wanted[i]![1] });
    return { text, pieces, edits };
  });

describe('edits', () => {
  it('come out as if they were put into the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(task, async ({ text, pieces, edits }) => {
        const distinct = edits.filter(({ start }, index) => start !== edits[index - 1]?.start);
        expect((await applied(pieces, distinct)).join('')).toBe(naively(text, distinct));
      }),
      { numRuns: 2000 },
    );
  });

  it('leave no half of a character at the end of a piece', async () => {
    const pieces = await applied(['a😀'.slice(0, 2), '😀b'.slice(1)], []);
    expect(pieces).toEqual(['a', '😀b', '']);
  });

  it('may add to an empty text', async () => {
    expect((await applied([], [{ start: 0, end: 0, text: 'Hi' }])).join('')).toBe('Hi');
  });
});

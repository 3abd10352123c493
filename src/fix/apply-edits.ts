// Puts edits into a text that comes in pieces, so that a long file is mended without standing in memory whole.

import type { Edit } from '../source/place/edit.ts';

/**
 * The pieces of the mended text. `edits` are in order and don't overlap; their offsets count UTF-16 code units from the
 * start of the first piece. No piece ends within a character.
 */
export async function* applyEdits(
  pieces: AsyncIterable<string>,
  edits: readonly Edit[],
): AsyncGenerator<string> {
  let offset = 0;
  let next = 0;
  let kept = '';
  for await (const piece of pieces) {
    const end = offset + piece.length;
    let out = kept;
    let at = offset;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[next]) {
      // What an earlier piece began to leave out goes on here.
      if (edit.start >= at) out += piece.slice(at - offset, edit.start - offset) + edit.text;
      at = Math.min(edit.end, end);
      if (edit.end > end) break;
      next++;
    }
    out += piece.slice(at - offset);
    offset = end;
    kept = /[\ud800-\udbff]$/.exec(out)?.[0] ?? '';
    yield out.slice(0, out.length - kept.length);
  }
  yield kept +
    edits
      .slice(next)
      .map(({ start, text }) => (start >= offset ? text : ''))
      .join('');
}

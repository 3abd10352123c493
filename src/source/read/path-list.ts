// A list of paths that some other program has made.

import type { Chunks } from '../document.ts';

/**
 * One path to a line, or each ended by a NUL if there is one, as `find -print0` writes them; empty ones are left out.
 * Throws what the chunks throw.
 */
export async function readPathList(chunks: Chunks): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks()) pieces.push(Buffer.from(chunk));
  const list = Buffer.concat(pieces)
    .toString()
    .replace(/^\uFEFF/, '');
  return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
}

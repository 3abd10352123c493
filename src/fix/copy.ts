// Where a mended document stands until it is known to be good: in memory, or in a file beside the one that it is to
// replace.

import type { Chunks } from '../source/document.ts';

export interface Copy {
  /** Takes a text in pieces, in place of what it had before, which may be what the pieces are made of. */
  write(pieces: AsyncIterable<string>): Promise<Chunks>;
}

/** For what came through a pipe, and for what is only to be shown. */
export class MemoryCopy implements Copy {
  async write(pieces: AsyncIterable<string>): Promise<Chunks> {
    const buffers: Buffer[] = [];
    for await (const piece of pieces) buffers.push(Buffer.from(piece));
    return inMemory(buffers);
  }
}

export function inMemory(buffers: readonly Buffer[]): Chunks {
  return async function* () {
    yield* buffers;
  };
}

/** All bytes of a source that can be read only once. */
export async function readOnce(chunks: Chunks): Promise<Chunks> {
  const buffers: Buffer[] = [];
  for await (const chunk of chunks()) buffers.push(Buffer.from(chunk));
  return inMemory(buffers);
}

// Reads a document to its end, for tests that look at everything that came of it.

import type { Document } from '../../src/source/document.ts';
import { describeProblem, type Problem } from '../../src/source/problem.ts';
import { Input } from '../../src/source/read/input.ts';
import type { Reply } from '../../src/source/reply.ts';

export interface ReadAll {
  readonly replies: readonly Reply[];
  readonly problems: readonly Problem[];
  /** The problems as they would be printed. */
  readonly told: readonly string[];
}

export async function readAll(document: Pick<Document, 'replies'>): Promise<ReadAll> {
  const problems: Problem[] = [];
  const replies: Reply[] = [];
  for await (const batch of document.replies((problem) => problems.push(problem))) replies.push(...batch);
  return { replies, problems, told: problems.map(describeProblem) };
}

/** An input of the given bytes that comes in chunks of the given size. */
export function inputOf(bytes: Buffer | string, size = 64 * 1024): Input {
  return new Input('given', slices(Buffer.from(bytes), size));
}

/** As the system would hand them over: the same memory is used again for the next chunk. */
async function* slices(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size)
    yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + size));
}

// What a file holds, in short: enough to know it again.

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Document } from '../../source/document.ts';
import { ProblemError } from '../../source/problem.ts';
import { isUnchanged } from '../../source/read/is-unchanged.ts';
import { ADDRESS } from '../../source/remark/remark.ts';

export interface Content {
  /** SHA-256, in hexadecimal digits. */
  readonly digest: string;
  /** Whether there may be remarks in it. */
  readonly hasRemarks: boolean;
  /** The same document; reading it fails with a ProblemError if the file is no longer as it was. */
  readonly document: Document;
}

/** Undefined for what cannot be read; whoever reads it will say what is wrong. */
export async function contentOf(document: Document, file: string): Promise<Content | undefined> {
  try {
    const before = statSync(file, { bigint: true });
    const { digest, hasRemarks } = await digestOf(document);
    const chunks = async function* () {
      yield* document.chunks();
      if (isUnchanged(before, statSync(file, { bigint: true }))) return;
      const message = 'the file changed while it was read';
      throw new ProblemError([{ path: document.path, message, mend: 'run again' }]);
    };
    return { digest, hasRemarks, document: document.over(chunks) };
  } catch {
    return undefined;
  }
}

async function digestOf(document: Document): Promise<Pick<Content, 'digest' | 'hasRemarks'>> {
  const hash = createHash('sha256');
  let hasRemarks = false;
  let tail = Buffer.alloc(0);
  for await (const chunk of document.chunks()) {
    hash.update(chunk);
    // The word may be torn apart between two chunks.
    const edge = Buffer.concat([tail, chunk.subarray(0, ADDRESS.length)]);
    hasRemarks ||= chunk.includes(ADDRESS) || edge.includes(ADDRESS);
    tail = Buffer.from(chunk.subarray(-ADDRESS.length));
  }
  return { digest: hash.digest('hex'), hasRemarks };
}

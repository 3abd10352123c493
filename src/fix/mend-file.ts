// Mends a file in its place.

import type { Document } from '../source/document.ts';
import { FileCopy } from './file-copy.ts';
import { type ChooseFixes, mend } from './mend.ts';

/**
 * Returns how many rewrites were put in place. Throws ProblemError where that cannot be done without loss; the file is
 * as it was then. The document must be one of a file.
 */
export async function mendFile(document: Document, choose: ChooseFixes): Promise<number> {
  const copy = new FileCopy(document.file!, document.path);
  try {
    const { fixes } = await mend(document, copy, choose);
    copy.replaceFile();
    return fixes;
  } finally {
    copy.discard();
  }
}

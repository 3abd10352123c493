// Reads documents one after the other. What is wrong with them becomes a step like any other, so that it is told between
// the findings before it and those after it, however far ahead somebody reads.

import type { Selection } from '../../lint/selection.ts';
import type { Document } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { Cache } from '../cache/cache.ts';
import type { Linters } from '../linters.ts';
import type { ReadStep } from './step.ts';

/** With a cache, what is known is not read. Throws ProblemError where no rule is left for a document. */
export async function* readSteps(
  documents: readonly Document[],
  linters: Linters,
  cache: Cache | undefined,
): AsyncGenerator<ReadStep> {
  for (const document of documents) {
    yield { kind: 'open', document };
    const selection = linters.selectionFor(document.path);
    const known = await cache?.look(document, selection);
    if (known?.replies !== undefined) yield { kind: 'unread', replies: known.replies };
    else yield* readDocument(known?.document ?? document, selection, known?.flawed);
    yield { kind: 'close' };
  }
}

async function* readDocument(
  document: Document,
  selection: Selection,
  flawed: ReadonlySet<number> | undefined,
): AsyncGenerator<ReadStep> {
  const problems: Problem[] = [];
  let bytes = 0;
  const counted = document.over(async function* () {
    for await (const chunk of document.chunks()) {
      bytes += chunk.length;
      yield chunk;
    }
  });
  for await (const replies of counted.replies((problem) => problems.push(problem))) {
    for (const problem of problems.splice(0)) yield { kind: 'problem', problem };
    yield { kind: 'replies', replies, flawed, selection, bytes };
    bytes = 0;
  }
  for (const problem of problems) yield { kind: 'problem', problem };
}

// Lints what is read, in this thread.

import type { Linters } from '../linters.ts';
import { type LintedStep, NOTHING, needsLinting, type ReadStep } from './step.ts';

export async function* lintHere(
  steps: AsyncIterable<ReadStep>,
  linters: Linters,
): AsyncGenerator<LintedStep> {
  for await (const step of steps) {
    if (step.kind !== 'replies') {
      yield step;
      continue;
    }
    const { replies, selection } = step;
    const linter = linters.of(selection);
    const found = replies.map((reply) =>
      needsLinting(step, reply) ? linter.find(reply.text, reply.lang) : NOTHING,
    );
    yield { kind: 'replies', replies, found };
  }
}

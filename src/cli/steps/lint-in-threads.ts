// Lints what is read in other threads, and goes on reading meanwhile. Steps come out in the order in which they went in.
// What may be under way at once is bounded, in characters to be linted and in bytes that were read for them, for a reply
// may keep all that it was read from in memory.

import type { LintedStep, ReadStep } from './step.ts';
import type { Threads } from './threads.ts';
import { JOB_CHARACTERS, WaitingLine } from './waiting-line.ts';

/** So that a thread has its next jobs when it is done with one. */
const JOBS_OF_THREAD = 3;

const MOST_BYTES = 16 * 1024 * 1024;

/** `jobs` is the number of threads. Throws what the steps throw, but not before all steps that came before are told. */
export async function* lintInThreads(
  steps: AsyncIterable<ReadStep>,
  threads: Threads,
  jobs: number,
): AsyncGenerator<LintedStep> {
  const most = jobs * JOBS_OF_THREAD * JOB_CHARACTERS;
  const line = new WaitingLine(threads);
  let failure: { readonly cause: unknown } | undefined;
  const failing = until(steps, (cause) => {
    failure = { cause };
  });
  for await (const step of failing) {
    line.add(step);
    while (line.characters > most || line.bytes > MOST_BYTES) yield await line.take();
  }
  while (!line.isEmpty) yield await line.take();
  if (failure !== undefined) throw failure.cause;
}

/** The steps up to where they fail. */
async function* until(
  steps: AsyncIterable<ReadStep>,
  failed: (cause: unknown) => void,
): AsyncGenerator<ReadStep> {
  try {
    yield* steps;
  } catch (cause) {
    failed(cause);
  }
}

// The steps of documents, linted by this thread or by others. What other threads need is loaded only for them.

import type { CompiledPacks } from '../../pack/compiled.ts';
import type { Document } from '../../source/document.ts';
import type { Cache } from '../cache/cache.ts';
import type { Linters } from '../linters.ts';
import { packBytes } from '../packs.ts';
import { lintHere } from './lint-here.ts';
import { readSteps } from './read-steps.ts';
import type { LintedStep, ReadStep } from './step.ts';

export interface Linting {
  readonly packs: readonly CompiledPacks[];
  readonly linters: Linters;
  /** Threads that lint; 1 means this one. */
  readonly jobs: number;
  /** What is known from earlier runs. */
  readonly cache: Cache | undefined;
}

/** Throws ProblemError where no rule is left for a document. */
export function lintedSteps(documents: readonly Document[], linting: Linting): AsyncIterable<LintedStep> {
  const { linters, jobs, cache } = linting;
  const steps = readSteps(documents, linters, cache);
  const linted = jobs === 1 ? lintHere(steps, linters) : lintElsewhere(steps, linting);
  return cache?.remember(linted) ?? linted;
}

async function* lintElsewhere(
  steps: AsyncIterable<ReadStep>,
  { packs, jobs }: Linting,
): AsyncGenerator<LintedStep> {
  const { Threads } = await import('./threads.ts');
  const { lintInThreads } = await import('./lint-in-threads.ts');
  const threads = new Threads(jobs, { packs: (await packBytes(packs)).map(shared) });
  try {
    yield* lintInThreads(steps, threads, jobs);
  } finally {
    await threads.close();
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}

// What runs in a thread of its own: it knows nothing of documents, and answers one job after the other in the order in
// which they come. A fault in here is a bug of ours; Node hands it to the main thread with its stack.

import { parentPort, workerData } from 'node:worker_threads';
import { Linter } from '../../lint/linter.ts';
import type { Selection } from '../../lint/selection.ts';
import { decodePacks } from '../../pack/bytes.ts';
import type { JobResult, TextJob, WorkerStart } from './text-job.ts';

const packs = (workerData as WorkerStart).packs.map((bytes) => decodePacks(new Uint8Array(bytes)));
const linters = new Map<string, Linter>();

function linterOf(selection: Selection): Linter {
  const key = JSON.stringify(selection);
  const linter = linters.get(key) ?? new Linter(packs, selection);
  linters.set(key, linter);
  return linter;
}

function work({ parts }: TextJob): JobResult {
  return parts.flatMap(({ selection, texts }) => {
    const linter = linterOf(selection);
    return texts.map(({ text, lang }) => linter.find(text, lang));
  });
}

parentPort!.on('message', (job: TextJob) => parentPort!.postMessage(work(job)));

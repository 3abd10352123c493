// Threads that look for findings. Each is started when there is work for it, for starting one costs as much as linting a
// few megabytes. A thread that ends before its work is done has met a bug of ours: all that wait for it are told so.

import { Worker } from 'node:worker_threads';
import { dataFile } from '../../text/inflection/data-file.ts';
import type { JobResult, TextJob, WorkerStart } from './text-job.ts';

/**
 * Linting leaves little behind that lives long, so a small nursery costs a thread no time, and spares
 * thirty megabytes.
 */
const LIMITS = { maxYoungGenerationSizeMb: 2 };

export class Threads {
  readonly #most: number;
  readonly #start: WorkerStart;
  readonly #threads: Thread[] = [];

  /** `most` is how many may run at once. */
  constructor(most: number, start: WorkerStart) {
    this.#most = most;
    this.#start = start;
  }

  /** Rejects with the bug that ended the thread, if one did. */
  run(job: TextJob): Promise<JobResult> {
    return this.#next().run(job);
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** The one with the least to do; a new one rather than one that has something to do. */
  #next(): Thread {
    const idlest = this.#threads.toSorted((a, b) => a.waiting - b.waiting)[0];
    if (idlest !== undefined && (idlest.waiting === 0 || this.#threads.length === this.#most)) return idlest;
    const thread = new Thread(this.#start);
    this.#threads.push(thread);
    return thread;
  }
}

interface Waiting {
  readonly done: (result: JobResult) => void;
  readonly failed: (bug: Error) => void;
}

class Thread {
  readonly #worker: Worker;
  /** Those who wait for an answer, in the order in which they come. */
  readonly #waiting: Waiting[] = [];
  #bug: Error | undefined;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(dataFile('worker.cjs'), { workerData: start, resourceLimits: LIMITS });
    this.#worker.on('message', (result: JobResult) => this.#waiting.shift()?.done(result));
    this.#worker.on('messageerror', (bug) => this.#fail(bug));
    this.#worker.on('error', (bug) => this.#fail(bug));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended with code ${code}`)));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  run(job: TextJob): Promise<JobResult> {
    const result = new Promise<JobResult>((done, failed) => {
      if (this.#bug === undefined) this.#waiting.push({ done, failed });
      else failed(this.#bug);
    });
    // It may fail before its turn has come to be awaited.
    result.catch(() => {});
    if (this.#bug === undefined) this.#worker.postMessage(job);
    return result;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(bug: Error): void {
    this.#bug ??= bug;
    for (const { failed } of this.#waiting.splice(0)) failed(this.#bug);
  }
}

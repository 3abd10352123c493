// Steps that wait for their turn, and for what is found in their replies. Texts are handed over in jobs of about one
// size: the replies of a big file are shared out, and small files travel together.

import { type Linted, type LintedStep, NOTHING, needsLinting, type Read, type ReadStep } from './step.ts';
import type { JobResult, TextJob } from './text-job.ts';
import type { Threads } from './threads.ts';

/** UTF-16 code units. */
export const JOB_CHARACTERS = 64 * 1024;

/** What an open document takes, however small it is. */
const DOCUMENT_BYTES = 4096;

interface Waiting {
  readonly characters: number;
  readonly bytes: number;
  /** The job that its texts are part of; undefined for a step without texts. */
  readonly job: Job | undefined;
  readonly step: () => LintedStep | Promise<LintedStep>;
}

export class WaitingLine {
  /** UTF-16 code units that are to be linted. */
  characters = 0;
  /** Bytes that were read for what waits, all of which may still be in memory. */
  bytes = 0;
  readonly #threads: Threads;
  readonly #waiting: Waiting[] = [];
  #job = new Job();

  constructor(threads: Threads) {
    this.#threads = threads;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(step: ReadStep): void {
    if (step.kind === 'replies') for (const part of cut(step)) this.#addReplies(part);
    else this.#add({ characters: 0, bytes: DOCUMENT_BYTES, job: undefined, step: () => step });
  }

  /** The first step, when it is ready. Rejects with the bug that ended a thread. */
  async take(): Promise<LintedStep> {
    const { characters, bytes, job, step } = this.#waiting.shift()!;
    this.characters -= characters;
    this.bytes -= bytes;
    if (job !== undefined && job === this.#job) this.#send();
    return step();
  }

  #addReplies(read: Read): void {
    const job = this.#job;
    const first = job.size;
    job.add(read);
    const step = async (): Promise<Linted> => {
      const result = await job.result!;
      let next = first;
      const found = read.replies.map((reply) => (needsLinting(read, reply) ? result[next++]! : NOTHING));
      return { kind: 'replies', replies: read.replies, found };
    };
    const characters = charactersOf(read);
    this.#add({ characters, bytes: read.bytes, job, step });
    if (job.characters >= JOB_CHARACTERS) this.#send();
  }

  #add(waiting: Waiting): void {
    this.characters += waiting.characters;
    this.bytes += waiting.bytes;
    this.#waiting.push(waiting);
  }

  #send(): void {
    this.#job.result = this.#threads.run({ parts: this.#job.parts });
    this.#job = new Job();
  }
}

class Job implements TextJob {
  readonly parts: TextJob['parts'][number][] = [];
  /** Texts in it. */
  size = 0;
  characters = 0;
  /** There as soon as it is sent. */
  result: Promise<JobResult> | undefined;

  add(read: Read): void {
    const replies = read.replies.filter((reply) => needsLinting(read, reply));
    this.parts.push({ selection: read.selection, texts: replies.map(({ text, lang }) => ({ text, lang })) });
    this.size += replies.length;
    this.characters += charactersOf(read);
  }
}

function charactersOf({ replies }: Read): number {
  return replies.reduce((sum, { text }) => sum + text.length, 0);
}

/** Parts of about the size of a job; a long reply stays whole. */
function* cut(read: Read): Generator<Read> {
  let [start, characters, bytes] = [0, 0, read.bytes];
  for (const [index, { text }] of read.replies.entries()) {
    characters += text.length;
    const isLast = index === read.replies.length - 1;
    if (characters < JOB_CHARACTERS && !isLast) continue;
    yield { ...read, replies: read.replies.slice(start, index + 1), bytes };
    [start, characters, bytes] = [index + 1, 0, 0];
  }
}

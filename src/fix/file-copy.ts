// A file is replaced in one step: the new text is written into a file beside it, which then takes its name. Whoever
// reads it meanwhile gets the old text or the new one, whole; and if we are stopped half-way, nothing has happened.

import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Chunks } from '../source/document.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { fileChunks } from '../source/read/chunks.ts';
import { readProblem } from '../source/read/read-problem.ts';
import type { Copy } from './copy.ts';

export class FileCopy implements Copy {
  readonly #shown: string;
  /** A symbolic link is followed to what it means, and stays. */
  readonly #file: string;
  readonly #before: BigIntStats;
  #copy: string | undefined;

  /** Notes how the file is now. Throws ProblemError, under the name `shown`, if it cannot be written. */
  constructor(file: string, shown: string) {
    this.#shown = shown;
    try {
      this.#file = realpathSync(file);
      this.#before = statSync(this.#file, { bigint: true });
      accessSync(this.#file, constants.W_OK);
    } catch (error) {
      throw new ProblemError([unwritable(shown, error)]);
    }
  }

  async write(pieces: AsyncIterable<string>): Promise<Chunks> {
    const copy = this.#newName();
    const older = this.#copy;
    try {
      await this.#fill(copy, pieces);
    } catch (error) {
      remove(copy);
      throw new ProblemError([unwritable(this.#shown, error)]);
    }
    this.#copy = copy;
    if (older !== undefined) remove(older);
    return () => fileChunks(copy, this.#shown);
  }

  /** Puts the copy in the place of the file. Throws ProblemError if the file has changed since it was noted. */
  replaceFile(): void {
    if (this.#copy === undefined) return;
    const { size, mtimeNs, ino } = this.#before;
    try {
      const now = statSync(this.#file, { bigint: true });
      if (now.size !== size || now.mtimeNs !== mtimeNs || now.ino !== ino)
        throw new ProblemError([changedProblem(this.#shown)]);
      renameSync(this.#copy, this.#file);
    } catch (error) {
      this.discard();
      throw new ProblemError([unwritable(this.#shown, error)]);
    }
    forget(this.#copy);
  }

  discard(): void {
    if (this.#copy !== undefined) remove(this.#copy);
    this.#copy = undefined;
  }

  async #fill(copy: string, pieces: AsyncIterable<string>): Promise<void> {
    const descriptor = openSync(copy, 'wx', Number(this.#before.mode) & 0o7777);
    noteUnfinished(copy);
    try {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      }
      this.#inherit(descriptor);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** The mode is the old file's whatever the mask; its owner is, too, where we may give files away. */
  #inherit(descriptor: number): void {
    const { uid, gid, mode } = this.#before;
    if (process.getuid?.() === 0) fchownSync(descriptor, Number(uid), Number(gid));
    fchmodSync(descriptor, Number(mode) & 0o7777);
  }

  #newName(): string {
    const name = `.${basename(this.#file)}.replylint-${process.pid}-${copies++}`;
    return join(dirname(this.#file), name);
  }
}

let copies = 0;

/** Copies that are neither in place nor gone: whoever stops us must not find them. */
const unfinished = new Set<string>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function noteUnfinished(copy: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.once(signal, stop);
  unfinished.add(copy);
}

function remove(copy: string): void {
  rmSync(copy, { force: true });
  forget(copy);
}

function forget(copy: string): void {
  unfinished.delete(copy);
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
}

function stop(signal: NodeJS.Signals): void {
  for (const copy of [...unfinished]) remove(copy);
  process.kill(process.pid, signal);
}

function changedProblem(path: string): Problem {
  return { path, message: 'it changed while it was being mended, so it was left alone', mend: 'run again' };
}

const CAUSES: Record<string, Pick<Problem, 'message' | 'mend'>> = {
  EACCES: { message: 'no permission to write it', mend: 'give yourself the right to write it' },
  EPERM: { message: 'no permission to write it', mend: 'give yourself the right to write it' },
  EROFS: { message: 'it lies on a disk that is read-only', mend: 'copy it to another' },
  ENOSPC: { message: 'the disk is full', mend: 'make room for a copy of it' },
};

/** An error of the file system as a problem; anything else is our own bug, and is thrown on. */
function unwritable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = CAUSES[code];
  return cause === undefined ? readProblem(path, error) : { path, ...cause };
}

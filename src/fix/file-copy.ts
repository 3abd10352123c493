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
  statSync,
  writeSync,
} from 'node:fs';
import type { Chunks } from '../source/document.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { fileChunks } from '../source/read/chunks.ts';
import { isUnchanged } from '../source/read/is-unchanged.ts';
import { forgetUnfinished, nameBeside, noteUnfinished, removeUnfinished } from '../write/unfinished.ts';
import type { Copy } from './copy.ts';

export class FileCopy implements Copy {
  readonly #path: string;
  readonly #shown: string;
  readonly #before: Noted | Error;
  #copy: string | undefined;

  /** Notes how the file is now, before anything of it is read: it must still be so when it is replaced. */
  constructor(path: string, shown: string) {
    this.#path = path;
    this.#shown = shown;
    this.#before = note(path);
  }

  /** Throws ProblemError, under the name that is shown, if the file or its folder cannot be written. */
  async write(pieces: AsyncIterable<string>): Promise<Chunks> {
    const { file, stats } = this.#writable();
    const copy = nameBeside(file);
    const older = this.#copy;
    const descriptor = this.#open(copy, stats);
    try {
      await fill(descriptor, pieces, stats);
    } catch (error) {
      removeUnfinished(copy);
      throw new ProblemError([unwritable(this.#shown, error)]);
    }
    this.#copy = copy;
    if (older !== undefined) removeUnfinished(older);
    return () => fileChunks(copy, this.#shown);
  }

  /** Puts the copy in the place of the file. Throws ProblemError if the file has changed since it was noted. */
  replaceFile(): void {
    if (this.#copy === undefined) return;
    const { file, stats } = this.#writable();
    const now = note(this.#path);
    if (now instanceof Error || now.file !== file || !isUnchanged(stats, now.stats)) {
      this.discard();
      throw new ProblemError([changedProblem(this.#shown)]);
    }
    try {
      renameSync(this.#copy, file);
    } catch (error) {
      this.discard();
      throw new ProblemError([unwritable(this.#shown, error)]);
    }
    forgetUnfinished(this.#copy);
    this.#copy = undefined;
  }

  discard(): void {
    if (this.#copy !== undefined) removeUnfinished(this.#copy);
    this.#copy = undefined;
  }

  #writable(): Noted {
    const before = this.#before;
    try {
      if (before instanceof Error) throw before;
      accessSync(before.file, constants.W_OK);
      return before;
    } catch (error) {
      throw new ProblemError([unwritable(this.#shown, error)]);
    }
  }

  #open(copy: string, { mode }: BigIntStats): number {
    try {
      const descriptor = openSync(copy, 'wx', Number(mode) & 0o7777);
      noteUnfinished(copy);
      return descriptor;
    } catch (error) {
      throw new ProblemError([unwritableFolder(this.#shown, error)]);
    }
  }
}

interface Noted {
  /** A symbolic link is followed to what it means, and stays. */
  readonly file: string;
  readonly stats: BigIntStats;
}

function note(path: string): Noted | Error {
  try {
    const file = realpathSync(path);
    return { file, stats: statSync(file, { bigint: true }) };
  } catch (error) {
    return error as Error;
  }
}

async function fill(descriptor: number, pieces: AsyncIterable<string>, stats: BigIntStats): Promise<void> {
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    }
    inherit(descriptor, stats);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The mode is the old file's whatever the mask; its owner is, too, where we may give files away. */
function inherit(descriptor: number, { uid, gid, mode }: BigIntStats): void {
  if (process.getuid?.() === 0) fchownSync(descriptor, Number(uid), Number(gid));
  fchmodSync(descriptor, Number(mode) & 0o7777);
}

function changedProblem(path: string): Problem {
  return { path, message: 'it changed while it was being mended, so it was left alone', mend: 'run again' };
}

const CAUSES: Record<string, Pick<Problem, 'message' | 'mend'>> = {
  EACCES: { message: 'no permission to write it', mend: 'give yourself the right to write it' },
  EPERM: { message: 'no permission to write it', mend: 'give yourself the right to write it' },
  EROFS: { message: 'it lies on a disk that is read-only', mend: 'copy it to another' },
  ENOSPC: { message: 'the disk is full', mend: 'make room for a copy of it' },
  EDQUOT: { message: 'your share of the disk is used up', mend: 'make room for a copy of it' },
  EFBIG: { message: 'a file may not be so long here', mend: 'split it' },
};

/** An error of the file system as a problem; anything else is our own bug, and is thrown on. */
function unwritable(path: string, error: unknown): Problem {
  if (error instanceof ProblemError) throw error;
  const code = codeOf(error);
  return { path, ...(CAUSES[code] ?? { message: `it cannot be written (${code})` }) };
}

function unwritableFolder(path: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code !== 'EACCES' && code !== 'EPERM') return unwritable(path, error);
  const message = 'no permission to write a copy of it into its folder';
  return { path, message, mend: 'give yourself the right to write the folder' };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

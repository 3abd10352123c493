// Where text goes: standard output, standard error or a file. Files and pipes are written by their descriptors, for
// Node's streams take a tenth of the time in which a draft is checked. A reader that stops listening (`| head`) is no
// fault of ours, and we stop, too; a full disk is the user's to know.

import { closeSync, writeSync } from 'node:fs';
import { ProblemError } from '../source/problem.ts';
import { DESCRIPTORS, isTerminal } from './terminal.ts';

export interface Output {
  /** Writes all of the text, or bytes. Throws ProblemError where that is not possible, unless the reader went away. */
  write(text: string | Uint8Array): void;
  /** Whether nobody reads any more. */
  readonly closed: boolean;
  end(): void;
}

/** Standard output or standard error. */
export function standard(end: 'stdout' | 'stderr'): Output {
  if (!isTerminal(end)) return new DescriptorOutput(`<${end}>`, DESCRIPTORS[end]);
  // The console of Windows takes other bytes than a file, which only Node's stream knows.
  const write = (text: string | Uint8Array): void => {
    clearLine?.();
    process[end].write(text);
  };
  return { write, closed: false, end() {} };
}

let clearLine: (() => void) | undefined;

/** Calls `clear` before anything is written to a terminal; undefined for nothing. */
export function clearLineBeforeWriting(clear: (() => void) | undefined): void {
  clearLine = clear;
}

/** What is written, and what to do where it cannot be. */
export interface Purpose {
  /** "the report" */
  readonly what: string;
  readonly mend?: string;
}

export const A_REPORT: Purpose = { what: 'the report', mend: 'choose another --output' };

/** A file or a pipe that is open. */
export class DescriptorOutput implements Output {
  closed = false;
  readonly #name: string;
  readonly #descriptor: number;
  readonly #purpose: Purpose;

  constructor(name: string, descriptor: number, purpose: Purpose = { what: 'the report' }) {
    this.#name = name;
    this.#descriptor = descriptor;
    this.#purpose = purpose;
  }

  write(text: string | Uint8Array): void {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    for (let at = 0; at < bytes.length && !this.closed; ) at += this.#writeSome(bytes.subarray(at));
  }

  end(): void {
    if (this.#descriptor > DESCRIPTORS.stderr) closeSync(this.#descriptor);
  }

  #writeSome(bytes: Uint8Array): number {
    try {
      return writeSync(this.#descriptor, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') this.closed = true;
      else if (code === 'EAGAIN') pause();
      else throw unwritable(this.#name, error as Error, this.#purpose);
      return 0;
    }
  }
}

const PAUSE_MILLISECONDS = 2;

/** Until a full pipe, which somebody has told not to make us wait, takes more. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Why something is not written, as whoever waits for it is to be told. */
export function unwritable(
  path: string,
  error: NodeJS.ErrnoException,
  { what, mend }: Purpose,
): ProblemError {
  const message = `${what} cannot be written: ${CAUSES[error.code ?? ''] ?? error.message}`;
  return new ProblemError([{ path, message, ...(mend && { mend }) }]);
}

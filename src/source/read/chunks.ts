// The bytes of a file or a stream, in chunks of one size, so that memory stays the same however long the input is.
// A stream hands over pieces of any length; they are filled up to whole chunks, so that whoever looks at the first
// chunk sees the beginning of the input and not the first packet of it. Files are read synchronously: nothing else is to
// be done meanwhile, and it spares loading what asynchronous reading needs.

import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { ProblemError } from '../problem.ts';
import { readProblem } from './read-problem.ts';

export const CHUNK_BYTES = 256 * 1024;

/** Names under which a process finds its own pipes: the only ones whose end is known to come. */
const OWN_PIPE = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/(\d+))$/;

export function isOwnPipe(path: string): boolean {
  return OWN_PIPE.test(path);
}

/**
 * The bytes of a file. A chunk is good until the next one is asked for, which overwrites it. Throws a `ProblemError`
 * under the name `shown` if the file cannot be read, or changed while it was read.
 */
export async function* fileChunks(path: string, shown: string, size = CHUNK_BYTES): AsyncGenerator<Buffer> {
  if (isOwnPipe(path)) return yield* streamChunks(ownPipe(path), shown, size);
  let file: number | undefined;
  try {
    refuseDevice(statSync(path), shown);
    file = openSync(path, 'r');
    const before = fstatSync(file);
    const buffer = Buffer.allocUnsafe(before.size === 0 ? size : Math.min(size, before.size + 1));
    for (let length = buffer.length; length === buffer.length; ) {
      length = fill(file, buffer);
      if (length > 0) yield buffer.subarray(0, length);
      await turn();
    }
    refuseChange(before, fstatSync(file), shown);
  } catch (error) {
    throw new ProblemError([readProblem(shown, error)]);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Standard input, read as files are where that is possible. Each piece is good until the next one is asked for. */
export async function* standardInput(): AsyncGenerator<Buffer> {
  // Whoever waits for a signal would not hear of it as long as we wait for somebody to write.
  if (process.listenerCount('SIGINT') > 0) return yield* process.stdin;
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let length = 1; length > 0; ) {
    try {
      length = readSync(0, buffer);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The other end of a pipe may have made it one that doesn't wait; Windows reports the end as an error.
      if (code === 'EAGAIN') return yield* process.stdin;
      if (code === 'EOF') return;
      throw error;
    }
    if (length > 0) yield buffer.subarray(0, length);
    await turn();
  }
}

/** Lets whatever else waits, such as news of a closed pipe, have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The bytes of a stream; otherwise as `fileChunks`. */
export async function* streamChunks(
  stream: AsyncIterable<Buffer>,
  shown: string,
  size = CHUNK_BYTES,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(size);
  let length = 0;
  try {
    for await (const bytes of stream) {
      for (let from = 0; from < bytes.length; ) {
        const copied = bytes.copy(buffer, length, from);
        from += copied;
        length += copied;
        if (length < size) continue;
        yield buffer;
        length = 0;
      }
    }
  } catch (error) {
    throw new ProblemError([readProblem(shown, error)]);
  }
  if (length > 0) yield buffer.subarray(0, length);
}

/** Read through its number and not opened by its name, for that would wait until somebody writes to it anew. */
function ownPipe(path: string): AsyncIterable<Buffer> {
  const fd = Number(OWN_PIPE.exec(path)?.[1] ?? 0);
  return fd === 0 ? standardInput() : createReadStream(path, { fd, autoClose: false });
}

function fill(file: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const bytesRead = readSync(file, buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function refuseDevice(stats: Stats, shown: string): void {
  if (stats.isFile() || stats.isDirectory()) return;
  const message = 'it is a pipe, a socket or a device, not a file';
  throw new ProblemError([{ path: shown, message, mend: 'pipe it into replylint instead' }]);
}

function refuseChange(before: Stats, after: Stats, shown: string): void {
  if (!before.isFile() || (before.size === after.size && before.mtimeMs === after.mtimeMs)) return;
  throw new ProblemError([{ path: shown, message: 'the file changed while it was read', mend: 'run again' }]);
}

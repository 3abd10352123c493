// Runs replylint in this process, from the sources. Standard input, output and error are exchanged where replylint
// meets them, at their file descriptors, which belong to the test runner here.

import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import type { Outcome } from './case.ts';

const DIST = resolve('dist');
const RULES = resolve('rules');

let unread: Buffer = Buffer.alloc(0);
const written: Record<1 | 2, Buffer[]> = { 1: [], 2: [] };

vi.doMock('node:fs', async (original) => {
  const fs = (await original()) as typeof import('node:fs');
  const isStandard = (descriptor: number): boolean => descriptor <= 2;
  return {
    ...fs,
    fstatSync: (descriptor: number) =>
      isStandard(descriptor) ? { isCharacterDevice: () => false } : fs.fstatSync(descriptor),
    readSync: (descriptor: number, buffer: Buffer, ...rest: [number, number, number]) => {
      if (!isStandard(descriptor)) return fs.readSync(descriptor, buffer, ...rest);
      const length = unread.copy(buffer);
      unread = unread.subarray(length);
      return length;
    },
    writeSync: (descriptor: 1 | 2, bytes: Buffer) =>
      isStandard(descriptor)
        ? written[descriptor].push(Buffer.from(bytes)) && bytes.length
        : fs.writeSync(descriptor, bytes),
  };
});

/** Runs replylint in a folder; nobody may run it at the same time. */
export async function runInProcess(
  args: readonly string[],
  { cwd, stdin = Buffer.alloc(0) }: { readonly cwd: string; readonly stdin?: Buffer },
): Promise<Outcome> {
  const { main } = await import('../../src/cli/main.ts');
  const before = process.cwd();
  // Programs that run from the sources find what the build wrote in the working directory.
  for (const built of [DIST, RULES]) {
    const link = join(cwd, built === DIST ? 'dist' : 'rules');
    if (!existsSync(link)) symlinkSync(built, link);
  }
  vi.stubEnv('NO_COLOR', undefined);
  vi.stubEnv('FORCE_COLOR', undefined);
  process.chdir(cwd);
  unread = stdin;
  // Where a signal is listened for, standard input is read as a stream.
  const stream = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  Object.defineProperty(process, 'stdin', { value: Readable.from([stdin]), configurable: true });
  written[1] = [];
  written[2] = [];
  try {
    const exit = await main(args);
    return {
      stdout: Buffer.concat(written[1]).toString(),
      stderr: Buffer.concat(written[2]).toString(),
      exit,
    };
  } finally {
    Object.defineProperty(process, 'stdin', stream);
    process.chdir(before);
    vi.unstubAllEnvs();
  }
}

// Runs replylint as a process of its own, as it is built.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Outcome } from './case.ts';

export const REPLYLINT = resolve('bin/replylint.js');

export interface Spawning {
  readonly cwd?: string;
  readonly stdin?: Buffer | string;
  /** Beside what this process has; nothing of it asks for colors or forbids them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs replylint with the arguments. */
export function runSpawned(args: readonly string[], spawning: Spawning = {}): Promise<Outcome> {
  return run(process.execPath, [REPLYLINT, ...args], spawning);
}

/** Runs a line of bash, in which `$REPLYLINT` is replylint; a pipe fails with the first part of it that does. */
export function runShell(line: string, spawning: Spawning = {}): Promise<Outcome> {
  const replylint = `'${process.execPath}' '${REPLYLINT}'`;
  return run('bash', ['-c', `set -o pipefail; ${line.replaceAll('$REPLYLINT', replylint)}`], spawning);
}

/** Runs any program to its end. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, stdin = '', env }: Spawning = {},
): Promise<Outcome> {
  const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  const child = spawn(program, args, { cwd, env: { ...inherited, ...env } });
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  // A program that needs no input may end before it has all of it.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (exit, signal) => {
      const text = (name: 'stdout' | 'stderr') => Buffer.concat(chunks[name]).toString();
      if (exit === null) failed(new Error(`${program} was ended by ${signal}: ${text('stderr')}`));
      else done({ stdout: text('stdout'), stderr: text('stderr'), exit });
    });
  });
}

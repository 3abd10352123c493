// What V8 made of the code is kept beside it, and must never change what is said.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from './spawned.ts';

const home = mkdtempSync(join(tmpdir(), 'replylint-code-cache-'));
const folder = join(home, 'dist', 'code-cache');
const DRAFT = "You've reached the wrong department.\n";

cpSync('bin', join(home, 'bin'), { recursive: true });
cpSync('dist', join(home, 'dist'), { recursive: true });

beforeEach(() => rmSync(folder, { recursive: true, force: true }));

afterAll(() => rmSync(home, { recursive: true }));

function check(env: Record<string, string> = {}) {
  return replylint([], env);
}

function replylint(args: readonly string[], env: Record<string, string> = {}) {
  return run(process.execPath, [join(home, 'bin', 'replylint.js'), ...args], { stdin: DRAFT, env });
}

/** The path of the one code cache. */
function cacheFile(): string {
  const [name, ...others] = readdirSync(folder);
  expect(name).toMatch(/^[0-9a-f]{16}-v\d+\.\d+\.\d+-\w+$/);
  expect(others).toEqual([]);
  return join(folder, name!);
}

describe('the code cache', () => {
  it('is kept by the first check, used by the next, and changes nothing', async () => {
    const first = await check();
    expect(first).toMatchObject({ exit: 1, stderr: '' });
    expect(first.stdout).toContain('deflection/wrong-department');
    const kept = readFileSync(cacheFile());
    expect(await check()).toEqual(first);
    expect(readFileSync(cacheFile()).equals(kept)).toBe(true);
  });

  it.each([
    [['--help']],
    [['rules']],
    [['explain', 'deflection/wrong-department']],
    [['--format', 'json']],
    [['--format', 'html']],
    [['--fix']],
    [['--print-config', 'draft.md']],
    [['check', '--shard', '1/2', 'examples']],
  ])('serves %j as well', async (args) => {
    const without = await replylint(args, { NODE_DISABLE_COMPILE_CACHE: '1' });
    await check();
    expect(await replylint(args)).toEqual(without);
    cacheFile();
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length / 2)],
    ['of zeros', (kept: Buffer) => Buffer.alloc(kept.length)],
    ['changed in one byte', (kept: Buffer) => flipped(kept, Math.floor(kept.length / 4))],
    [
      'made by another version of V8',
      (kept: Buffer) => {
        const half = flipped(kept.subarray(0, kept.length / 2), 4);
        return Buffer.concat([half, half]);
      },
    ],
  ])('is made anew where it is %s', async (_, spoil) => {
    const first = await check();
    const kept = readFileSync(cacheFile());
    writeFileSync(cacheFile(), spoil(kept));
    expect(await check()).toEqual(first);
    const renewed = readFileSync(cacheFile());
    expect(renewed.length).toBeGreaterThan(0);
    const half = renewed.length / 2;
    expect(renewed.subarray(0, half).equals(renewed.subarray(half))).toBe(true);
    expect(renewed.readUInt32LE(4)).toBe(kept.readUInt32LE(4));
  });

  it('is gone without where it cannot be written', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    expect(await check()).toMatchObject({ exit: 1, stderr: '' });
    rmSync(folder);
    await check();
    const file = cacheFile();
    rmSync(file);
    mkdirSync(file);
    expect(await check()).toMatchObject({ exit: 1, stderr: '' });
    expect(cacheFile()).toBe(file);
  });

  it('is left alone where Node is told to keep none', async () => {
    expect(await check({ NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ exit: 1, stderr: '' });
    expect(existsSync(folder)).toBe(false);
  });

  it('outlives two first checks at once', async () => {
    const outcomes = await Promise.all([check(), check(), check()]);
    expect(new Set(outcomes.map(({ stdout }) => stdout)).size).toBe(1);
    cacheFile();
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0xff;
  return copy;
}

// A cache changes nothing but the time: the same is said cold and warm, and when anything has changed in between.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from './case.ts';
import { ARGUMENTS, writeMixedLibrary } from './mixed-library.ts';
import { runSpawned } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-cache-'));
const cache = join(cwd, '.replylintcache');
afterAll(() => rmSync(cwd, { recursive: true }));

const check = (...args: readonly string[]): Promise<Outcome> =>
  runSpawned(['--format', 'json', ...args], { cwd });

const entries = (): Record<string, { replies: number; flawed: number[]; file: string; seen: number }> =>
  JSON.parse(readFileSync(cache, 'utf8')).entries;

describe('a mixed library', () => {
  beforeAll(() => writeMixedLibrary(cwd));
  beforeEach(() => rmSync(cache, { force: true }));

  it('is told of in the same words, cold and warm, by one thread or more', async () => {
    const plain = await check(...ARGUMENTS);
    expect(await check('--cache', ...ARGUMENTS)).toEqual(plain);
    const known = readFileSync(cache, 'utf8');
    expect(await check('--cache', ...ARGUMENTS)).toEqual(plain);
    expect(await check('--cache', '--jobs', '2', ...ARGUMENTS)).toEqual(plain);
    expect(readFileSync(cache, 'utf8')).toBe(known);
    const bad = Object.values(entries()).filter(({ file }) => file.includes('bad') || file.includes('big'));
    expect(bad).toEqual([]);
    expect(Object.values(entries())).toHaveLength(120);
  });

  it('is known by what its documents hold', async () => {
    await check('--cache', 'macros');
    const file = join(cwd, 'macros', '0.txt');
    const before = readFileSync(file);
    writeFileSync(file, 'Fine.\n');
    expect(await check('--cache', 'macros')).toEqual(await check('macros'));
    writeFileSync(file, before);
    expect(await check('--cache', 'macros')).toEqual(await check('macros'));
  });

  it.each([
    ['a preset', ['--preset', 'gentle']],
    ['a severity', ['--severity', 'deflection=info']],
    ['settings', ['--no-config']],
    ['a pack', ['--no-config', '--pack', 'pack.yaml']],
    ['fields', ['--reply', 'title']],
    ['no suppressions', ['--no-suppressions']],
  ])('is not mistaken for what it is with %s', async (_, args) => {
    await check('--cache', 'macros');
    expect(await check('--cache', ...args, 'macros')).toEqual(await check(...args, 'macros'));
  });
});

describe('a document without findings', () => {
  const folder = 'clean';
  const write = (text: string): void => writeFileSync(join(cwd, folder, 'a.txt'), text);

  beforeAll(() => mkdirSync(join(cwd, folder)));
  beforeEach(() => rmSync(cache, { force: true }));

  it('is not linted again', async () => {
    write('Please calm down.\n');
    const args = ['--no-config', '--pack', 'pack.yaml', folder];
    await check('--cache', ...args);
    // Only what the cache says is believed.
    const [[key, entry]] = Object.entries(entries()) as [[string, object]];
    const { replylint } = JSON.parse(readFileSync(cache, 'utf8'));
    writeFileSync(
      cache,
      JSON.stringify({ replylint, entries: { [key]: { ...entry, replies: 7, flawed: [] } } }),
    );
    const { summary } = JSON.parse((await check('--cache', ...args)).stdout);
    expect(summary).toMatchObject({ replies: 7, findings: 0 });
  });

  it('is read where remarks in it may be of no use any more', async () => {
    write('# replylint-disable-next-line deflection -- so it is\nFine.\n');
    const plain = await check(folder);
    expect(plain.stderr).toContain('suppress');
    await check('--cache', folder);
    expect(await check('--cache', folder)).toEqual(plain);
  });
});

describe('the file of a cache', () => {
  beforeEach(() => {
    rmSync(cache, { force: true });
    writeFileSync(join(cwd, 'fine.txt'), 'Fine.\n');
  });

  it.each(['', '{', '[]', 'null', '{"replylint":"0.0.0","entries":{}}', '{"entries":7}'])(
    'is made anew if it says %j',
    async (text) => {
      writeFileSync(cache, text);
      const { stderr, exit } = await check('--cache', 'fine.txt');
      expect([stderr, exit]).toEqual(['', 0]);
      expect(Object.values(entries())).toHaveLength(1);
    },
  );

  it('forgets files that are gone, and what was not seen for long', async () => {
    writeFileSync(join(cwd, 'gone.txt'), 'Gone.\n');
    writeFileSync(join(cwd, 'old.txt'), 'Old.\n');
    await check('--cache', 'fine.txt', 'gone.txt', 'old.txt');
    const all = JSON.parse(readFileSync(cache, 'utf8'));
    for (const entry of Object.values(all.entries) as { file: string; seen: number }[])
      if (entry.file.endsWith('old.txt')) entry.seen -= 40 * 24 * 60 * 60 * 1000;
    writeFileSync(cache, JSON.stringify(all));
    rmSync(join(cwd, 'gone.txt'));
    writeFileSync(join(cwd, 'fine.txt'), 'Fine, too.\n');
    await check('--cache', 'fine.txt');
    const files = Object.values(entries()).map(({ file }) => file);
    expect(files).toEqual([join(cwd, 'fine.txt'), join(cwd, 'fine.txt')]);
  });

  it('lies with the caches of other programs where there are packages', async () => {
    mkdirSync(join(cwd, 'node_modules'));
    await check('--cache', 'fine.txt');
    rmSync(join(cwd, 'node_modules', '.cache', 'replylint', 'cache.json'));
    rmSync(join(cwd, 'node_modules'), { recursive: true });
    expect(existsSync(cache)).toBe(false);
  });

  it('lies where one says, but not over a document', async () => {
    await check('--cache-location', 'made/here.json', 'fine.txt');
    expect(existsSync(join(cwd, 'made', 'here.json'))).toBe(true);
    const { stderr, exit } = await check('--cache-location', 'fine.txt', 'fine.txt');
    expect(stderr).toBe(
      'replylint: fine.txt: the cache would be written over a file that is to be checked; choose another --cache-location\n',
    );
    expect(exit).toBe(2);
  });

  it('may be where nothing can be written', async () => {
    const { stderr, exit } = await check('--cache-location', 'fine.txt/cache', 'fine.txt');
    expect(stderr).toMatch(
      /^replylint: warning: fine\.txt\/cache: the cache cannot be written \(E[A-Z]+\), so the next run will not be faster; /,
    );
    expect(exit).toBe(0);
  });
});

// An agent has two seconds of patience, and most of what a draft takes is loading code: so little is loaded.

import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './spawned.ts';

const DIST = resolve('dist');

/** Modules of Node that take long to load, and that no draft needs. */
const SLOW = ['child_process', 'crypto', 'http', 'https', 'inspector', 'readline', 'worker_threads', 'zlib'];

async function load(args: readonly string[], stdin: string) {
  const program = `
    const before = new Set(process.moduleLoadList);
    require(${JSON.stringify(join(DIST, 'cli.cjs'))}).main(process.argv.slice(1)).then(() => {
      const modules = process.moduleLoadList.filter((name) => !before.has(name));
      console.error(JSON.stringify({ files: Object.keys(require.cache), modules }));
    });`;
  const { stderr } = await run(process.execPath, ['-e', program, '--', ...args], { stdin });
  const { files, modules }: { files: string[]; modules: string[] } = JSON.parse(stderr);
  return { files, modules: modules.map((name) => name.replace('NativeModule ', '')) };
}

function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
}

describe.each([['pretty'], ['json']])('a draft, reported as %s', (format) => {
  it('loads less than half of the program, and nothing beside it', async () => {
    const { files, modules } = await load(['--format', format], "You've reached the wrong department.\n");
    expect(files.map(dirname)).toEqual(files.map(() => DIST));
    const program = readdirSync(DIST)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => join(DIST, name));
    expect(kilobytes(files)).toBeLessThan(kilobytes(program) / 2);
    expect(modules.filter((name) => SLOW.includes(name))).toEqual([]);
  });
});

describe('a draft in one language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['en', "You've reached the wrong team.", 'wrong team'],
    ['ru', 'Ваш iPhone уже в пути. Это не к нам.', 'Это не к нам'],
    ['pl', 'Proszę skontaktować się z przewoźnikiem.', 'przewoźnikiem'],
  ])('reads no rules of others: %s', async (language, draft, said) => {
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    for (const other of ['en', 'ru', 'pl'].filter((each) => each !== language))
      writeFileSync(join(folder, 'dist', 'packs', `${other}.bin`), 'no rules');
    const program = join(folder, 'bin', 'replylint.js');
    const { stdout, stderr } = await run(process.execPath, [program, '--format', 'concise'], {
      stdin: draft,
    });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(said), stderr: '' });
  });
});

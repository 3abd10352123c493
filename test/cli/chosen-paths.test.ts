// What --since and --files-from choose, of real repositories and real lists.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './case.ts';
import { runSpawned, type Spawning } from './spawned.ts';

const base = mkdtempSync(join(tmpdir(), 'replylint-chosen-'));
afterAll(() => rmSync(base, { recursive: true }));

const PACK = join(CASES, 'pack.yaml');
const CHECK = ['--pack', PACK, '--only', 'house', '--format', 'concise', '--quiet'];

const write = (folder: string, name: string, text = `Please calm down. ${name}\n`): void =>
  writeFileSync(join(folder, name), text);

/** The paths of the documents in which something is found, and what else is said. */
async function found(args: readonly string[], spawning: Spawning) {
  const { stdout, stderr, exit } = await runSpawned([...CHECK, ...args], spawning);
  const paths = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/:\d+:\d+: .*/, ''));
  return { paths, stderr, exit };
}

describe('--since', () => {
  const root = join(base, 'repository');
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' });
    expect([status, stderr.includes('fatal')]).toEqual([0, false]);
  };

  beforeAll(() => {
    mkdirSync(join(root, 'sub folder'), { recursive: true });
    git('init', '--quiet', '--initial-branch', 'main');
    for (const name of ['same.txt', 'changed.txt', 'deleted.txt', 'old name.txt', 'sub folder/żółw.txt'])
      write(root, name);
    write(root, '.gitignore', 'ignored.txt\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    git('checkout', '--quiet', '-b', 'work');
    git('checkout', '--quiet', 'main');
    write(root, 'on-main.txt');
    git('add', '.');
    git('commit', '--quiet', '-m', 'On main');
    git('checkout', '--quiet', 'work');
    write(root, 'changed.txt', 'Now please calm down.\n');
    git('commit', '--quiet', '-am', 'Change');
    git('rm', '--quiet', 'deleted.txt');
    git('mv', 'old name.txt', 'new name.txt');
    write(root, 'sub folder/żółw.txt', 'Calm down, please.\n');
    write(root, 'sub folder/untracked.txt');
    write(root, 'ignored.txt');
    write(root, 'untracked.zip');
  });

  it('takes what was committed, what was not, and what is new, and leaves out what is deleted', async () => {
    expect(await found(['--since', 'main'], { cwd: root })).toEqual({
      paths: ['changed.txt', 'new name.txt', 'sub folder/untracked.txt', 'sub folder/żółw.txt'],
      stderr: '',
      exit: 1,
    });
  });

  it('takes the working directory, or what is named', async () => {
    const cwd = join(root, 'sub folder');
    expect((await found(['--since', 'main'], { cwd })).paths).toEqual(['untracked.txt', 'żółw.txt']);
    expect((await found(['--since', 'main', '../changed.txt', '../same.txt'], { cwd })).paths).toEqual([
      '../changed.txt',
    ]);
    expect((await found(['--since', 'HEAD', 'sub folder'], { cwd: root })).paths).toHaveLength(2);
  });

  it('says so where nothing has changed', async () => {
    const { stdout, stderr, exit } = await runSpawned(['--since', 'main', 'same.txt'], { cwd: root });
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr: 'Nothing to check: no reply has changed since main.\n',
      exit: 0,
    });
    expect(await runSpawned(['--since', 'main', 'same.txt', '--quiet'], { cwd: root })).toEqual({
      stdout: '',
      stderr: '',
      exit: 0,
    });
  });

  it.each([
    [
      'no such commit',
      'git knows no commit "nowhere"; name a branch, a tag or a commit, and fetch it if need be',
      'nowhere',
    ],
    [
      'an option for git',
      'git knows no commit "--output=x"; name a branch, a tag or a commit, and fetch it if need be',
      '--output=x',
    ],
  ])('refuses %s', async (_, message, ref) => {
    const { paths, stderr, exit } = await found([`--since=${ref}`], { cwd: root });
    expect({ paths, stderr, exit }).toEqual({
      paths: [],
      stderr: `replylint: --since: ${message}\n`,
      exit: 2,
    });
  });

  it('refuses commits that have nothing in common', async () => {
    git('checkout', '--quiet', '--orphan', 'other');
    git('commit', '--quiet', '--allow-empty', '-m', 'Other');
    const { stderr, exit } = await found(['--since', 'main'], { cwd: root });
    git('checkout', '--quiet', '--force', 'work');
    expect(stderr).toBe(
      'replylint: --since: "main" and what is checked out have no commit in common; fetch more of the history, as with "git fetch --unshallow"\n',
    );
    expect(exit).toBe(2);
  });

  it('needs a repository, and git', async () => {
    const away = await found(['--since', 'main'], { cwd: base, env: { GIT_CEILING_DIRECTORIES: base } });
    expect(away.stderr).toBe(
      'replylint: --since: this folder is in no git repository; go to one, or leave --since out\n',
    );
    const without = await found(['--since', 'main'], { cwd: root, env: { PATH: base } });
    expect(without.stderr).toBe(
      'replylint: --since: git is not to be found; install it, or leave --since out\n',
    );
    expect([away.exit, without.exit]).toEqual([2, 2]);
  });
});

describe('--files-from', () => {
  const cwd = join(base, 'lists');
  const names = ['a.txt', 'b b.txt', '[c].txt', '!d.txt', '-'];

  beforeAll(() => {
    mkdirSync(cwd);
    cpSync(PACK, join(cwd, 'pack.yaml'));
    for (const name of names) write(cwd, name);
  });

  it.each([
    ['lines', `${names.join('\n')}\n`],
    ['lines as Windows ends them, with a byte-order mark', `\ufeff${names.join('\r\n')}`],
    ['paths ended by NUL', names.map((name) => `${name}\0`).join('')],
  ])('takes %s', async (_, list) => {
    write(cwd, 'list', list);
    const wanted = { paths: names, stderr: '', exit: 1 };
    expect(await found(['--files-from', 'list'], { cwd })).toEqual(wanted);
    expect(await found(['--files-from', '-'], { cwd, stdin: list })).toEqual(wanted);
  });

  it('adds to what is named, each once', async () => {
    expect((await found(['a.txt', '--files-from', '-'], { cwd, stdin: 'b b.txt\na.txt' })).paths).toEqual([
      'a.txt',
      'b b.txt',
    ]);
  });

  it('may be empty', async () => {
    const { stdout, stderr, exit } = await runSpawned(['--files-from', '-'], { cwd, stdin: '\n' });
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr: 'Nothing to check: the list of files is empty.\n',
      exit: 0,
    });
  });

  it('tells of what is missing, be it a file or the list', async () => {
    const file = await found(['--files-from', '-'], { cwd, stdin: 'nowhere.txt\na.txt\n' });
    expect(file.paths).toEqual(['a.txt']);
    expect(file.stderr).toMatch(/^replylint: nowhere\.txt: there is no such file or folder/);
    const list = await found(['--files-from', 'nowhere'], { cwd });
    expect(list.stderr).toMatch(/^replylint: nowhere: there is no such file or folder/);
    expect([file.exit, list.exit]).toEqual([2, 2]);
  });

  it('cannot share standard input with a draft', async () => {
    const { stderr, exit } = await found(['-', '--files-from', '-'], { cwd });
    expect(stderr).toContain('standard input cannot be both a list of files and a draft');
    expect(exit).toBe(2);
  });
});

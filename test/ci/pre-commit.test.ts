// replylint as a hook of pre-commit: called as pre-commit would call it, and, where pre-commit is there, by itself.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isListed } from '../../src/source/format/formats.ts';
import type { Outcome } from '../cli/case.ts';
import { run, runSpawned } from '../cli/spawned.ts';
import { GIT_ENV, GitRepository } from './git-repository.ts';

const BAD = 'Hello Ann,\n\nyou have reached the wrong department.\n';
const CLEAN = 'Hello Ann,\n\nyour parcel is on its way and will be with you on Friday.\n';

const [hook, ...others] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

/** Python's (?i) at the start is a flag in JavaScript. */
const files = new RegExp(hook.files.replace(/^\(\?i\)/, ''), 'i');

/** Runs the hook as pre-commit does: over staged files, as they are named from the top of the repository. */
function runHook(repository: GitRepository, args: readonly string[] = hook.args): Promise<Outcome> {
  const staged = repository
    .git('diff', '--cached', '--name-only', '--no-ext-diff', '-z', '--diff-filter=ACMRTUXB')
    .split('\0')
    .filter((path) => path !== '' && files.test(path) && isText(join(repository.folder, path)));
  expect(hook.entry).toBe('replylint');
  return runSpawned([...args, ...staged], { cwd: repository.folder });
}

/** As pre-commit's `types: [text]`: no byte in the first thousand that text doesn't have. */
function isText(path: string): boolean {
  return !readFileSync(path).subarray(0, 1024).includes(0);
}

describe('the definition of the hook', () => {
  it('is one, and takes text files', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'replylint', language: 'node', types: ['text'], pass_filenames: true });
  });

  it('takes the files that replylint takes from a folder', () => {
    const endings = [
      ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'json', 'jsonl', 'ndjson', 'yaml', 'yml'],
      ...[
        'csv',
        'tsv',
        'eml',
        'EML',
        'Md',
        'json5',
        'xml',
        'ts',
        'mdx',
        'png',
        'jsonx',
        'xcsv',
        'properties',
      ],
    ];
    for (const ending of endings) {
      const path = `macros/a.b ${ending}.${ending}`;
      expect(files.test(path), path).toBe(isListed(path));
    }
    expect(files.test('Makefile')).toBe(isListed('Makefile'));
  });
});

describe('the hook', () => {
  it('tells of staged files only', async () => {
    const repository = new GitRepository();
    repository.write('macros/old.md', BAD);
    repository.write('macros/gone.md', BAD);
    repository.commit('Begin');
    repository.git('rm', '--quiet', 'macros/gone.md');
    repository.write('macros/nicht wahr, «Anna».md', BAD);
    repository.write('macros/tool.py', `# ${BAD}`);
    repository.write('macros/clean.txt', CLEAN);
    repository.git('add', '--all');
    repository.write('macros/unstaged.md', BAD);

    const { stdout, stderr, exit } = await runHook(repository, ['--format', 'concise']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toBe(
      'macros/nicht wahr, «Anna».md:3:1: error deflection/wrong-department: Tells the customer that they came ' +
        'to the wrong place. ["you have reached the wrong department"]',
    );
    expect(stdout.match(/wrong-department/g)).toHaveLength(1);
    expect(stdout).toContain('in 2 replies (2 files)');
    expect(exit).toBe(1);
  });

  it('lets a clean commit pass', async () => {
    const repository = new GitRepository();
    repository.write('macros/bad.md', BAD);
    repository.commit('Begin');
    repository.write('macros/clean.txt', CLEAN);
    repository.git('add', '--all');
    expect(await runHook(repository, ['--quiet'])).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect((await runHook(repository)).exit).toBe(0);
  });
});

// It installs replylint from this clone with all that building needs.
const REAL = process.env.REPLYLINT_PRE_COMMIT === '1';
const isThere = spawnSync('pre-commit', ['--version']).status === 0;

describe('pre-commit itself', () => {
  it('installs the hook from a clone and runs it', { timeout: 600_000 }, async ({ skip }) => {
    if (!REAL) skip('REPLYLINT_PRE_COMMIT=1 runs it: it takes minutes and npm’s registry');
    if (!isThere) skip('pre-commit is not installed');
    const clone = new GitRepository();
    clone.git('pull', '--quiet', process.cwd(), 'HEAD');
    const rev = clone.git('rev-parse', 'HEAD').trim();
    const repository = new GitRepository();
    repository.write(
      '.pre-commit-config.yaml',
      stringify({ repos: [{ repo: clone.folder, rev, hooks: [{ id: 'replylint', files: '[.]md$' }] }] }),
    );
    const commit = (text: string): Promise<Outcome> => {
      repository.write('reply.md', text);
      repository.git('add', '--all');
      const env = { ...GIT_ENV, PRE_COMMIT_HOME: join(clone.folder, 'home') };
      return run('pre-commit', ['run'], { cwd: repository.folder, env });
    };
    const bad = await commit(BAD);
    expect(bad.stdout).toMatch(/^error {4}deflection\/wrong-department +reply\.md:3:1$/m);
    expect(bad.exit, bad.stderr).toBe(1);
    const clean = await commit(CLEAN);
    expect(clean.stdout).toMatch(/^replylint\.+Passed$/m);
    expect(clean.exit, clean.stderr).toBe(0);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/source/discover/discover.ts';

const FILES = [
  'a.txt',
  'b.md',
  'keep/a.txt',
  'keep/deep/b.md',
  'x [1]/a.txt',
  'x [1]/keep/c.txt',
  'build/a.txt',
];
const FOLDERS = ['.', 'keep', 'keep/deep', 'x [1]', 'build'];
const RULES = [
  '*.txt',
  '!*.txt',
  'a.txt',
  '!a.txt',
  '/a.txt',
  '!/a.txt',
  'keep',
  'keep/',
  '!keep/',
  'keep/*',
  '!keep/deep',
  'keep/**/b.md',
  '**/deep',
  '# *.md',
  '\\[1\\]',
  'x \\[1]/a.txt',
  '[ab].*',
  '?.md  ',
  '/',
  '*',
  '!*/',
];

/** A fresh git repository with every file of the list and the rules given for each folder. */
function repository(rules: Record<string, readonly string[]>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'replylint-ignore-')));
  for (const file of FILES) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), 'x');
  }
  for (const [folder, lines] of Object.entries(rules)) {
    if (lines.length > 0) writeFileSync(join(root, folder, '.gitignore'), lines.join('\n'));
  }
  execFileSync('git', ['init', '-q', root]);
  return root;
}

function listedByGit(root: string): string[] {
  const args = ['-c', 'core.excludesFile=/dev/null', 'ls-files', '-z', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  return names.filter((name) => name !== '' && !name.endsWith('.gitignore')).sort();
}

describe('Gitignore', () => {
  it('leaves out of folders and globs what git leaves out', async () => {
    const lines = fc.array(fc.constantFrom(...RULES), { maxLength: 4 });
    const rules = fc.record(Object.fromEntries(FOLDERS.map((folder) => [folder, lines])));
    await fc.assert(
      fc.asyncProperty(rules, async (given) => {
        const root = repository(given);
        const expected = listedByGit(root);
        expect((await discover(['.'], { cwd: root })).files).toEqual(expected);
        expect(
          (await discover(['**/*.*'], { cwd: root })).files.filter((f) => !f.endsWith('.gitignore')),
        ).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a folder that is named although it is ignored, but for what its own rules leave out', async () => {
    const root = repository({ '.': ['build', '*.md'], build: ['b*'] });
    writeFileSync(join(root, 'build', 'b.txt'), 'x');
    writeFileSync(join(root, 'build', 'c.md'), 'x');
    expect((await discover(['build'], { cwd: root })).files).toEqual(['build/a.txt', 'build/c.md']);
    expect((await discover(['build/*.txt'], { cwd: root })).files).toEqual(['build/a.txt']);
  });

  it('knows the rules above the folder', async () => {
    const root = repository({ '.': ['deep', 'keep/a.txt'] });
    writeFileSync(join(root, 'keep', 'z.txt'), 'x');
    expect((await discover(['.'], { cwd: join(root, 'keep') })).files).toEqual(['z.txt']);
    expect((await discover(['*'], { cwd: join(root, 'keep') })).files).toEqual(['z.txt']);
  });

  it('takes rules without a repository, with a byte-order mark and CRLF', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'replylint-ignore-')));
    for (const file of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(root, file), 'x');
    writeFileSync(join(root, '.gitignore'), '\uFEFFa.txt\r\nb.txt\r\n');
    expect((await discover(['.'], { cwd: root })).files).toEqual(['c.txt']);
  });
});

import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/source/discover/discover.ts';
import { describeProblem } from '../../../src/source/problem.ts';

function folderWith(...files: string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'replylint-discover-')));
  for (const file of files) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), 'Hello');
  }
  return root;
}

const cwd = folderWith(
  'b.txt',
  'a.txt',
  'Z.md',
  '[x].txt',
  'notes.log',
  'table.xlsx',
  'replies/10.txt',
  'replies/9.jsonl',
  'replies/.hidden/h.txt',
  'replies/ru/в.md',
  'replies/macros.xlsx',
  'replies/code.ts',
  'replies/node_modules/n.txt',
  'replies/.git/g.txt',
  'only/code.ts',
);

async function files(...patterns: string[]): Promise<string[]> {
  const found = await discover(patterns, { cwd });
  expect(found.problems).toEqual([]);
  return found.files;
}

async function told(...patterns: string[]): Promise<string[]> {
  return (await discover(patterns, { cwd })).problems.map(describeProblem);
}

describe('discover', () => {
  it('keeps the order of the arguments, and sorts folders and globs by code units', async () => {
    expect(await files('b.txt', 'replies', 'a.txt')).toEqual([
      'b.txt',
      'replies/.hidden/h.txt',
      'replies/10.txt',
      'replies/9.jsonl',
      'replies/ru/в.md',
      'a.txt',
    ]);
    expect(await files('[abZ].*')).toEqual(['Z.md', 'a.txt', 'b.txt']);
  });

  it('takes no file twice', async () => {
    expect(await files('a.txt', './a.txt', join(cwd, 'a.txt'), '*.txt')).toEqual([
      'a.txt',
      '[x].txt',
      'b.txt',
    ]);
    symlinkSync('a.txt', join(cwd, 'link-to-a'));
    expect(await files('link-to-a', 'a.txt')).toEqual(['link-to-a']);
  });

  it('takes by name what it would not take from a folder', async () => {
    expect(await files('notes.log', 'replies/code.ts', 'replies/node_modules/n.txt')).toEqual([
      'notes.log',
      'replies/code.ts',
      'replies/node_modules/n.txt',
    ]);
  });

  it('takes from a glob what it matches, but for formats it cannot read', async () => {
    expect(await files('replies/*')).toEqual(['replies/10.txt', 'replies/9.jsonl', 'replies/code.ts']);
    expect(await files('{replies,only}/**/*.{md,ts}')).toEqual([
      'only/code.ts',
      'replies/code.ts',
      'replies/ru/в.md',
    ]);
  });

  it('takes an existing file for itself and not for a glob', async () => {
    expect(await files('[x].txt')).toEqual(['[x].txt']);
  });

  it('leaves out what is negated, wherever it stands', async () => {
    expect(await files('!replies/ru', 'replies', '!**/.hidden/**', '!replies/9.jsonl')).toEqual([
      'replies/10.txt',
    ]);
    expect(await files('a.txt', 'b.txt', '![x].txt', '!b.*')).toEqual(['a.txt']);
    expect(await files('a.txt', '!no-such-file')).toEqual(['a.txt']);
  });

  it('shows paths outside of the working directory as they are given', async () => {
    const inner = join(cwd, 'replies');
    const found = await discover(['../a.txt', '../[b].txt', join(cwd, 'Z.md'), join(cwd, '[b]*.txt'), '..'], {
      cwd: inner,
    });
    expect(found.files.slice(0, 3)).toEqual(['../a.txt', '../b.txt', `${cwd}/Z.md`]);
    expect(found.files).toContain('10.txt');
    expect(found.files).toContain('../[x].txt');
  });

  it('does not follow symbolic links out of a folder, or round in circles', async () => {
    const root = folderWith('in/a.txt', 'out/b.txt');
    symlinkSync('..', join(root, 'in', 'up'));
    symlinkSync('../out', join(root, 'in', 'out'));
    symlinkSync('../out/b.txt', join(root, 'in', 'b.txt'));
    symlinkSync('nowhere', join(root, 'in', 'broken.txt'));
    expect(await discover(['in'], { cwd: root })).toEqual({ files: ['in/a.txt'], problems: [] });
    expect(await discover(['in/**'], { cwd: root })).toEqual({ files: ['in/a.txt'], problems: [] });
    expect(await discover(['in/out', 'in/b.txt'], { cwd: root })).toEqual({
      files: ['in/out/b.txt'],
      problems: [],
    });
    expect((await discover(['in/broken.txt'], { cwd: root })).problems.map(describeProblem)).toEqual([
      'in/broken.txt: there is no such file or folder; check how the path is spelled',
    ]);
  });

  it('tells what it cannot find or read, and finds the others', async () => {
    const found = await discover(['nope.txt', 'a.txt', 'table.xlsx'], { cwd });
    expect(found.files).toEqual(['a.txt']);
    expect(found.problems.map(describeProblem)).toEqual([
      'nope.txt: there is no such file or folder; check how the path is spelled',
      'table.xlsx: replylint cannot read .xlsx yet; save it as JSON, JSONL or CSV',
    ]);
    expect(await told('*.nope')).toEqual([
      '*.nope: no file matches this; check how it is spelled; ' +
        '** stands for folders of any depth, and what .gitignore names is left out',
    ]);
    expect(await told('*.xlsx')).toEqual([
      'table.xlsx: replylint cannot read .xlsx yet; save it as JSON, JSONL or CSV',
    ]);
    expect(await told('only')).toEqual([
      'only: there is no file to lint in this folder; replylint takes .txt, .text, .md, .markdown, .html, .htm, ' +
        '.xhtml, .jsonl, .ndjson, .json, .yaml, .yml, .csv, .tsv and .eml from folders, but for what .gitignore names',
    ]);
    expect(await told('')).toEqual(['an empty path; name a file, a folder or a glob']);
    expect(await told('!a.txt')).toEqual([
      'only exclusions are given; name a file, a folder or a glob to lint as well',
    ]);
    expect(await told('a.txt/b')).toEqual([
      'a.txt/b: there is no such file or folder; a part of the path is a file',
    ]);
  });

  it('finds nothing and tells nothing for no patterns', async () => {
    expect(await discover([], { cwd })).toEqual({ files: [], problems: [] });
  });
});

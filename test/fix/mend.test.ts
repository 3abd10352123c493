import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFixes } from '../../src/fix/choose-fixes.ts';
import { inMemory, MemoryCopy } from '../../src/fix/copy.ts';
import { FileCopy } from '../../src/fix/file-copy.ts';
import { mend } from '../../src/fix/mend.ts';
import type { Linter } from '../../src/lint/linter.ts';
import { openFile, openStdin } from '../../src/source/open.ts';
import { ProblemError } from '../../src/source/problem.ts';
import type { Reply } from '../../src/source/reply.ts';
import { houseLinter, ruleLinter } from '../lint/house.ts';

const WRONG_TEAM = { phrases: ['wrong team'], rewrite: [{ text: 'right team', safe: true }] };

function fixer(linter: Linter, unsafe = false) {
  return (reply: Reply) => chooseFixes(reply, linter, { unsafe, least: 'info' });
}

async function mended(text: string, linter: Linter, unsafe = false, name = 'draft.txt'): Promise<string> {
  const bytes = inMemory([Buffer.from(text)]);
  const document = openStdin(bytes(), name).over(bytes);
  const { document: after } = await mend(document, new MemoryCopy(), fixer(linter, unsafe));
  const pieces: Buffer[] = [];
  for await (const piece of after.chunks()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('a fix', () => {
  it('puts a safe rewrite in the place of each match', async () => {
    expect(await mended('The wrong team. Wrong team!', ruleLinter(WRONG_TEAM))).toBe(
      'The right team. Right team!',
    );
  });

  it('leaves rewrites that are not marked as safe to --unsafe-fixes', async () => {
    const linter = ruleLinter({ phrases: ['wrong team'], rewrite: [{ text: 'my team' }] });
    expect(await mended('A wrong team.', linter)).toBe('A wrong team.');
    expect(await mended('A wrong team.', linter, true)).toBe('A my team.');
  });

  it('never puts in what has blanks', async () => {
    const linter = ruleLinter({
      phrases: ['wrong team'],
      rewrite: [{ text: 'ask [name]' }, { text: 'ask me' }],
    });
    expect(await mended('Wrong team.', linter, true)).toBe('Ask me.');
  });

  it('takes a safe rewrite rather than an earlier one', async () => {
    const rewrite = [{ text: 'one' }, { text: 'two', safe: true }];
    expect(await mended('wrong team', ruleLinter({ phrases: ['wrong team'], rewrite }), true)).toBe('two');
  });

  it('puts nothing in that the same rule finds again, or another finds new', async () => {
    const again = ruleLinter({ phrases: ['wrong team'], rewrite: [{ text: 'the wrong team', safe: true }] });
    expect(await mended('wrong team', again)).toBe('wrong team');
    const other = houseLinter([
      { rules: [{ ...WRONG_TEAM }, { phrases: ['right team'], rewrite: [{ text: 'x [y]' }] }] },
    ]);
    expect(await mended('wrong team', other)).toBe('wrong team');
  });

  it('adds nothing of what a reply lacks', async () => {
    const linter = ruleLinter({ require: { opening: ['hello'] }, rewrite: [{ text: 'Hello!' }] });
    expect(await mended('No.', linter, true)).toBe('No.');
  });

  it('does what overlaps in the next round', async () => {
    const linter = houseLinter([
      {
        category: 'one',
        rules: [{ phrases: ['a b'], rewrite: [{ text: 'x b', safe: true }] }],
      },
      {
        category: 'two',
        rules: [{ phrases: ['b c'], rewrite: [{ text: 'y', safe: true }] }],
      },
    ]);
    expect(await mended('a b c', linter)).toBe('x y');
  });

  it('ends where rewrites lead round in a circle', async () => {
    const linter = houseLinter([
      {
        rules: [
          { phrases: ['a b'], rewrite: [{ text: 'a c', safe: true }] },
          { phrases: ['c d'], rewrite: [{ text: 'b d', safe: true }] },
        ],
      },
    ]);
    // "a b d" → "a c d", whose "c d" was not there before.
    expect(await mended('a b d', linter)).toBe('a b d');
  });

  it('mends both copies of a text that one finding stands for', async () => {
    const macro = {
      actions: [
        { field: 'comment_value', value: ['channel:all', 'The wrong team.'] },
        { field: 'comment_value_html', value: '<p>The wrong team.</p>' },
      ],
    };
    const json = JSON.stringify({ macros: [{ id: 1, title: 'T', ...macro }] });
    expect(await mended(json, ruleLinter(WRONG_TEAM), false, 'macros.json')).toBe(
      json.replaceAll('wrong', 'right'),
    );
  });
});

describe('a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'replylint-fix-'));
    file = join(folder, 'draft.txt');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Mends it; `meanwhile` happens before it is replaced. */
  async function mendFile(meanwhile: () => void = () => {}, path = file): Promise<void> {
    const copy = new FileCopy(path, 'draft.txt');
    try {
      await mend(openFile(path, { cwd: folder }), copy, fixer(ruleLinter(WRONG_TEAM)));
      meanwhile();
      copy.replaceFile();
    } catch (error) {
      copy.discard();
      throw error;
    }
  }

  it('keeps its mark, its line ends and its mode', async () => {
    writeFileSync(file, '\ufeffThe wrong team,\r\nagain.\r\n');
    chmodSync(file, 0o640);
    await mendFile();
    expect(readFileSync(file, 'utf8')).toBe('\ufeffThe right team,\r\nagain.\r\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['draft.txt']);
  });

  it('is mended through a link, which stays', async () => {
    writeFileSync(file, 'wrong team');
    const link = join(folder, 'link.txt');
    symlinkSync('draft.txt', link);
    await mendFile(() => {}, link);
    expect(readFileSync(file, 'utf8')).toBe('right team');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('that changed meanwhile is left alone', async () => {
    writeFileSync(file, 'wrong team');
    const change = () => writeFileSync(file, 'wrong team, and more');
    await expect(mendFile(change)).rejects.toThrow(
      'draft.txt: it changed while it was being mended, so it was left alone; run again',
    );
    expect(readFileSync(file, 'utf8')).toBe('wrong team, and more');
    expect(readdirSync(folder)).toEqual(['draft.txt']);
  });

  it('that is not UTF-8 is left alone', async () => {
    const bytes = Buffer.concat([Buffer.from('wrong team '), Buffer.from([0xe9])]);
    writeFileSync(file, bytes);
    await expect(mendFile()).rejects.toThrow(ProblemError);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['draft.txt']);
  });

  it('longer than a chunk is mended at its every end', async () => {
    const filler = 'Ж😀 filler. '.repeat(60_000);
    writeFileSync(file, `wrong team. ${filler}wrong team`);
    await mendFile();
    expect(readFileSync(file, 'utf8')).toBe(`right team. ${filler}right team`);
  });
});

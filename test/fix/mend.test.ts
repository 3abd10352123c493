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
import { mend } from '../../src/fix/mend.ts';
import { mendFile } from '../../src/fix/mend-file.ts';
import type { Linter } from '../../src/lint/linter.ts';
import { openFile, openStdin } from '../../src/source/open.ts';
import { ProblemError } from '../../src/source/problem.ts';
import type { Reply } from '../../src/source/reply.ts';
import { houseLinter, ruleLinter } from '../lint/house.ts';

const WRONG_TEAM = { phrases: ['wrong team'], rewrite: [{ text: 'right team', safe: true }] };

function fixer(linter: Linter, unsafe = false) {
  return (reply: Reply) => chooseFixes(reply, linter, { unsafe, least: 'info', leaves: () => false });
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

  it('puts nothing in that is found only together with what another puts in', async () => {
    const rewrite = (text: string) => [{ text, safe: true }];
    const linter = houseLinter([
      {
        rules: [
          { phrases: ['one'], rewrite: rewrite('big') },
          { phrases: ['two'], rewrite: rewrite('mess') },
          { phrases: ['big mess'], rewrite: [{ text: 'x [y]' }] },
        ],
      },
    ]);
    expect(await mended('one fine two.', linter)).toBe('big fine mess.');
    expect(await mended('one two.', linter)).toBe('one two.');
  });

  it('mends very many places in one text in the time that it takes', async () => {
    const text = 'The wrong team, they said. '.repeat(20_000);
    expect(await mended(text, ruleLinter(WRONG_TEAM))).toBe(text.replaceAll('wrong', 'right'));
  });

  it('does all that a message in base64 has no room for in one round', async () => {
    const text = 'The wrong team, they said. '.repeat(30);
    const head = 'Subject: a\nContent-Transfer-Encoding: base64\n\n';
    const linter = ruleLinter({ phrases: ['wrong team'], rewrite: [{ text: 'very best team', safe: true }] });
    const message = `${head}${Buffer.from(text).toString('base64')}\n`;
    const now = await mended(message, linter, false, 'draft.eml');
    expect(Buffer.from(now.slice(head.length), 'base64').toString()).toBe(
      text.replaceAll('wrong team', 'very best team'),
    );
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

  /** Mends it; `meanwhile` happens once it has been read for the first time. */
  async function mendIt(meanwhile: () => void = () => {}, path = file): Promise<void> {
    const choose = fixer(ruleLinter(WRONG_TEAM));
    let isRead = false;
    await mendFile(openFile(path, { cwd: folder }), (reply) => {
      if (!isRead) meanwhile();
      isRead = true;
      return choose(reply);
    });
  }

  it('keeps its mark, its line ends and its mode', async () => {
    writeFileSync(file, '\ufeffThe wrong team,\r\nagain.\r\n');
    chmodSync(file, 0o640);
    await mendIt();
    expect(readFileSync(file, 'utf8')).toBe('\ufeffThe right team,\r\nagain.\r\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['draft.txt']);
  });

  it('is mended through a link, which stays', async () => {
    writeFileSync(file, 'wrong team');
    const link = join(folder, 'link.txt');
    symlinkSync('draft.txt', link);
    await mendIt(() => {}, link);
    expect(readFileSync(file, 'utf8')).toBe('right team');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  const CHANGED = 'it changed while it was being mended, so it was left alone; run again';

  it('that changed after it was read is left alone', async () => {
    for (const now of ['wrong team, and more', 'the words', 'wrong team']) {
      writeFileSync(file, 'wrong team');
      await expect(mendIt(() => writeFileSync(file, now))).rejects.toThrow(CHANGED);
      expect(readFileSync(file, 'utf8')).toBe(now);
      expect(readdirSync(folder)).toEqual(['draft.txt']);
    }
  });

  it('that another took the place of is left alone, as is the other', async () => {
    writeFileSync(file, 'wrong team');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'The wrong team, again.');
    const link = join(folder, 'link.txt');
    symlinkSync('draft.txt', link);
    const turn = () => {
      rmSync(link);
      symlinkSync('other.txt', link);
    };
    await expect(mendIt(turn, link)).rejects.toThrow(CHANGED);
    expect(readFileSync(file, 'utf8')).toBe('wrong team');
    expect(readFileSync(other, 'utf8')).toBe('The wrong team, again.');
  });

  it('may have the longest name that there is', async () => {
    const long = join(folder, `${'ж'.repeat(125)}.txt`);
    writeFileSync(long, 'wrong team');
    await mendIt(() => {}, long);
    expect(readFileSync(long, 'utf8')).toBe('right team');
  });

  it('that is not UTF-8 is left alone', async () => {
    const bytes = Buffer.concat([Buffer.from('wrong team '), Buffer.from([0xe9])]);
    writeFileSync(file, bytes);
    await expect(mendIt()).rejects.toThrow(ProblemError);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['draft.txt']);
  });

  it('longer than a chunk is mended at its every end', async () => {
    const filler = 'Ж😀 filler. '.repeat(60_000);
    writeFileSync(file, `wrong team. ${filler}wrong team`);
    await mendIt();
    expect(readFileSync(file, 'utf8')).toBe(`right team. ${filler}right team`);
  });
});

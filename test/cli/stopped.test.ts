// Somebody stops replylint, with a real signal: what is half done is gone, and what was there is as it was.

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
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
import { afterAll, describe, expect, it } from 'vitest';
import { REPLYLINT, run, runShell, runSpawned } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-stopped-'));
afterAll(() => rmSync(cwd, { recursive: true }));

writeFileSync(join(cwd, 'draft.txt'), "You've reached the wrong department.\n");

const CHECK = ['--format', 'json', '--exit-zero', 'draft.txt'];

const unfinished = (): string[] => readdirSync(cwd).filter((name) => name.includes('.replylint-'));

describe('a signal', () => {
  it.each([
    ['SIGINT', '1'],
    ['SIGTERM', '1'],
    ['SIGINT', '2'],
  ] as const)('%s leaves no half of a report, with --jobs %s', async (signal, jobs) => {
    writeFileSync(join(cwd, 'report.json'), 'as it was');
    const args = [REPLYLINT, '--jobs', jobs, '--format', 'json', '--output', 'report.json'];
    const child = spawn(process.execPath, args, { cwd });
    const record = `${JSON.stringify({ text: "You've reached the wrong department." })}\n`.repeat(1000);
    child.stdin.on('error', () => {});
    const feed = (): void => {
      while (child.stdin.write(record));
    };
    child.stdin.on('drain', feed);
    feed();
    while (!unfinished().some((name) => statSync(join(cwd, name), { throwIfNoEntry: false })?.size))
      await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    const ended = await new Promise((done) => child.on('close', (_, by) => done(by)));
    expect(ended).toBe(signal);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('as it was');
    expect(unfinished()).toEqual([]);
  });

  it.each([
    ['INT', 130],
    ['TERM', 143],
  ])('SIG%s is what a shell is told of', async (signal, code) => {
    const line = `{ echo '{"text": "Fine."}'; sleep 2; } | timeout -s ${signal} --preserve-status 1 $REPLYLINT -o out.txt; echo \${PIPESTATUS[1]}`;
    const { stdout } = await runShell(line, { cwd });
    expect(Number(stdout.trim())).toBe(code);
    expect(existsSync(join(cwd, 'out.txt'))).toBe(false);
  });
});

const hasScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

describe.skipIf(!hasScript)(
  'a long run in a terminal (needs script of util-linux: apt install bsdutils)',
  () => {
    const ERASE = '\r\x1b[2K';
    const inTerminal = async (
      command: string,
      env: Readonly<Record<string, string>> = {},
    ): Promise<string> => {
      const line = `stty cols 30; ${command}`;
      const { stdout } = await run('script', ['-qec', line, '/dev/null'], {
        cwd,
        env: { TERM: 'xterm', CI: '', ...env },
      });
      return stdout.replaceAll('\r\n', '\n');
    };
    const check = `'${process.execPath}' '${REPLYLINT}' --format json --output out.json --stdin-filename x.jsonl`;

    it('shows how far it is, and takes that away', async () => {
      writeFileSync(
        join(cwd, 'long.jsonl'),
        `${JSON.stringify({ text: 'Fine, dear Ann. '.repeat(500) })}\n`.repeat(4000),
      );
      const said = await inTerminal(`${check} long.jsonl nowhere.txt`);
      expect(said).toMatch(/^replylint: nowhere\.txt: there is no such file/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: lines are drawn with control sequences
      expect(said).toMatch(/\r\x1b\[2KChecking: [\d,]+ replies\r\x1b\[2K/);
      expect(said.endsWith(ERASE)).toBe(true);
    });

    it.each<[string, Readonly<Record<string, string>>]>([
      ['--quiet', {}],
      ['', { CI: 'true' }],
      ['', { TERM: 'dumb' }],
    ])('shows nothing with %s %j', async (flag, env) => {
      expect(await inTerminal(`${check} ${flag} long.jsonl`, env)).toBe('');
    });
  },
);

describe('a report in a file', () => {
  it('is gone with whatever ends the run', async () => {
    const args = ['--format', 'json=one.json', '--format', 'sarif=nowhere/two.sarif', 'draft.txt'];
    const { stderr, exit } = await runSpawned(args, { cwd });
    expect(stderr).toContain('there is no such folder');
    expect(exit).toBe(2);
    expect(existsSync(join(cwd, 'one.json'))).toBe(false);
    expect(unfinished()).toEqual([]);
  });

  it('keeps its mode, and the link that leads to it', async () => {
    writeFileSync(join(cwd, 'real.json'), 'old');
    chmodSync(join(cwd, 'real.json'), 0o640);
    symlinkSync('real.json', join(cwd, 'link.json'));
    const { stderr, exit } = await runSpawned([...CHECK, '--output', 'link.json'], { cwd });
    expect([stderr, exit]).toEqual(['', 0]);
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8')).summary.findings).toBe(1);
    expect(
      readdirSync(cwd, { withFileTypes: true })
        .find(({ name }) => name === 'link.json')!
        .isSymbolicLink(),
    ).toBe(true);
    expect(statSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o640);
  });

  it('may be no file', async () => {
    const direct = await runSpawned(CHECK, { cwd });
    const args = CHECK.join(' ');
    const end = await runShell(`$REPLYLINT ${args} --output /dev/stdout | cat`, { cwd });
    const pipe = await runShell(`mkfifo pipe; cat pipe & $REPLYLINT ${args} --output pipe; wait`, { cwd });
    expect([end.stdout, pipe.stdout]).toEqual([direct.stdout, direct.stdout]);
  });
});

// Colors: where somebody looks, or somebody asked for them. A real terminal comes from `script`.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CASES } from './case.ts';
import { REPLYLINT, run, runSpawned } from './spawned.ts';

const ESCAPE = '\x1b[';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-color-'));
cpSync(join(CASES, 'pack.yaml'), join(cwd, 'pack.yaml'));
writeFileSync(join(cwd, 'draft.txt'), 'Please calm down, it will come.\n');
afterAll(() => rmSync(cwd, { recursive: true }));

const CHECK = ['--pack', 'pack.yaml', '--only', 'house', 'draft.txt'];

/** Whether a pipe gets colors. */
async function isColored(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { stdout, stderr } = await runSpawned([...CHECK, ...args], { cwd, env });
  expect(stderr).toBe('');
  expect(stdout).toContain('house/calm-down');
  return stdout.includes(ESCAPE);
}

describe('colors in a pipe', () => {
  it.each<[boolean, string[], Record<string, string>]>([
    [false, [], {}],
    [true, ['--color', 'always'], {}],
    [true, ['--color=always'], { NO_COLOR: '1' }],
    [false, ['--color', 'never'], { FORCE_COLOR: '1' }],
    [true, [], { FORCE_COLOR: '1' }],
    [true, ['--color', 'auto'], { FORCE_COLOR: '3' }],
    [false, [], { FORCE_COLOR: '0' }],
    [false, [], { FORCE_COLOR: '' }],
    [false, [], { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [true, [], { FORCE_COLOR: '1', NO_COLOR: '' }],
    [false, ['--format', 'json', '--color', 'always'], {}],
  ])('%s for %j with %j', async (colored, args, env) => {
    expect(await isColored(args, env)).toBe(colored);
  });

  it('are kept out of files, unless they are asked for', async () => {
    const report = (): string => readFileSync(join(cwd, 'report.txt'), 'utf8');
    await runSpawned([...CHECK, '--output', 'report.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(report()).not.toContain(ESCAPE);
    await runSpawned([...CHECK, '--output', 'report.txt', '--color', 'always'], { cwd });
    expect(report()).toContain(ESCAPE);
  });

  it('are the same text otherwise', async () => {
    const plain = await runSpawned(CHECK, { cwd });
    const colored = await runSpawned([...CHECK, '--color', 'always'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are control sequences
    expect(colored.stdout.replace(/\x1b\[\d+m/g, '')).toBe(plain.stdout);
  });
});

const hasScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

describe.skipIf(!hasScript)('a terminal (needs script of util-linux: apt install bsdutils)', () => {
  const inTerminal = (command: string, env: Readonly<Record<string, string>> = {}) => {
    const line = `stty cols 60; '${process.execPath}' '${REPLYLINT}' ${command}`;
    return run('script', ['-qec', line, '/dev/null'], { cwd, env: { TERM: 'xterm', ...env } });
  };

  it('gets colors and its own width', async () => {
    const { stdout, exit } = await inTerminal(CHECK.join(' '));
    expect(exit).toBe(1);
    const lines = stdout.replaceAll('\r', '').split('\n');
    expect(lines[0]).toContain(ESCAPE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are control sequences
    const widths = lines.map((line) => line.replace(/\x1b\[\d+m/g, '').length);
    expect(Math.max(...widths)).toBe(60);
  });

  it.each<Readonly<Record<string, string>>>([{ NO_COLOR: '1' }, { TERM: 'dumb' }])(
    'gets none with %j',
    async (env) => {
      const { stdout } = await inTerminal(CHECK.join(' '), env);
      expect(stdout).toContain('house/calm-down');
      expect(stdout).not.toContain(ESCAPE);
    },
  );

  it('gets them in pages, too', async () => {
    expect((await inTerminal('explain deflection/wrong-department')).stdout).toContain(ESCAPE);
    expect((await inTerminal('rules')).stdout).toContain(ESCAPE);
  });

  it('is told what to do if it is all there is to read from', async () => {
    const { stdout, exit } = await inTerminal('check');
    expect(stdout.trim()).toBe(
      'replylint: there is nothing to check; name files or folders, or pipe a draft into replylint; ' +
        '"replylint --help" shows more',
    );
    expect(exit).toBe(2);
  });

  it('is read from if a dash says so', async () => {
    const line = `printf 'Please calm down.' | '${process.execPath}' '${REPLYLINT}' ${CHECK.slice(0, 4).join(' ')} -`;
    const { stdout, exit } = await run('script', ['-qec', line, '/dev/null'], {
      cwd,
      env: { TERM: 'xterm' },
    });
    expect(stdout).toContain('<stdin>:1:8');
    expect(exit).toBe(1);
  });
});

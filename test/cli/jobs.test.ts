// However many threads lint, the same is said; and whatever becomes of a thread, something is.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { ARGUMENTS, writeMixedLibrary } from './mixed-library.ts';
import { run, runShell, runSpawned } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-jobs-'));
beforeAll(() => writeMixedLibrary(cwd));
afterAll(() => rmSync(cwd, { recursive: true }));

/** All that a run says: the report of each format, and what goes to the two ends. */
async function everythingSaid(jobs: string): Promise<Record<string, string>> {
  const out = mkdtempSync(join(tmpdir(), 'replylint-jobs-out-'));
  const files = Object.keys(FORMATS).filter((format) => format !== 'concise');
  const reports = files.flatMap((format) => ['--format', `${format}=${join(out, format)}`]);
  const args = ['--jobs', jobs, '--format', 'concise', ...reports, ...ARGUMENTS];
  const { stdout, stderr, exit } = await runSpawned(args, { cwd });
  const said = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')] as const);
  rmSync(out, { recursive: true });
  return { stdout, stderr, exit: String(exit), ...Object.fromEntries(said) };
}

describe('any number of threads', () => {
  it('says the same as one, in every format', async () => {
    const alone = await everythingSaid('1');
    const { summary, files } = JSON.parse(alone.json!);
    expect(summary.replies).toBeGreaterThan(1500);
    expect(
      files.filter(({ findings }: { findings: unknown[] }) => findings.length > 0).length,
    ).toBeGreaterThan(90);
    expect(alone.stderr!.split('\n').length).toBeGreaterThan(10);
    expect(alone.exit).toBe('2');
    for (const jobs of ['2', '3', '7', 'auto']) expect(await everythingSaid(jobs)).toEqual(alone);
  });

  it('tells problems between the findings where they belong', async () => {
    const said = async (jobs: number) => {
      const { stdout } = await runShell(
        `$REPLYLINT --jobs ${jobs} --format concise ${ARGUMENTS.join(' ')} 2>&1`,
        {
          cwd,
        },
      );
      return stdout;
    };
    expect(await said(3)).toBe(await said(1));
  });

  it('shares out a text that is larger than a job, and a pipe', async () => {
    const line = `${"You've reached the wrong department, {}. ".repeat(5000)}\n`;
    writeFileSync(join(cwd, 'long.jsonl'), `${JSON.stringify({ text: line })}\n`.repeat(3));
    const said = (jobs: number) =>
      runShell(`cat long.jsonl | $REPLYLINT --jobs ${jobs} --format json`, { cwd });
    const alone = await said(1);
    expect(JSON.parse(alone.stdout).summary.findings).toBe(15_000);
    expect(await said(2)).toEqual(alone);
  });

  it('stops when nobody reads any more', async () => {
    const record = JSON.stringify({ text: 'Please calm down.' });
    const outcome = await runShell(`yes '${record}' | $REPLYLINT --jobs 2 --format concise | head -1`, {
      cwd,
    });
    expect(outcome.stdout).toMatch(/^<stdin>:1:\d+: /);
    expect([outcome.stderr, outcome.exit]).toEqual(['', 1]);
  });

  it('says that no rule is left where the settings leave none', async () => {
    const args = ['--skip', 'house', '--only', 'house', 'big.jsonl'];
    expect(await runSpawned(['--jobs', '2', ...args], { cwd })).toEqual(
      await runSpawned(['--jobs', '1', ...args], { cwd }),
    );
  });
});

describe('a thread with a bug', () => {
  it.each([
    [
      'throws',
      `require('node:worker_threads').parentPort.on('message', () => { throw new Error('a bug'); });`,
      /a bug/,
    ],
    ['cannot begin', `throw new Error('no beginning');`, /no beginning/],
    [
      'ends',
      `require('node:worker_threads').parentPort.on('message', () => process.exit(3));`,
      /a thread ended with code 3/,
    ],
  ])('that %s ends the run with a stack', async (_, worker, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'replylint-thread-'));
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'worker.cjs'), worker);
    const program = join(folder, 'bin', 'replylint.js');
    const { stdout, stderr, exit } = await run(
      process.execPath,
      [program, '--no-config', '--jobs', '2', 'big.jsonl'],
      {
        cwd,
      },
    );
    rmSync(folder, { recursive: true });
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\n {4}at /);
    expect(exit).toBe(2);
  });
});

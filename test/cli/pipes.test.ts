// replylint between other programs: readers that go away, writers that never end, pipes that were never there.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CASES, type Outcome } from './case.ts';
import { runShell, runSpawned } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-pipes-'));
cpSync(join(CASES, 'pack.yaml'), join(cwd, 'pack.yaml'));
afterAll(() => rmSync(cwd, { recursive: true }));

const CHECK = '$REPLYLINT --pack pack.yaml --only house';
const RECORD = '{"text": "Please calm down."}';
const FIRST_LINE = `error    house/calm-down                                            <stdin>:1:18\n`;

const shell = (line: string): Promise<Outcome> => runShell(line, { cwd });

describe('a reader that goes away', () => {
  it('ends a run that has more to say', async () => {
    writeFileSync(join(cwd, 'big.jsonl'), `${RECORD}\n`.repeat(20_000));
    const outcome = await shell(`${CHECK} < big.jsonl | head -1`);
    expect(outcome).toEqual({ stdout: FIRST_LINE, stderr: '', exit: 1 });
  });

  it('ends a run whose input never ends', async () => {
    const outcome = await shell(`yes '${RECORD}' | ${CHECK} | head -1`);
    expect(outcome).toEqual({ stdout: FIRST_LINE, stderr: '', exit: 1 });
  });

  it.each([
    ['a list', '$REPLYLINT rules', 0],
    ['a page', '$REPLYLINT explain deflection/wrong-department', 0],
    ['the help', '$REPLYLINT --help', 0],
    ['the version', '$REPLYLINT --version', 0],
    ['a proof', '$REPLYLINT test pack.yaml', 0],
    ['a report', `echo 'Calm down.' | ${CHECK}`, 1],
    ['a complaint', '$REPLYLINT --nope 2>&1', 2],
  ])('is not told of with a stack by %s', async (_, command, exit) => {
    // The reader is gone before replylint says its first word.
    const outcome = await shell(`{ sleep 0.3; ${command}; echo "exit $?" >&3; } 3>&2 | exec true`);
    expect(outcome.stderr).toBe(`exit ${exit}\n`);
  });

  it('may be the one of standard error alone', async () => {
    const outcome = await shell(`{ ${CHECK} nowhere.txt --format json 3>&1 1>&3-; } 2> >(exec true)`);
    expect(outcome.exit).toBe(2);
  });
});

describe('a pipe that is full and does not wait', () => {
  it('gets everything all the same', async () => {
    writeFileSync(join(cwd, 'big.jsonl'), `${RECORD}\n`.repeat(5_000));
    const direct = await shell(`${CHECK} big.jsonl | wc -c`);
    // Node tells its pipe not to make it wait, and so tells all who share it.
    const sharer = `node -e "process.stdout.write(''); setTimeout(() => {}, 60_000)"`;
    const writer = `( ${sharer} & sleep 0.5; ${CHECK} big.jsonl; exit=$?; kill $!; exit $exit )`;
    const outcome = await shell(`${writer} | { sleep 1; wc -c; }`);
    expect(outcome).toEqual({ stdout: direct.stdout, stderr: '', exit: 1 });
    expect(Number(direct.stdout)).toBeGreaterThan(1_000_000);
  });
});

describe('standard input', () => {
  it('may be closed', async () => {
    const outcome = await shell(`${CHECK} <&-`);
    expect(outcome.stderr).toBe(
      'replylint: <stdin>: the file is empty; write a reply into it, or leave it out\n',
    );
    expect(outcome.exit).toBe(2);
  });

  it('may be a folder, which is refused', async () => {
    const outcome = await shell(`${CHECK} < .`);
    expect(outcome.stderr).toBe('replylint: <stdin>: it is a folder, not a file; name the files in it\n');
    expect(outcome.exit).toBe(2);
  });

  it('may come in single bytes, with letters torn apart', async () => {
    const writer = `for (const byte of Buffer.from('Żółw, please calm down!')) require('fs').writeSync(1, Buffer.of(byte))`;
    const outcome = await shell(`node -e "${writer}" | ${CHECK} --format json`);
    expect(outcome.stdout).toContain('"range":{"start":{"offset":13,"line":1,"column":14}');
    expect(outcome.exit).toBe(1);
  });

  it('may be late', async () => {
    const outcome = await shell(
      `{ sleep 0.3; echo 'Please calm'; sleep 0.3; echo 'down.'; } | ${CHECK} --quiet`,
    );
    expect(outcome.stdout).toContain('<stdin>:1:8');
    expect(outcome.exit).toBe(1);
  });
});

describe('standard output', () => {
  it.skipIf(!existsSync('/dev/full'))('may be a full disk (needs /dev/full, which Linux has)', async () => {
    const outcome = await shell(`echo 'Calm down.' | ${CHECK} > /dev/full`);
    const stderr = 'replylint: <stdout>: the report cannot be written: the disk is full\n';
    expect(outcome).toEqual({ stdout: '', stderr, exit: 2 });
  });

  it('may be closed', async () => {
    const outcome = await shell(`echo 'Calm down.' | ${CHECK} >&-`);
    expect(outcome).toEqual({ stdout: '', stderr: '', exit: 1 });
  });
});

describe('the same input', () => {
  it('gives the same bytes', async () => {
    const inputs = ['examples', 'rules/../examples/macros.jsonl', 'README.md'];
    const once = await runSpawned(['--format', 'json', ...inputs]);
    const again = await runSpawned(['--format', 'json', ...inputs]);
    expect(again).toEqual(once);
    expect(JSON.parse(once.stdout).summary.findings).toBeGreaterThan(0);
  });

  it('gives the same report from a pipe, a file and a descriptor', async () => {
    writeFileSync(join(cwd, 'draft.txt'), 'Hello Ann,\n\nplease calm down.\n');
    const file = await shell(`${CHECK} --format json --output file.json draft.txt`);
    const pipe = await shell(`cat draft.txt | ${CHECK} --format json --stdin-filename draft.txt`);
    const named = await shell(`cat draft.txt | ${CHECK} --format json /dev/stdin`);
    expect(pipe.stdout).toBe(readFileSync(join(cwd, 'file.json'), 'utf8'));
    expect(named.stdout.replace('/dev/stdin', 'draft.txt')).toBe(pipe.stdout);
    expect([file.exit, pipe.exit, named.exit]).toEqual([1, 1, 1]);
  });
});

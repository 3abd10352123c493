// Several machines check a part each, and one joins what they found.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readShard, shareOf } from '../../src/cli/shard.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { openFile } from '../../src/source/open.ts';
import { CASES } from './case.ts';
import { runSpawned } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-shards-'));
cpSync('examples', join(cwd, 'examples'), { recursive: true });
for (const name of readdirSync(CASES).filter((each) => /^(macros|mail|shape|suppress-settings)/.test(each)))
  cpSync(join(CASES, name), join(cwd, 'library', name), { recursive: true });
cpSync(join(CASES, 'pack.yaml'), join(cwd, 'pack.yaml'));
afterAll(() => rmSync(cwd, { recursive: true }));

const formats = Object.keys(FORMATS);

/** A report of every kind, in files that begin so. */
const everyFormat = (prefix: string): string[] =>
  formats.flatMap((format) => ['--format', `${format}=${prefix}.${format}`]);

const read = (prefix: string) =>
  Object.fromEntries(
    formats.map((format) => [format, readFileSync(join(cwd, `${prefix}.${format}`), 'utf8')]),
  );

describe('shards of a library', () => {
  it('are joined to what one run says, in all formats and with its exit code', async () => {
    // The order of what is named is kept, and is not that of the alphabet.
    const paths = ['--preset', 'strict', '--pack', 'pack.yaml', 'library', 'examples'];
    const whole = await runSpawned(['check', ...everyFormat('whole'), ...paths], { cwd });
    const shards = await Promise.all(
      [1, 2, 3, 4].map((shard) =>
        runSpawned(['check', '--shard', `${shard}/4`, '--format', `json=${shard}.json`, ...paths], { cwd }),
      ),
    );
    const reports = ['3.json', '1.json', '4.json', '2.json'];
    const merged = await runSpawned(['merge-reports', ...everyFormat('merged'), ...reports], { cwd });
    expect(read('merged')).toEqual(read('whole'));
    expect(merged.exit).toBe(whole.exit);
    const { summary } = JSON.parse(read('whole').json!);
    expect(summary.documents).toBeGreaterThan(30);
    expect(summary.findings).toBeGreaterThan(100);
    const parts = reports.map((name) => JSON.parse(readFileSync(join(cwd, name), 'utf8')));
    expect(parts.every(({ files }) => files.length > 0)).toBe(true);
    const told = shards.flatMap(({ stderr }) => stderr.split('\n').filter(Boolean));
    expect(told.sort()).toEqual(whole.stderr.split('\n').filter(Boolean).sort());
  }, 60_000);

  it('have limits of their own, and the joined report has those of all', async () => {
    const drafts = Array.from({ length: 10 }, (_, index) => `${index}.txt`);
    for (const name of drafts) writeFileSync(join(cwd, name), 'We have no idea.\n');
    const house = ['--pack', 'pack.yaml', '--only', 'house', '--max-warnings', '9'];
    const exits: number[] = [];
    for (const shard of [1, 2]) {
      const to = ['--format', `json=${shard}.json`, '--shard', `${shard}/2`];
      exits.push((await runSpawned(['check', ...house, ...to, ...drafts], { cwd })).exit);
    }
    expect(exits).toEqual([0, 0]);
    const merge = (...args: string[]) =>
      runSpawned(['merge-reports', '--quiet', '1.json', '2.json', ...args], { cwd });
    expect((await merge('--max-warnings', '9')).exit).toBe(1);
    expect((await merge('--max-warnings', '10')).exit).toBe(0);
    expect((await merge('--fail-on', 'warning')).exit).toBe(1);
    expect((await merge('--fail-on', 'warning', '--exit-zero')).exit).toBe(0);
    writeFileSync(join(cwd, 'replylint.yaml'), 'failOn: warning\n');
    expect((await merge()).exit).toBe(1);
    expect((await merge('--no-config')).exit).toBe(0);
    rmSync(join(cwd, 'replylint.yaml'));
  });
});

describe('shareOf', () => {
  const share = async (paths: readonly string[], shard: string) =>
    (
      await shareOf(
        paths.map((path) => openFile(path, { cwd })),
        readShard(shard),
      )
    ).documents.map(({ path }) => path);

  it('gives each document to one shard, and moves none when others come', async () => {
    const paths = Array.from({ length: 500 }, (_, index) => `macros/${index}.txt`);
    const before = await Promise.all([1, 2, 3].map((shard) => share(paths, `${shard}/3`)));
    expect(before.flat().sort()).toEqual(paths.toSorted());
    expect(before.every(({ length }) => length > 120)).toBe(true);
    const after = await share(['another.txt', ...paths.toReversed()], '2/3');
    expect(after.filter((path) => path !== 'another.txt').sort()).toEqual(before[1]!.toSorted());
  });

  it('agrees with all machines, whatever way they write letters, for ever', async () => {
    const composed = ['Ж/é.txt', 'a.txt', 'macros/b.json'];
    const placed = await Promise.all([1, 2, 3, 4, 5].map((shard) => share(composed, `${shard}/5`)));
    // As SHA-256 of these names says, worked out by another program.
    expect(placed).toEqual([['Ж/é.txt', 'macros/b.json'], [], [], [], ['a.txt']]);
    const decomposed = composed.map((path) => path.normalize('NFD'));
    const same = await Promise.all([1, 2, 3, 4, 5].map((shard) => share(decomposed, `${shard}/5`)));
    expect(same.map((paths) => paths.map((path) => path.normalize('NFC')))).toEqual(placed);
  });

  it.each(['', '1', '0/3', '4/3', '-1/3', '1/0', '1.5/3', '1/3/5', ' 1/3', '1/10001', 'a/b'])(
    'refuses "%s"',
    (value) => {
      expect(() => readShard(value)).toThrow(`--shard: "${value}" is not a shard; write 1/5`);
    },
  );
});

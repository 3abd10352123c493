// Drafts, names and titles are other people's text: a terminal must never obey them.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CASES, type Outcome } from './case.ts';
import { runSpawned } from './spawned.ts';

/** What a terminal would obey, and what makes text read as something else: all but line feeds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

const EVIL = '\x1b[2J\x1b]0;owned\x07\x9b31m\u202e\u2066\x7f';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-hostile-'));
cpSync(join(CASES, 'pack.yaml'), join(cwd, 'pack.yaml'));
afterAll(() => rmSync(cwd, { recursive: true }));

const HOUSE = ['--pack', 'pack.yaml', '--only', 'house'];

async function check(args: readonly string[], stdin = ''): Promise<Outcome> {
  const outcome = await runSpawned([...HOUSE, ...args], { cwd, stdin });
  expect(outcome.stdout).not.toMatch(RAW);
  expect(outcome.stderr).not.toMatch(RAW);
  return outcome;
}

describe('control characters', () => {
  // The sequences between the words have no letters, or they would be words themselves.
  const draft = `Hello ${EVIL}, please calm\u200b \x1b[\x07\x9b\u202e\u2066\x7f down now.`;

  it('of a draft are shown, not sent', async () => {
    const { stdout, exit } = await check(['-'], draft);
    expect(stdout).toContain('␛[');
    expect(exit).toBe(1);
  });

  it('of a draft come out of the JSON report as they were', async () => {
    const { stdout } = await check(['--format', 'json'], draft);
    const [finding] = JSON.parse(stdout).files[0].findings;
    const { start, end } = finding.range;
    expect(draft.slice(start.offset, end.offset)).toBe(finding.match);
    expect(finding.match).toContain('\x1b[\x07');
  });

  it('of a title and an id are shown', async () => {
    const title = `Lost${EVIL}\x00\r\n`;
    const record = JSON.stringify({ id: `7${EVIL}`, title, text: 'Please calm down.' });
    expect((await check(['-'], record)).stdout).toContain('Lost␛[2J');
    const { stdout } = await check(['--format', 'json'], record);
    expect(JSON.parse(stdout).files[0].findings[0].reply.title).toBe(title);
  });

  it('of file names are shown, whether the file can be read or not', async () => {
    const name = `a${EVIL}.txt`;
    writeFileSync(join(cwd, name), 'Please calm down.');
    expect((await check([name])).stdout).toContain('a␛[2J');
    expect((await check(['--stdin-filename', name], 'Please calm down.')).stdout).toContain('a␛[2J');
    expect((await check([`b${name}`])).stderr).toContain('ba␛[2J');
    expect((await check(['--output', join(`no${name}`, 'report')], 'Fine.')).stderr).toContain('noa␛[2J');
  });

  it('of arguments are shown', async () => {
    for (const args of [[`--x${EVIL}`], ['--format', EVIL], ['--only', EVIL], ['--severity', EVIL]]) {
      expect((await check(args)).stderr).toContain('␛[2J');
    }
    for (const args of [
      ['explain', EVIL],
      ['help', EVIL],
      ['test', EVIL],
    ]) {
      const { stderr, exit } = await runSpawned(args, { cwd });
      expect(stderr).not.toMatch(RAW);
      expect(stderr).toContain('␛[2J');
      expect(exit).toBe(2);
    }
  });

  it('of broken records are shown', async () => {
    const { stderr, exit } = await check(
      ['--stdin-filename', 'm.jsonl'],
      `{"text": ${EVIL}}\n{"${EVIL}": 1}\n`.replaceAll('\x00', ''),
    );
    expect(stderr.split('\n')).toHaveLength(3);
    expect(exit).toBe(2);
  });

  it('of a pack are shown with its fault', async () => {
    writeFileSync(join(cwd, 'evil.yaml'), 'language: en\n"bad\x9bkey\u202e": 1\n');
    const faulty = await runSpawned(['test', 'evil.yaml'], { cwd });
    expect(faulty.stderr).not.toMatch(RAW);
    expect(faulty.exit).toBe(2);
  });
});

describe('a draft of 10 MB on one line', () => {
  const draft = `${'Thank you for your patience, Ann. '.repeat(300_000)}Please calm down. ${'😀'.repeat(1000)}`;

  it('is checked to its end', async () => {
    const { stdout } = await check(['--format', 'json'], draft);
    const report = JSON.parse(stdout);
    expect(report.summary).toMatchObject({ replies: 1, findings: 1 });
    const { start, end } = report.files[0].findings[0].range;
    expect(draft.slice(start.offset, end.offset)).toBe('calm down');
  });

  it('is shown by the words around the match', async () => {
    const { stdout } = await check(['-'], draft);
    expect(stdout.split('\n')[2]).toMatch(/^ {5}1 │ ….*calm down.*…$/);
    expect(stdout.length).toBeLessThan(2000);
  });
});

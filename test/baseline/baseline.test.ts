import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Baseline } from '../../src/baseline/baseline.ts';
import { formatBaseline, readBaseline } from '../../src/baseline/baseline-file.ts';
import type { Entry } from '../../src/baseline/entry.ts';
import { Recorder } from '../../src/baseline/recorder.ts';
import type { Filter } from '../../src/lint/filter.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { Document } from '../../src/source/document.ts';
import { readJson } from '../../src/source/format/json.ts';
import { ruleLinter } from '../lint/house.ts';
import { inputOf, readAll } from '../source/read-all.ts';

const linter = ruleLinter({
  phrases: ['wrong team', 'our policy'],
  examples: { flag: ['<wrong team>', '<our policy>'], pass: ['yes'] },
});

interface Macro {
  readonly id: string;
  readonly text: string;
}

type Library = Readonly<Record<string, readonly Macro[]>>;

/** Checks a library, written with an indent, as a run would; the findings that are told. */
async function check(library: Library, filter: Filter, indent = 0): Promise<Finding[]> {
  const told: Finding[] = [];
  for (const [path, macros] of Object.entries(library)) {
    filter.openDocument({ path } as Document);
    const source = JSON.stringify(macros, null, indent);
    const { replies } = await readAll({ replies: (report) => readJson(inputOf(source), report, {}) });
    for (const reply of replies)
      told.push(...linter.lint(reply).filter((finding) => filter.keeps(finding, reply)));
    filter.closeDocument(true);
  }
  return told;
}

function baselineOf(entries: Iterable<Entry>, library: Library = {}): Baseline {
  return new Baseline(entries, {
    pathOf: ({ path }) => path,
    isThere: (path) => path in library,
    formerIds: () => [],
    runs: () => true,
  });
}

async function accept(library: Library): Promise<Entry[]> {
  const recorder = new Recorder(baselineOf([]), ({ path }) => path);
  expect(await check(library, recorder)).toEqual([]);
  return [...recorder.entries()];
}

const sentence = fc.constantFrom(
  'Hi.',
  'Wrong team.',
  'It is our policy.',
  'The wrong team again.',
  'Our policy.',
  'Bye.',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const macros = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4, minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map((id) => text.map((words): Macro => ({ id, text: words })))));
const library = fc.record({ 'x.json': macros, 'y.json': macros });

/** What a person would know a finding by: file, macro and its whole text around the place, counted off. */
function keysOf(of: Library): string[] {
  return Object.entries(of).flatMap(([path, all]) =>
    all.flatMap(({ id, text: words }) =>
      [...words.matchAll(/wrong team|our policy/gi)].map(({ index, 0: match }) => {
        const before = words.slice(0, index).match(/\w+/g)?.slice(-5) ?? [];
        const after =
          words
            .slice(index + match.length)
            .match(/\w+/g)
            ?.slice(0, 5) ?? [];
        return [path, id, ...before, '<', match, '>', ...after].join(' ').toLowerCase();
      }),
    ),
  );
}

/** What is in the second list beyond what is in the first, as bags. */
function added(before: readonly string[], now: readonly string[]): number {
  const left = [...before];
  return now.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

describe('Baseline', () => {
  it('keeps old findings back and tells the new ones, whatever else changed', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, fc.nat(4), async (before, now, indent) => {
        const entries = await accept(before);
        const told = await check(now, baselineOf(entries), indent);
        expect(told.length).toBe(added(keysOf(before), keysOf(now)));
      }),
      { numRuns: 500 },
    );
  });

  it('tells nothing when macros are moved about and the file is formatted anew', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.nat(8), async (before, indent) => {
        const entries = await accept(before);
        const moved = Object.fromEntries(
          Object.entries(before)
            .reverse()
            .map(([path, all]) => [path, [...all].reverse()]),
        );
        const baseline = baselineOf(entries);
        expect(await check(moved, baseline, indent)).toEqual([]);
        expect(baseline.outdated).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('tells what comes back after it was mended and pruned', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (before, mended) => {
        const baseline = baselineOf(await accept(before), mended);
        await check(mended, baseline);
        const outdated = added(keysOf(mended), keysOf(before));
        expect(baseline.outdated).toBe(outdated);
        const pruned = [...baseline.pruned()];
        expect(await check(before, baselineOf(pruned))).toHaveLength(outdated);
        expect(baselineOf(pruned, mended).outdated).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what it was not asked about, and drops what is gone', async () => {
    const wrong = [{ id: 'a', text: 'Wrong team.' }];
    const before = { 'x.json': wrong, 'y.json': wrong, 'z.json': wrong };
    const entries = await accept(before);
    const baseline = baselineOf(entries, { 'x.json': [], 'y.json': [] });
    await check({ 'x.json': wrong }, baseline);
    expect([...baseline.pruned()].map(({ path }) => path).sort()).toEqual(['x.json', 'y.json']);
    expect(baseline.outdated).toBe(1);
  });

  it('knows what was accepted under the former name of a rule', async () => {
    const before = { 'x.json': [{ id: 'a', text: 'Wrong team.' }] };
    const [entry] = await accept(before);
    const recorder = new Recorder(baselineOf([]), ({ path }) => path);
    const renamed: Filter = {
      openDocument: (document) => recorder.openDocument(document),
      openReply() {},
      keeps: (finding, reply) => recorder.keeps({ ...finding, rule: 'house/former' }, reply),
      closeDocument: () => {},
    };
    await check(before, renamed);
    const former = [...recorder.entries()];
    expect(former[0]!.fingerprint).not.toBe(entry!.fingerprint);
    const baseline = new Baseline(former, {
      pathOf: ({ path }) => path,
      isThere: () => true,
      formerIds: ({ rule }) => (rule === entry!.rule ? ['house/former'] : []),
      runs: () => true,
    });
    expect(await check(before, baseline)).toEqual([]);
  });
});

describe('the file of a baseline', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'replylint-baseline-'));
    file = join(folder, 'old.jsonl');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the same whatever the order of its entries, and reads back', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (of) => {
        const entries = await accept(of);
        const written = formatBaseline(entries);
        expect(formatBaseline([...entries].reverse())).toBe(written);
        writeFileSync(file, written);
        const { entries: read, problems } = readBaseline(file, 'old.jsonl');
        expect(problems).toEqual([]);
        expect(formatBaseline(read)).toBe(written);
      }),
      { numRuns: 100 },
    );
  });

  it('holds every entry once when two branches are merged by lines', async () => {
    const mine = await accept({
      'x.json': [{ id: 'a', text: 'Wrong team.' }],
      'y.json': [{ id: 'b', text: 'Our policy.' }],
    });
    const theirs = await accept({
      'x.json': [{ id: 'a', text: 'Wrong team.' }],
      'z.json': [{ id: 'c', text: 'Our policy.' }],
    });
    const [head, ...lines] = formatBaseline(mine).split('\n');
    writeFileSync(file, [head, ...lines, ...formatBaseline(theirs).split('\n').slice(1)].join('\r\n'));
    const { entries } = readBaseline(file, 'old.jsonl');
    expect(entries.map(({ path }) => path).sort()).toEqual(['x.json', 'y.json', 'z.json']);
    expect(readFileSync(file, 'utf8')).toContain('\r\n');
  });
});

// Reports of parts, joined, must be the report of the whole, byte for byte, in every format.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Summary } from '../../src/lint/finding.ts';
import { FORMATS, type ReportFormat } from '../../src/report/formats.ts';
import { jsonReporter } from '../../src/report/json.ts';
import { type MergedDocument, mergeReports, summaryOf } from '../../src/report/merge-reports.ts';
import { type ReportedFinding, readReport } from '../../src/report/read-report.ts';
import type { Reporter, ReporterOptions } from '../../src/report/reporter.ts';
import { Lines } from '../../src/source/place/lines.ts';
import { FILES, readLibrary } from './library.ts';
import { hostileFound, hostileMarkup, OPTIONS } from './sample.ts';

interface Told {
  readonly path: string;
  readonly replies: number;
  readonly findings: readonly ReportedFinding[];
}

/** As many documents as there are files in the library, read once. */
const LIBRARY = await Promise.all(
  Object.keys(FILES).map(async (name) => {
    const { replies, found } = await readLibrary(name);
    return { name, replies: replies.length, findings: found };
  }),
);

const folder = fc.constantFrom('', 'a/', 'b/Ж/', '../', 'a b/');

/** Documents of a run as a linter found them, under paths of which none comes twice. */
const libraries: fc.Arbitrary<readonly Told[]> = fc
  .uniqueArray(fc.tuple(folder, fc.constantFrom(...LIBRARY), fc.nat(3)), {
    selector: ([at, { name }, number]) => `${at}${number}${name}`,
    maxLength: 8,
  })
  .map((files) =>
    files.map(([at, { name, replies, findings }, number]) => ({
      path: `${at}${number}${name}`,
      replies,
      findings,
    })),
  );

/** Documents with one finding each of any words, in any text. */
const hostileLibraries: fc.Arbitrary<readonly Told[]> = fc
  .uniqueArray(fc.tuple(hostileMarkup, hostileFound), { selector: ([path]) => path, maxLength: 5 })
  .map((files) =>
    files.map(([path, found]) => ({ path: path || '-', replies: 1, findings: [asInFile(found)] })),
  )
  .filter((files) => new Set(files.map(({ path }) => path)).size === files.length);

/** A reply knows its own name. */
function asInFile({ finding, reply }: ReportedFinding): ReportedFinding {
  const { id, title, index } = finding.reply;
  return { finding, reply: { ...reply, id, title, index } };
}

function report(
  documents: readonly (Told & { readonly order?: number })[],
  reporter: Reporter,
  failed = false,
): string {
  const findings = documents.flatMap((each) => each.findings.map(({ finding }) => finding));
  return [
    reporter.begin(),
    ...documents.flatMap(({ path, order, replies, findings }) => [
      reporter.openDocument(path, order),
      ...findings.map(({ finding, reply }) => reporter.finding(finding, reply)),
      reporter.closeDocument(replies),
    ]),
    reporter.end(totals(documents, findings), failed),
  ].join('');
}

function totals(documents: readonly Told[], findings: readonly Finding[]): Summary {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return {
    documents: documents.length,
    replies: documents.reduce((sum, { replies }) => sum + replies, 0),
    findings: findings.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

/** The reports of the shards, each with its documents and their places in the whole. */
function shardsOf(documents: readonly Told[], parts: readonly number[], count: number): string[] {
  const ordered = documents.map((each, order) => ({ ...each, order }));
  return Array.from({ length: count }, (_, shard) =>
    report(
      ordered.filter(({ order }) => parts[order]! % count === shard),
      jsonReporter(OPTIONS),
    ),
  );
}

function merge(reports: readonly string[]): MergedDocument[] {
  return mergeReports(reports.map((json, index) => readReport(`${index}.json`, json)));
}

async function reporterOf(name: ReportFormat, options: ReporterOptions): Promise<Reporter> {
  return (await FORMATS[name]())(options);
}

const names = Object.keys(FORMATS) as ReportFormat[];

const options = fc.record({
  width: fc.integer({ min: 20, max: 120 }),
  color: fc.boolean(),
  quiet: fc.boolean(),
});

async function expectSame(
  name: ReportFormat,
  whole: readonly Told[],
  reports: readonly string[],
  options: ReporterOptions,
): Promise<void> {
  const merged = merge(reports);
  const told = merged.map(({ document, order }) => ({ ...document, order }));
  expect(report(told, await reporterOf(name, options))).toBe(report(whole, await reporterOf(name, options)));
  expect(summaryOf(merged)).toEqual(
    totals(
      whole,
      whole.flatMap((each) => each.findings.map(({ finding }) => finding)),
    ),
  );
}

describe.each(names)('merged reports as %s', (name) => {
  it.each([
    ['of a library', libraries],
    ['of hostile replies', hostileLibraries],
  ])('%s are what the whole would be, however it was shared out', async (_, documents) => {
    const parts = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    const shards = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        documents,
        parts,
        shards,
        fc.nat(),
        options,
        async (whole, parts, count, turn, options) => {
          const reports = shardsOf(whole, parts, count);
          const turned = [...reports.slice(turn % count), ...reports.slice(0, turn % count)];
          await expectSame(name, whole, turned, options);
          // A report may be told twice, and merged in two steps.
          const [first = '', ...rest] = turned;
          const some = merge([first, ...rest.slice(0, 1), first]);
          const halfway = report(
            some.map(({ document, order }) => ({ ...document, order })),
            jsonReporter(OPTIONS),
          );
          await expectSame(name, whole, [...rest.toReversed(), halfway], options);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('mergeReports', () => {
  const json = (paths: readonly string[], orders: readonly number[] = []) =>
    report(
      paths.map((path, index) => ({
        path,
        replies: 1,
        findings: [],
        ...(orders[index] !== undefined && { order: orders[index] }),
      })),
      jsonReporter(OPTIONS),
    );
  const pathsOf = (...reports: string[]) =>
    merge(reports).map(({ document, order }) => [document.path, order]);

  it('keeps the order of a run, whatever the paths', () => {
    expect(pathsOf(json(['a'], [2]), json(['c', 'b'], [0, 1]))).toEqual([
      ['c', 0],
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('puts documents of several runs into the order of their paths, by code units', () => {
    expect(pathsOf(json(['b/ё', 'b/я']), json(['a', 'b/Z', 'b']))).toEqual([
      ['a', 0],
      ['b', 1],
      ['b/Z', 2],
      ['b/я', 3],
      ['b/ё', 4],
    ]);
  });

  it('tells once what two reports tell, even where it comes later in one of them', () => {
    expect(pathsOf(json(['a', 'c']), json(['b', 'c', 'd']))).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('keeps two documents of one path that one run has told', () => {
    expect(pathsOf(json(['a', 'a', 'b']))).toEqual([
      ['a', 0],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('refuses two reports that say different things of a document', () => {
    const other = json(['a', 'b']).replace('"replies": 1', '"replies": 2');
    expect(() => merge([json(['a', 'b']), other])).toThrow(
      '1.json: it says something else of a than 0.json does; merge reports of the same files, by the same rules and settings',
    );
  });
});

describe('readReport', () => {
  const whole = report(
    LIBRARY.map(({ name, ...each }) => ({ path: name, ...each })),
    jsonReporter(OPTIONS),
  );
  const fault = (json: string): string => {
    try {
      readReport('r.json', json);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  const changed = (change: (finding: Record<string, never>) => void): string => {
    const copy = JSON.parse(whole);
    change(copy.files[1].findings[0]);
    return fault(JSON.stringify(copy));
  };

  it('takes a report that was formatted anew', () => {
    const { documents } = readReport('r.json', JSON.stringify(JSON.parse(whole), null, 4));
    const same = readReport('r.json', whole).documents;
    expect(documents.map(({ digest }) => digest)).toEqual(same.map(({ digest }) => digest));
  });

  it('sees wherever a report is cut off', () => {
    const { length } = JSON.stringify(JSON.parse(whole));
    const compact = JSON.stringify(JSON.parse(whole));
    expect(fault(compact)).toBe('');
    fc.assert(
      fc.property(fc.integer({ min: 20, max: length - 1 }), (end) => {
        expect(fault(compact.slice(0, end))).toContain('r.json: the report is cut off; ');
      }),
    );
    expect(fault(whole.slice(0, -3))).toBe(
      'r.json: the report is cut off; see why the run that wrote it did not end, or what cut it off on its way, and ' +
        'write it anew',
    );
  });

  it.each([
    ['{"a": }', 'r.json:1:7: this is not valid JSON: expected a value; '],
    ['[1]', 'r.json: this is JSON, but not a report of replylint; '],
    ['null', 'r.json: this is JSON, but not a report of replylint; '],
    ['{"version": 1}', 'r.json: this is JSON, but not a report of replylint; '],
    [
      '{"version": 2, "files": [{}]}',
      'r.json: the report is of version 2, and this replylint knows version 1; use the replylint that wrote it, or a later one',
    ],
    ['{"version": "1", "files": []}', 'r.json: the report was changed, or is none: version is "1"; '],
    ['{"version": 1, "files": []}', 'r.json: the report was changed, or is none: summary is missing; '],
    [
      '{"version": 1, "files": [{"path": "a"}], "summary": {}}',
      'r.json: the report was changed, or is none: files[0].replies is missing; ',
    ],
    ['['.repeat(100_000), 'r.json:1:100001: this is not valid JSON: expected ] before the end; '],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'r.json: this is JSON, but not a report of replylint; '],
  ])('refuses %.60s', (json, message) => {
    expect(fault(json)).toContain(message);
  });

  it.each<[string, (finding: never) => void, string]>([
    [
      'a name that is none',
      (it: { rule: string }) => {
        it.rule = 'x/`<script>';
      },
      'rule is "x/`<script>"',
    ],
    [
      'a severity',
      (it: { severity: string }) => {
        it.severity = '"><script>';
      },
      'severity is "\\"><script>"',
    ],
    [
      'a language',
      (it: { language: string }) => {
        it.language = 'de';
      },
      'language is "de"',
    ],
    [
      'another category',
      (it: { category: string }) => {
        it.category = 'other';
      },
      'is of another category',
    ],
    [
      'a broken number',
      (it: { range: { start: { line: number } } }) => {
        it.range.start.line = 1.5;
      },
      'line is 1.5',
    ],
    [
      'a wide place',
      (it: { reply: { end: number } }) => {
        it.reply.end = 1e9;
      },
      'has another match than its reply',
    ],
    [
      'another match',
      (it: { match: string }) => {
        it.match = 'x';
      },
      'has another match than its reply',
    ],
    [
      'no line',
      (it: { lines: unknown }) => {
        it.lines = [];
      },
      'has no text of line 1',
    ],
    [
      'no text',
      (it: { reply: { text: unknown } }) => {
        it.reply.text = undefined;
      },
      'has no reply.text',
    ],
  ] as never)('refuses a finding with %s', (_, change, message) => {
    expect(changed(change as never)).toContain(message);
  });

  it('takes no text for one that it has no place for', () => {
    const copy = JSON.parse(whole);
    copy.files[0].evil = '\x1b[2J';
    const { documents } = readReport(
      'r.json',
      JSON.stringify(copy).replace('"path"', '"__proto__":{"evil":1},"path"'),
    );
    expect(documents.map(({ digest }) => digest).join('')).not.toContain('evil');
  });
});

it('a report with a long line and many findings on it grows with the file', async () => {
  const words = 5_000;
  const source = 'The wrong team. '.repeat(words);
  const { replies, found } = await readLibrary('long.txt', source);
  expect(found.length).toBe(words);
  const json = report(
    [{ path: 'long.txt', replies: replies.length, findings: found }],
    jsonReporter(OPTIONS),
  );
  expect(json.split(JSON.stringify(source.slice(0, 200)).slice(0, -1)).length - 1).toBe(2);
  expect(new Lines(source).line(0)).toBe(
    readReport('r.json', json).documents[0]!.findings.at(-1)!.finding.sourceLine,
  );
});

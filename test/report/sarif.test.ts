import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarifReporter } from '../../src/report/sarif.ts';
import { FILES, MENDED, readLibrary } from './library.ts';
import { repair } from './repair.ts';
import { examples, type Found, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(JSON.parse(readFileSync('test/report/schemas/sarif-2.1.0.json', 'utf8')));

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the tests look at. */
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string; readonly markdown: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly region: Region & { readonly snippet?: { readonly text: string } };
      };
    },
  ];
  readonly partialFingerprints: { readonly 'replylint/v1': string };
  readonly fixes?: readonly [
    {
      readonly artifactChanges: readonly [
        {
          readonly replacements: readonly [
            { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } },
          ];
        },
      ];
    },
  ];
}

function read(documents: readonly (readonly [string, ...Found[]])[]) {
  const text = reportOn(documents, sarifReporter(OPTIONS));
  expect(text).not.toMatch(RAW);
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  const results: readonly Result[] = run.results;
  for (const { ruleId, ruleIndex } of results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  return { driver: run.tool.driver, results };
}

function placesOf({ startLine, startColumn, endLine, endColumn }: Region) {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

describe('sarifReporter', () => {
  it('prints a result for each finding', () => {
    const { results } = read([
      ['a.md', draft],
      ['my macros/я.json', macro, macro],
    ]);
    const artifactLocation = { uri: 'my%20macros/%D1%8F.json', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 14, startColumn: 29, endLine: 14, endColumn: 43 };
    const print = results[1]!.partialFingerprints['replylint/v1'].split(':')[0];
    expect(results[1]).toEqual({
      ruleId: 'house/any',
      ruleIndex: 1,
      level: 'warning',
      message: {
        text: 'Sends the customer away. ["the wrong team"] in Delivery::Delayed (36)\nTry: the right team',
        markdown:
          'Sends the customer away. `the wrong team` in `Delivery::Delayed (36)`\n\n' +
          'Say instead:\n\n- `the right team`',
      },
      locations: [
        {
          physicalLocation: { artifactLocation, region: { ...region, snippet: { text: 'the wrong team' } } },
          logicalLocations: [{ name: 'Delivery::Delayed', fullyQualifiedName: '36', kind: 'reply' }],
        },
      ],
      partialFingerprints: { 'replylint/v1': `${print}:1` },
      fixes: [
        {
          description: { text: 'Say "the right team"' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: 'the right team' } }],
            },
          ],
        },
      ],
      properties: { language: 'en' },
    });
    expect(results[2]!.partialFingerprints).toEqual({ 'replylint/v1': `${print}:2` });
    expect(results[0]).toMatchObject({ ruleIndex: 0, level: 'error' });
    expect(results[0]).not.toHaveProperty('fixes');
    expect(results[0]!.locations[0]).not.toHaveProperty('logicalLocations');
  });

  it('describes the rules that occur, in every language in which they do', () => {
    const polish = {
      ...macro,
      finding: {
        ...macro.finding,
        language: 'pl' as const,
        message: 'Odsyła klienta.',
        why: 'Boli.\nBardzo.\n',
      },
    };
    const { driver } = read([
      ['a.md', polish, macro, macro],
      ['b.md', draft],
    ]);
    expect(driver).toMatchObject({
      name: 'replylint',
      semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'house/any',
      'deflection/wrong-department',
    ]);
    expect(driver.rules[0]).toEqual({
      id: 'house/any',
      name: 'Any',
      shortDescription: { text: 'Odsyła klienta.' },
      fullDescription: { text: 'Boli. Bardzo.' },
      help: {
        text:
          'Odsyła klienta.\n\nBoli. Bardzo.\n\nSends the customer away.\n\nIt hurts.\n\n' +
          'More: replylint explain house/any',
        markdown:
          '**Odsyła klienta.**\n\nBoli. Bardzo.\n\n**Sends the customer away.**\n\nIt hurts.\n\n' +
          'More: `replylint explain house/any`',
      },
      defaultConfiguration: { level: 'warning' },
      properties: { category: 'house', languages: ['en', 'pl'], tags: ['house', 'en', 'pl'] },
    });
    expect(driver.rules[1].name).toBe('WrongDepartment');
  });

  it('calls the tool what package.json does', () => {
    const { name, version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { driver } = read([]);
    expect([driver.name, driver.semanticVersion, driver.informationUri]).toEqual([name, version, homepage]);
  });

  it('would not pass for valid if it were not', () => {
    const log = JSON.parse(reportOn([['a.md', draft]], sarifReporter(OPTIONS)));
    log.runs[0].results[0].level = 'info';
    expect(validate(log)).toBe(false);
  });

  it('is valid when there is nothing to report', () => {
    expect(read([['a.md']])).toMatchObject({ results: [], driver: { rules: [] } });
    expect(read([])).toMatchObject({ results: [] });
  });

  it('shows no snippet of a place on several lines', async () => {
    const { found } = await readLibrary('a.txt');
    const regions = read([['a.txt', ...found]]).results.map(
      ({ locations }) => locations[0].physicalLocation.region,
    );
    expect(regions[0]!.snippet).toEqual({ text: 'wrong team' });
    expect(regions[1]).toEqual({ startLine: 4, startColumn: 5, endLine: 5, endColumn: 5 });
  });

  it('lets no draft make a placeholder or a link of a message', () => {
    const finding = { ...draft.finding, message: 'See [this](1) and {0}.', rewrites: [] };
    const { message } = read([['a.md', { ...draft, finding }]]).results[0]!;
    expect(message.text).toContain('See [this\\](1) and {{0}}.');
    expect(message.markdown).toContain('See \\[this\\](1) and \\{0\\}.');
  });

  it.each(Object.keys(FILES))('gives the fixes that mend %s', async (name) => {
    const { replies, found } = await readLibrary(name);
    const { results } = read([[name, ...found]]);
    expect(results.length).toBeGreaterThan(0);
    const changes = results.map(({ fixes }) => {
      const { deletedRegion, insertedContent } = fixes![0].artifactChanges[0].replacements[0];
      return { ...placesOf(deletedRegion), text: insertedContent.text };
    });
    const mended = await readLibrary(name, repair(FILES[name]!, changes, 'code units'));
    expect(mended.replies.map(({ text }) => text)).toEqual(
      replies.map(({ text }) => text.replace(/wrong\s+team/g, MENDED)),
    );
  });

  it('is valid and points at the right place, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, hostileFound, (path, found) => {
        const { results } = read([
          [path, found],
          ['b.md', draft],
        ]);
        const { region } = results[0]!.locations[0].physicalLocation;
        const { match, reply } = found.finding;
        const { text } = found.reply;
        expect(repair(text, [{ ...placesOf(region), text: '|' }], 'code units')).toBe(
          `${text.slice(0, reply.start)}|${text.slice(reply.end)}`,
        );
        if (region.snippet !== undefined) expect(region.snippet.text).toBe(match);
        expect(results[0]!.message.text).not.toMatch(/(?<!\\)\]\(/);
      }),
    );
  });
});

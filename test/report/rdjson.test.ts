import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rdjsonReporter } from '../../src/report/rdjson.ts';
import { FILES, MENDED, readLibrary } from './library.ts';
import { repair } from './repair.ts';
import { examples, type Found, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const Position = v.strictObject({ line: count, column: count });
const Range = v.strictObject({ start: Position, end: Position });

/** DiagnosticResult of reviewdog.proto, as far as we use it. */
const Result = v.strictObject({
  source: v.strictObject({ name: v.literal('replylint'), url: v.optional(v.pipe(v.string(), v.url())) }),
  diagnostics: v.array(
    v.strictObject({
      message: v.pipe(v.string(), v.minLength(1)),
      location: v.strictObject({ path: v.string(), range: Range }),
      severity: v.picklist(['ERROR', 'WARNING', 'INFO']),
      code: v.strictObject({ value: v.string() }),
      suggestions: v.optional(
        v.pipe(v.array(v.strictObject({ range: Range, text: v.string() })), v.minLength(1)),
      ),
    }),
  ),
});

function read(documents: readonly (readonly [string, ...Found[]])[]) {
  const text = reportOn(documents, rdjsonReporter(OPTIONS));
  expect(text).not.toMatch(RAW);
  return v.parse(Result, JSON.parse(text)).diagnostics;
}

describe('rdjsonReporter', () => {
  it('prints a diagnostic for each finding, with columns in bytes', () => {
    expect(reportOn([['a.md'], ['macros/я.json', macro]], rdjsonReporter(OPTIONS))).toBe(
      `{
  "source": {"name":"replylint"},
  "diagnostics": [
    {"message":"Sends the customer away. [\\"the wrong team\\"] in Delivery::Delayed (36)\\nTry: the right team",` +
        '"location":{"path":"macros/я.json","range":{"start":{"line":14,"column":35},"end":{"line":14,"column":49}}},' +
        '"severity":"WARNING","code":{"value":"house/any"},' +
        `"suggestions":[{"range":{"start":{"line":14,"column":35},"end":{"line":14,"column":49}},"text":"the right team"}]}
  ]
}
`,
    );
    expect(reportOn([['a.md']], rdjsonReporter(OPTIONS))).toBe(
      '{\n  "source": {"name":"replylint"},\n  "diagnostics": []\n}\n',
    );
  });

  it('suggests nothing that has blanks', () => {
    expect(read([['a.md', draft]])[0]).not.toHaveProperty('suggestions');
  });

  it.each(Object.keys(FILES))('suggests what mends %s, safe rewrites first', async (name) => {
    const { replies, found } = await readLibrary(name);
    const diagnostics = read([[name, ...found]]);
    expect(diagnostics.length).toBeGreaterThan(0);
    const changes = diagnostics.map(({ suggestions }) => {
      expect(suggestions).toHaveLength(2);
      const { range, text } = suggestions![0]!;
      return { ...range, text };
    });
    const mended = await readLibrary(name, repair(FILES[name]!, changes, 'bytes'));
    expect(mended.replies.map(({ text }) => text)).toEqual(
      replies.map(({ text }) => text.replace(/wrong\s+team/g, MENDED)),
    );
  });

  it('follows the format and has places in bytes, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, hostileFound, (path, found) => {
        const [diagnostic] = read([[path, found]]);
        const { start, end } = found.finding.reply;
        const { text } = found.reply;
        const { suggestions } = diagnostic!;
        const { range } = diagnostic!.location;
        const marked = repair(text, [{ ...range, text: '|' }], 'bytes');
        expect(marked).toBe(`${text.slice(0, start)}|${text.slice(end)}`.replace(/\p{Cs}/gu, '\ufffd'));
        expect(suggestions).toHaveLength(2);
        for (const suggestion of suggestions!) expect(suggestion.range).toEqual(range);
      }),
    );
  });

  it('keeps its places where findings are many on one long line', () => {
    const line = 'Żółć 👍 wrong team '.repeat(50);
    const found = [...line.matchAll(/wrong/g)].map(({ index }) => {
      const range = {
        start: { offset: index, line: 1, column: index + 1 },
        end: { offset: index + 5, line: 1, column: index + 6 },
      };
      return { finding: { ...macro.finding, range, sourceLine: line, rewrites: [] }, reply: macro.reply };
    });
    const columns = read([['a', ...found]]).map(({ location }) => location.range.start.column);
    expect(columns).toEqual(found.map((_, index) => 15 + index * 25));
  });
});

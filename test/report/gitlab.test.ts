import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { gitlabReporter } from '../../src/report/gitlab.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

/** What GitLab's documentation of Code Quality says an implementer must give. */
const Report = v.array(
  v.strictObject({
    description: v.pipe(v.string(), v.minLength(1)),
    check_name: v.pipe(v.string(), v.minLength(1)),
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    severity: v.picklist(['info', 'minor', 'major', 'critical', 'blocker']),
    location: v.strictObject({
      path: v.string(),
      lines: v.strictObject({
        begin: v.pipe(v.number(), v.integer(), v.minValue(1)),
        end: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    }),
  }),
);

function read(text: string): v.InferOutput<typeof Report> {
  const issues = v.parse(Report, JSON.parse(text));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  return issues;
}

describe('gitlabReporter', () => {
  it('prints an issue for each finding', () => {
    const text = reportOn([['a.md', draft], ['macros/я.json', macro], ['b.md']], gitlabReporter(OPTIONS));
    const [, second] = read(text);
    expect(text).toBe(
      `[
  {"description":"Tells the customer that they came to the wrong place. [\\"you've reached the wrong department\\"]",` +
        '"check_name":"deflection/wrong-department","fingerprint":"af1fe3c1500559891ac39de35fd32bee",' +
        `"severity":"major","location":{"path":"a.md","lines":{"begin":1,"end":1}}},
  {"description":"Sends the customer away. [\\"the wrong team\\"] in Delivery::Delayed (36)",` +
        `"check_name":"house/any","fingerprint":"${second!.fingerprint}",` +
        `"severity":"minor","location":{"path":"macros/я.json","lines":{"begin":14,"end":14}}}
]
`,
    );
    expect(reportOn([['a.md']], gitlabReporter(OPTIONS))).toBe('[]\n');
  });

  it('tells findings apart that are the same, by their order and their paths', () => {
    const issues = read(
      reportOn(
        [
          ['a.md', draft, draft],
          ['b.md', draft],
        ],
        gitlabReporter(OPTIONS),
      ),
    );
    const [alone] = read(reportOn([['b.md', draft]], gitlabReporter(OPTIONS)));
    expect(issues).toHaveLength(3);
    expect(issues[2]).toEqual(alone);
  });

  it('follows the format, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn(
          [
            [path, ...found],
            ['b', draft],
          ],
          gitlabReporter(OPTIONS),
        );
        expect(text).not.toMatch(RAW);
        const issues = read(text);
        expect(issues).toHaveLength(found.length + 1);
        found.forEach(({ finding }, index) => {
          expect(issues[index]!.location).toEqual({
            path,
            lines: { begin: finding.range.start.line, end: finding.range.end.line },
          });
        });
        for (const { description } of issues) expect(description).not.toContain('\n');
      }),
    );
  });
});

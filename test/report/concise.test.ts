import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conciseReporter } from '../../src/report/concise.ts';
import { visible } from '../../src/report/escape.ts';
import {
  examples,
  findingIn,
  hostileFound,
  hostileMarkup,
  OPTIONS,
  RAW,
  replyOf,
  reportOn,
} from './sample.ts';

const { draft, macro } = examples();

describe('conciseReporter', () => {
  it('prints a line for each finding, then the totals', () => {
    expect(
      reportOn([['a.md', draft], ['macros/я.json', macro], ['clean.md']], conciseReporter(OPTIONS)),
    ).toBe(
      `a.md:1:12: error deflection/wrong-department: Tells the customer that they came to the wrong place. ["you've reached the wrong department"]
macros/я.json:14:29: warning house/any: Sends the customer away. ["the wrong team"]
1 error, 1 warning in 3 replies (3 files)
`,
    );
  });

  it('leaves the totals out when it is to be quiet', () => {
    expect(reportOn([['a.md']], conciseReporter({ ...OPTIONS, quiet: true }))).toBe('');
    expect(reportOn([['<stdin>']], conciseReporter(OPTIONS))).toBe('No findings in 1 reply.\n');
  });

  it('quotes nothing where the finding is on the whole reply', () => {
    const finding = findingIn('Hello', '', { message: 'Names nobody.' });
    expect(
      reportOn(
        [['a.md', { finding, reply: replyOf(finding) }]],
        conciseReporter({ ...OPTIONS, quiet: true }),
      ),
    ).toBe('a.md:1:1: error deflection/wrong-department: Names nobody.\n');
  });

  it('paints what it says in colours', () => {
    expect(reportOn([['a.md', draft]], conciseReporter({ ...OPTIONS, color: true }))).toContain(
      '\x1b[36ma.md:1:12\x1b[39m: \x1b[1m\x1b[31merror\x1b[39m\x1b[22m \x1b[1mdeflection/wrong-department\x1b[22m: ',
    );
  });

  it.each(['::error::x', '  ::error::x', ':'])('prints no command of a log, as in the path %j', (path) => {
    expect(reportOn([[path, draft]], conciseReporter(OPTIONS))).toMatch(/^\.\/ *:.*:1:12: error /);
  });

  it('stays one line a finding with nothing raw in it, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn([[path, ...found]], conciseReporter({ ...OPTIONS, quiet: true }));
        expect(text).not.toMatch(RAW);
        const lines = text.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(found.length);
        lines.forEach((line, index) => {
          expect(line).not.toMatch(/^\s*::/);
          const { severity, range } = found[index]!.finding;
          expect(line).toContain(
            `${visible(path)}:${range.start.line}:${range.start.column}: ${severity} house/any: `,
          );
        });
      }),
    );
  });
});

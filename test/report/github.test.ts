import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { githubReporter } from '../../src/report/github.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

/** A line as the runner of GitHub Actions reads it. */
function readCommand(line: string) {
  expect(line.startsWith('::')).toBe(true);
  const end = line.indexOf('::', 2);
  expect(end).toBeGreaterThan(0);
  const info = line.slice(2, end);
  const space = info.indexOf(' ');
  const properties = info
    .slice(space + 1)
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1), true)]);
  return {
    command: info.slice(0, space),
    properties: Object.fromEntries(properties),
    message: unescaped(line.slice(end + 2), false),
  };
}

function unescaped(text: string, isProperty: boolean): string {
  const known = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const more = isProperty ? known.replaceAll('%3A', ':').replaceAll('%2C', ',') : known;
  return more.replaceAll('%25', '%');
}

describe('githubReporter', () => {
  it('prints an annotation for each finding', () => {
    expect(reportOn([['a.md', draft], ['mac,ros/я.json', macro], ['b.md']], githubReporter(OPTIONS))).toBe(
      '::error file=a.md,line=1,endLine=1,col=12,endColumn=47,title=deflection/wrong-department::' +
        `Tells the customer that they came to the wrong place. ["you've reached the wrong department"]%0A` +
        `Try: I'll get this to the right team for you, and I'll stay with it until it's sorted. ` +
        '(when you can hand it over yourself)%0A' +
        'Or: Let me find out who can help, and write to you by [time].\n' +
        '::warning file=mac%2Cros/я.json,line=14,endLine=14,col=29,endColumn=43,' +
        'title=house/any in Delivery%3A%3ADelayed (36)::Sends the customer away. ["the wrong team"]%0A' +
        'Try: the right team\n',
    );
  });

  it('names no file for what came through a pipe', () => {
    const finding = { ...draft.finding, severity: 'info' as const, rewrites: [] };
    expect(reportOn([['<stdin>', { ...draft, finding }]], githubReporter(OPTIONS))).toBe(
      '::notice title=deflection/wrong-department::' +
        `Tells the customer that they came to the wrong place. ["you've reached the wrong department"]\n`,
    );
  });

  it('gives columns only on one line', () => {
    const range = { ...draft.finding.range, end: { offset: 60, line: 2, column: 3 } };
    const finding = { ...draft.finding, range };
    expect(reportOn([['a.md', { ...draft, finding }]], githubReporter(OPTIONS))).toMatch(
      /^::error file=a\.md,line=1,endLine=2,title=/,
    );
  });

  it('is read back by the runner, with no other command in it, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn([[path, ...found]], githubReporter(OPTIONS));
        expect(text).not.toMatch(RAW);
        const lines = text.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(found.length);
        lines.forEach((line, index) => {
          const { severity, message, range, rewrites } = found[index]!.finding;
          const read = readCommand(line);
          expect(read.command).toBe({ error: 'error', warning: 'warning', info: 'notice' }[severity]);
          const isOnOneLine = range.start.line === range.end.line;
          expect(read.properties).toEqual({
            file: visible(path),
            line: `${range.start.line}`,
            endLine: `${range.end.line}`,
            ...(isOnOneLine && { col: `${range.start.column}`, endColumn: `${range.end.column}` }),
            title: expect.stringMatching(/^house\/any/),
          });
          const [first, ...rest] = read.message.split('\n');
          expect(first!.startsWith(visible(message))).toBe(true);
          expect(rest.map((each) => each.split(':')[0])).toEqual(['Try', 'Or'].slice(0, rewrites.length));
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { markdownReporter } from '../../src/report/markdown.ts';
import { markdownCode, markdownProse } from '../../src/report/markdown-text.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

function html(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The texts of code, and the rest with a ` where each stood. */
function parts(page: string): { code: string[]; rest: string } {
  const code: string[] = [];
  const rest = page.replace(/<code>([^<]*)<\/code>/g, (_, text: string) => {
    code.push(
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
    return '`';
  });
  return { code, rest };
}

describe('markdownCode', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``` x', '```` ``` x ````'],
    [' x ', '`  x  `'],
    ['  ', '`  `'],
    ['', ''],
    ['a\nb', '`a␊b`'],
  ])('writes %j as %s', (text, written) => {
    expect(markdownCode(text)).toBe(written);
  });

  it('is read as code that says the same, whatever the text', () => {
    fc.assert(
      fc.property(hostileMarkup, (text) => {
        fc.pre(text !== '');
        const { code, rest } = parts(html(`x ${markdownCode(text)} y`));
        expect(rest).toBe('<p>x ` y</p>');
        expect(code).toEqual([visible(text)]);
      }),
    );
  });
});

describe('markdownProse', () => {
  it('is read as a paragraph without links and markup, whatever the text', () => {
    fc.assert(
      fc.property(hostileMarkup, (text) => {
        const { code, rest } = parts(html(`x ${markdownProse(text)} y`));
        expect(rest).toMatch(/^<p>[^<]*<\/p>$/);
        expect(code).toEqual([]);
      }),
    );
  });

  it('leaves plain words as they are', () => {
    const text = 'Customers don\'t care (really). Say "I will", by 3 p.m., or not?';
    expect(markdownProse(text)).toBe(text.replace('p.m', 'p\\.m').replace('m.,', 'm\\.,'));
  });
});

describe('markdownReporter', () => {
  it('prints a heading and a list for each document that has findings', () => {
    expect(
      reportOn([['a.md', draft], ['b.md'], ['my/я.json', macro, macro]], markdownReporter(OPTIONS)),
    ).toBe(
      `### replylint: 1 error, 2 warnings in 3 replies (3 files)

**\`a.md\`**

- 🔴 error at 1:12: \`deflection/wrong-department\` \`you've reached the wrong department\`\\
  Say instead \`I'll get this to the right team for you, and I'll stay with it until it's sorted.\`

**\`my/я.json\`**

- 🟡 warning at 14:29 in \`Delivery::Delayed (36)\`: \`house/any\` \`the wrong team\`\\
  Say instead \`the right team\`
- 🟡 warning at 14:29 in \`Delivery::Delayed (36)\`: \`house/any\` \`the wrong team\`\\
  Say instead \`the right team\`
`,
    );
  });

  it('has little to say when nothing was found, and nothing when it is to be quiet', () => {
    expect(reportOn([['a.md']], markdownReporter(OPTIONS))).toBe(
      '### replylint: no findings in 1 reply (1 file)\n',
    );
    expect(reportOn([['a.md']], markdownReporter({ ...OPTIONS, quiet: true }))).toBe('');
    expect(reportOn([['a.md', draft]], markdownReporter({ ...OPTIONS, quiet: true }))).toMatch(
      /^### replylint\n\n\*\*`a\.md`\*\*\n\n- /,
    );
  });

  it('fits into a comment, and counts what does not', () => {
    const many = Array.from({ length: 2000 }, () => macro);
    const text = reportOn(
      [
        ['a.md', ...many],
        ['b.md', draft],
      ],
      markdownReporter(OPTIONS),
    );
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(64_000);
    const shown = text.match(/^- /gm)!.length;
    expect(text).toMatch(new RegExp(`\\n\\n… and ${2001 - shown} more findings\\n$`));
    expect(text).not.toContain('b.md');
  });

  it('lets nothing of a draft, a name or a path out of code, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn([[`${path}.md`, ...found]], markdownReporter(OPTIONS));
        expect(text).not.toMatch(RAW);
        const { rest } = parts(html(text));
        const items = found.map(
          ({ finding: { severity, range } }) =>
            `<li>(🔴|🟡|🔵) ${severity} at ${range.start.line}:${range.start.column}( in \`)?: \`( \`)?` +
            '(<br />\\nSay instead( `)?)?</li>\\n',
        );
        const list =
          found.length === 0 ? '' : `\\n<p><strong>\`</strong></p>\\n<ul>\\n${items.join('')}</ul>\\n`;
        expect(rest).toMatch(new RegExp(`^<h3>replylint: [\\w, ]+ in 1 reply \\(1 file\\)</h3>${list}\\n?$`));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkstyleReporter } from '../../src/report/checkstyle.ts';
import { visible } from '../../src/report/escape.ts';
import { readXml } from './read-xml.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

describe('checkstyleReporter', () => {
  it('prints the errors of each file', () => {
    expect(reportOn([['a.md', draft], ['macros/я.json', macro], ['b.md']], checkstyleReporter(OPTIONS))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a.md">
    <error line="1" column="12" severity="error" message="Tells the customer that they came to the wrong place. [&quot;you've reached the wrong department&quot;]" source="replylint.deflection.wrong-department"/>
  </file>
  <file name="macros/я.json">
    <error line="14" column="29" severity="warning" message="Sends the customer away. [&quot;the wrong team&quot;] in Delivery::Delayed (36)" source="replylint.house.any"/>
  </file>
  <file name="b.md">
  </file>
</checkstyle>
`,
    );
  });

  it('is well-formed and says what was found, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn([[path, ...found], ['b']], checkstyleReporter(OPTIONS));
        expect(text).not.toMatch(RAW);
        const root = readXml(text);
        expect(root).toMatchObject({ name: 'checkstyle', attributes: { version: '4.3' } });
        expect(root.children.map(({ name }) => name)).toEqual(['file', 'file']);
        const [file] = root.children;
        expect(file!.attributes.name).toBe(visible(path).replace(/[\uFFFE\uFFFF]/g, named));
        expect(
          file!.children.map(({ name, attributes: { message, ...rest } }) => ({ name, ...rest })),
        ).toEqual(
          found.map(({ finding: { range, severity } }) => ({
            name: 'error',
            line: String(range.start.line),
            column: String(range.start.column),
            severity,
            source: 'replylint.house.any',
          })),
        );
      }),
    );
  });
});

function named(character: string): string {
  return character === '\uFFFE' ? '<U+FFFE>' : '<U+FFFF>';
}

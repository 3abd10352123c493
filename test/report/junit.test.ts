import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junitReporter } from '../../src/report/junit.ts';
import { type Element, readXml } from './read-xml.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

/** What the schema of Jenkins (junit-10.xsd) lets stand in an element. */
const ALLOWED: Readonly<Record<string, { attributes: string[]; required: string[]; children: string[] }>> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    required: [],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'time', 'skipped', 'timestamp', 'hostname', 'id'],
    required: ['name'],
    children: ['testcase'],
  },
  testcase: {
    attributes: ['name', 'assertions', 'time', 'classname', 'status'],
    required: ['name'],
    children: ['failure'],
  },
  failure: { attributes: ['type', 'message'], required: [], children: [] },
};

function checkElement(element: Element): void {
  const { attributes, required, children } = ALLOWED[element.name]!;
  expect(attributes).toEqual(expect.arrayContaining(Object.keys(element.attributes)));
  expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(required));
  for (const child of element.children) {
    expect(children).toContain(child.name);
    checkElement(child);
  }
  if (element.name !== 'failure') expect(element.text.trim()).toBe('');
  if (element.name !== 'testsuite') return;
  expect(element.attributes.tests).toBe(String(element.children.length));
  const failed = element.children.filter((each) => each.children.length > 0);
  expect(element.attributes.failures).toBe(String(failed.length));
}

describe('junitReporter', () => {
  it('prints a suite for each document and a test for each finding', () => {
    expect(reportOn([['a.md', draft], ['macros/я.json', macro], ['b.md']], junitReporter(OPTIONS))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="replylint">
  <testsuite name="a.md" tests="1" failures="1" errors="0">
    <testcase classname="a.md" name="deflection/wrong-department at 1:12">
      <failure type="error" message="Tells the customer that they came to the wrong place. [&quot;you've reached the wrong department&quot;]">a.md:1:12: error deflection/wrong-department
Tells the customer that they came to the wrong place. [&quot;you've reached the wrong department&quot;]
Try: I'll get this to the right team for you, and I'll stay with it until it's sorted. (when you can hand it over yourself)
Or: Let me find out who can help, and write to you by [time].</failure>
    </testcase>
  </testsuite>
  <testsuite name="macros/я.json" tests="1" failures="1" errors="0">
    <testcase classname="macros/я.json" name="house/any in Delivery::Delayed (36) at 14:29">
      <failure type="warning" message="Sends the customer away. [&quot;the wrong team&quot;]">macros/я.json:14:29: warning house/any in Delivery::Delayed (36)
Sends the customer away. [&quot;the wrong team&quot;]
Try: the right team</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.md" tests="1" failures="0" errors="0">
    <testcase classname="b.md" name="no findings"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('names what XML forbids, and writes what would be markup by reference', () => {
    const finding = { ...draft.finding, message: 'a\x00b]]>c\uffffd<e>&\x1b[1m', match: '', rewrites: [] };
    const text = reportOn([['"a".md', { ...draft, finding }]], junitReporter(OPTIONS));
    expect(text).toContain('<testsuite name="&quot;a&quot;.md" ');
    expect(text).toContain('message="a␀b]]&gt;c&lt;U+FFFF&gt;d&lt;e&gt;&amp;␛[1m"');
  });

  it('is well-formed and follows the schema, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const text = reportOn([[path, ...found], ['b'], ['c', draft]], junitReporter(OPTIONS));
        expect(text).not.toMatch(RAW);
        const root = readXml(text);
        expect(root.name).toBe('testsuites');
        checkElement(root);
        expect(root.children.map(({ attributes }) => attributes.failures)).toEqual([
          String(found.length),
          '0',
          '1',
        ]);
        root.children[0]!.children.forEach(({ children: [failure] }, index) => {
          const { severity, rewrites } = found[index]?.finding ?? {};
          expect(failure?.attributes.type).toBe(severity);
          if (failure !== undefined) expect(failure.text.split('\n')).toHaveLength(2 + rewrites!.length);
        });
      }),
    );
  });
});

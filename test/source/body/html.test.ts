// HTML of text with entities and tags strewn in, and what is read of it with its places.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/source/body/html.ts';

/** What is written, and what it says. */
const word = fc.constantFrom(
  ['Hello', 'Hello'],
  ['can&#39;t', "can't"],
  ['a&amp;b', 'a&b'],
  ['x&nbsp;y', 'x\u00a0y'],
  ['<b>bold</b>', 'bold'],
  ['in<i>si</i>de', 'inside'],
  ['про<!-- no -->шу', 'прошу'],
  ['&#x1F600;', '😀'],
  ['&lt;p&gt;', '<p>'],
  ['1&frac12;', '1½'],
  ['AT&T', 'AT&T'],
  ['&foo;', '&foo;'],
);

const gap = fc.constantFrom([' ', ' '], ['\r\n  ', ' '], ['<br>', '\n'], ['</p>\n<p class="x > y">', '\n\n']);

/** The words of a text. */
function words(text: string): string[] {
  return text.split(/[ \n]+/).filter(Boolean);
}

describe('HTML', () => {
  it('says its words, each at its place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 20 }), (pieces) => {
        let source = '<p>';
        let text = '';
        const places: { said: string; start: number; end: number }[] = [];
        for (const [[written, said], [between, blank]] of pieces as [[string, string], [string, string]][]) {
          places.push({ said, start: source.length, end: source.length + written.length });
          source += written + between;
          text += said + blank;
        }
        const body = decodeHtml(`${source}</p>`);
        expect(words(body.text)).toEqual(words(text));
        let from = 0;
        for (const { said, start, end } of places) {
          const at = body.text.indexOf(said, from);
          from = at + said.length;
          expect(body.map.start(at)).toBeGreaterThanOrEqual(start);
          expect(body.map.end(from)).toBeLessThanOrEqual(end);
          const slice = source.slice(body.map.start(at), body.map.end(from));
          expect(decodeHtml(slice).text).toBe(said);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('ends blocks in blank lines, and lines in line breaks', () => {
    expect(decodeHtml('<div>a<br>b</div><ul><li>c<li>d</ul>e<hr>f').text).toBe('a\nb\n\nc\n\nd\n\ne\n\nf');
  });

  it('leaves out what nobody says to the customer', () => {
    const source =
      '<title>t</title><style>p { x }</style><script>if (a < b) "</p>"</script>a' +
      '<blockquote>old <blockquote>older</blockquote> old</blockquote>b<!-- c --><textarea>d</textarea>';
    expect(decodeHtml(source).text.split(/\s+/).filter(Boolean)).toEqual(['a', 'b']);
  });

  it('shows code, quotations and placeholders as plain text does', () => {
    const source = '<code>x y</code> <q>z</q> <attribute key="user.name" default="there"/>';
    expect(decodeHtml(source).text).toBe('`x y` “z” {{user.name}}');
  });

  it('reads out alt and title behind the text', () => {
    const source = '<p>See <img alt="a &quot;b&quot;" src=x> <a title=\'c\' href="d">e</a></p>';
    const body = decodeHtml(source);
    expect(body.text).toBe('See e\n\na "b"\n\nc');
    const at = body.text.indexOf('"b"');
    expect(source.slice(body.map.start(at), body.map.end(at + 3))).toBe('&quot;b&quot;');
    expect(body.encode('a "b" <c>', at)).toBe('a &quot;b&quot; &lt;c&gt;');
    expect(body.encode('a "b" <c>', 0)).toBe('a "b" &lt;c&gt;');
  });

  it('takes what is no HTML, tags that never close, and any depth', () => {
    expect(decodeHtml('1 < 2 & 3 > 2 <').text).toBe('1 < 2 & 3 > 2 <');
    expect(decodeHtml('<p>a<b').text).toBe('a');
    expect(decodeHtml(`${'<div>'.repeat(100_000)}deep`).text).toBe('deep');
    expect(decodeHtml('').text).toBe('');
  });
});

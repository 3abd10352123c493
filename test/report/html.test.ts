import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { LIBRARY, reportOn, type SampleDocument } from './html-sample.ts';
import { hostileMarkup, hostileText } from './sample.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** Elements by a tag, a class or both: `li`, `.text`, `div.text`. */
function find(node: Node, selector: string): Element[] {
  const [tag, name] = selector.split('.');
  return elementsOf(node).filter(
    (element) =>
      (tag === '' || element.tagName === tag) &&
      (name === undefined || (attribute(element, 'class') ?? '').split(' ').includes(name)),
  );
}

/** What a page is made of: tags and the names of attributes, without what stands in them. */
function skeleton(page: string): string[] {
  return elementsOf(parse(page))
    .filter(({ tagName }) => tagName !== 'mark')
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));
}

const page = parse(reportOn(LIBRARY));

describe('htmlReporter', () => {
  it('says how many replies have findings, and of how many', () => {
    expect(textOf(find(page, 'h1')[0]!)).toBe('3 of 5 replies could cost a customer’s loyalty');
    const figures = find(page, 'dl')[0]!;
    expect(find(figures, 'dt').map(textOf)).toEqual(['findings', 'per 100 replies', 'replies', 'clean']);
    expect(find(figures, 'dd').map(textOf)).toEqual(['7', '140', '5', '2']);
  });

  it('counts by category, by language and by folder, the most first', () => {
    const charts = find(page, '.chart').map((chart) => [
      textOf(find(chart, 'h3')[0]!),
      ...find(chart, '.bar').map(textOf),
    ]);
    expect(charts).toEqual([
      ['By category', 'command 3 findings', 'deflection 3 findings', 'vague-wait 1 finding'],
      ['By language', 'English 5 findings', 'Russian 2 findings'],
      ['By folder', 'macros 5 findings 167 per 100 replies', 'ответы 2 findings 200 per 100 replies'],
    ]);
  });

  it('counts by file where all lie in one folder', () => {
    const flat = LIBRARY.map((document) => ({ ...document, path: document.path.replace(/.*\//, '') }));
    const chart = find(parse(reportOn(flat)), '.chart')[2]!;
    expect(textOf(find(chart, 'h3')[0]!)).toBe('By file');
    expect(find(chart, '.name').map(textOf)).toEqual(['delivery.json', 'возврат.txt']);
  });

  it('shows the worst replies first, then in order', () => {
    expect(find(page, '.reply').map((card) => textOf(find(card, 'h3')[0]!))).toEqual([
      'Delivery::Wrong team',
      'возврат.txt',
      'Delivery::Delayed',
    ]);
  });

  it('names the place, the id and the language of a reply', () => {
    const metas = find(page, '.meta').map((meta) => find(meta, 'span').map(textOf));
    expect(metas).toEqual([
      ['macros/delivery.json:1', 'English'],
      ['ответы/возврат.txt:1', 'Russian'],
      ['macros/delivery.json:1', '360', 'English'],
    ]);
  });

  it('marks the phrases in the text, with the numbers of their findings', () => {
    const [worst, russian] = find(page, '.text');
    expect(textOf(worst!)).toBe(LIBRARY[0]!.replies[2]!.text);
    expect(find(worst!, 'mark').map((mark) => [textOf(mark), attribute(mark, 'data-n')])).toEqual([
      ["you've reached the wrong department", '1'],
      ['the wrong department, truly', '2'],
      ['calm down', '3'],
    ]);
    expect([attribute(russian!, 'lang'), attribute(russian!, 'dir')]).toEqual(['ru', 'auto']);
  });

  it('says why once for each rule of a reply, and refers to rewrites that it has given', () => {
    const items = find(find(page, '.reply')[0]!, 'li').filter((item) => attribute(item, 'data-number'));
    expect(items.map((item) => find(item, '.why').length)).toEqual([1, 0, 1]);
    expect(items.map((item) => find(item, '.rewrites').length)).toEqual([1, 0, 1]);
    expect(textOf(find(items[1]!, '.same')[0]!)).toBe('As under 1.');
    expect(find(items[0]!, 'q').map(textOf)).toHaveLength(2);
    expect(textOf(find(items[0]!, '.when')[0]!)).toBe('you can hand it over yourself');
  });

  it('gives each overlapping finding its own number', () => {
    const text = 'It is against our policy to refund.';
    const findings = [['against our policy'], ['our policy to refund', { severity: 'warning' }]] as const;
    const marks = find(parse(reportOn([{ path: 'a.txt', replies: [{ text, findings }] }])), 'mark');
    expect(
      marks.map((mark) =>
        ['data-of', 'data-n', 'class'].map((name) => attribute(mark, name)).concat(textOf(mark)),
      ),
    ).toEqual([
      ['1', undefined, 'error', 'against '],
      ['1 2', '1', 'error', 'our policy'],
      ['2', '2', 'warning', ' to refund'],
    ]);
  });

  it('says of what a reply lacks that it is about the whole of it', () => {
    const reply = { text: 'Hello', findings: [['', { rule: 'missing-thanks/none' }]] as const };
    const lacking = parse(reportOn([{ path: 'a.txt', replies: [reply] }]));
    expect(find(lacking, 'mark')).toEqual([]);
    expect(find(lacking, '.where').map(textOf)).toEqual(['the whole reply']);
  });

  it('folds away what is far from any finding, and loses none of it', () => {
    const text = `${'All is well. '.repeat(400)}Calm down.${' Good.'.repeat(20)}`;
    const long = parse(reportOn([{ path: 'a.txt', replies: [{ text, findings: [['Calm down']] }] }]));
    const summary = find(long, 'summary')[0]!;
    expect(textOf(summary)).toBe('4,398 characters without findings');
    expect(textOf(find(long, '.text')[0]!).replace(textOf(summary), '')).toBe(text);
  });

  it('is glad where there is nothing to mend', () => {
    const clean = parse(reportOn(LIBRARY.slice(2)));
    expect(textOf(find(clean, 'h1')[0]!)).toBe('1 reply, nothing to mend');
    expect(find(clean, 'form')).toEqual([]);
    expect(textOf(find(parse(reportOn([])), 'h1')[0]!)).toBe('No replies to check');
  });

  it('is the same bytes each time', () => {
    expect(reportOn(LIBRARY)).toBe(reportOn(LIBRARY));
  });

  it('allows its own style and scripts by their hashes, and nothing else', () => {
    const policy = attribute(find(page, 'meta').find((meta) => attribute(meta, 'http-equiv'))!, 'content')!;
    const hashes = (tag: string): string =>
      find(page, tag)
        .map((element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`)
        .join(' ');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashes('script')}`,
      `style-src ${hashes('style')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(textOf(find(page, 'style')[0]!)).toContain('prefers-color-scheme: dark');
    expect(elementsOf(page).filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
  });

  it('takes all that comes from drafts for text, whatever it is', () => {
    const quotes = fc.constantFrom(
      '"',
      "'",
      '">',
      ' onload=',
      '--!>',
      '</style>',
      '</title>',
      '\r\n',
      '\n\n\n',
    );
    const evil = fc.oneof(
      hostileText,
      fc.array(fc.oneof(hostileMarkup, quotes), { maxLength: 6 }).map((parts) => parts.join('')),
    );
    const plain = skeleton(reportOn(oneReply('x', 'x', 'x', 'x')));
    fc.assert(
      fc.property(evil, evil, evil, evil, (path, title, match, tail) => {
        // Where there is no title, or no match, the page has other elements.
        const texts = [`p${path}`, `t${title}`, `m${match}`, tail] as const;
        const report = reportOn(oneReply(...texts));
        const parsed = parse(report);
        expect(skeleton(report)).toEqual(plain);
        expect(textOf(find(parsed, '.text')[0]!)).toBe(shown(`m${match}`) + shown(tail));
        expect(textOf(find(parsed, 'h3').at(-1)!)).toBe(visible(texts[1]));
        expect(textOf(find(parsed, 'bdi')[0]!)).toBe(visible(texts[0]));
        expect(textOf(find(parsed, 'q')[0]!)).toBe(shown(texts[2]));
        expect(report).not.toMatch(
          /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });
});

/** A reply with everything in it made of given texts. */
function oneReply(path: string, title: string, match: string, tail: string): SampleDocument[] {
  const more = {
    rule: title,
    category: title,
    message: match,
    why: match,
    rewrites: [{ text: match, when: `w${tail}`, safe: false, complete: false }],
  };
  return [{ path, replies: [{ text: match + tail, title, id: `#${tail}`, findings: [[match, more]] }] }];
}

/** The text of a draft as a reader sees it. */
function shown(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  return lines.replace(/[^\n\t]+/g, visible);
}

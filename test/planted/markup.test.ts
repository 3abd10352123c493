// HTML and Markdown, as files and as bodies in data.

import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5';
import { describe, it } from 'vitest';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { BodyFormat } from '../../src/source/body/body.ts';
import { checkWay, paragraph, type Way } from './planted.ts';

const RUNS = { numRuns: 1000 };

/** Runs of a paragraph's words, some of them marked. */
const run = fc.record({
  words: fc.integer({ min: 1, max: 4 }),
  mark: fc.constantFrom('', '', 'b', 'i', 'a'),
});
const body = fc.array(fc.record({ text: paragraph, runs: fc.array(run, { maxLength: 6 }) }), {
  minLength: 1,
  maxLength: 3,
});
type Bodies = typeof body extends fc.Arbitrary<infer T> ? T : never;

function textOf(paragraphs: Bodies): string {
  return paragraphs.map(({ text }) => text).join('\n\n');
}

/** The words of each run, with the blanks behind them; the last takes what is left. */
function split({ text, runs }: Bodies[number]): { text: string; mark: string }[] {
  const words = text.split(/(?<= )/);
  const parts = runs.map(({ words: count, mark }) => ({ text: words.splice(0, count).join(''), mark }));
  return [...parts, { text: words.join(''), mark: '' }].filter((part) => part.text !== '');
}

type HtmlNode = DefaultTreeAdapterMap['childNode'];
type HtmlParent = DefaultTreeAdapterMap['parentNode'];

function writeHtml(paragraphs: Bodies): string {
  const root = defaultTreeAdapter.createDocumentFragment();
  for (const each of paragraphs) {
    const p = defaultTreeAdapter.createElement('p', html.NS.HTML, []);
    defaultTreeAdapter.appendChild(root, p);
    for (const { text, mark } of split(each)) {
      const attributes = mark === 'a' ? [{ name: 'href', value: 'x?a&b="<wrong team>"' }] : [];
      const to: HtmlParent =
        mark === '' ? p : defaultTreeAdapter.createElement(mark, html.NS.HTML, attributes);
      if (mark !== '') defaultTreeAdapter.appendChild(p, to as HtmlNode);
      defaultTreeAdapter.insertText(to, text);
    }
  }
  return serialize(root);
}

function readHtml(source: string): string {
  const text = (node: HtmlNode): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
  };
  const blocks = parseFragment(source).childNodes.map((node) => text(node).replace(/[ \t\r\n\f]+/g, ' '));
  return blocks.join('\n\n');
}

const tags = (source: string): unknown => source.match(/<\/?\w[^<>]*>/g);

/** Writes some letters between tags as references, which say the same. */
function withReferences(source: string, which: RegExp): string {
  return source.replace(/(<[^>]*>)|(&[^;]*;)|([^<&]+)/g, (all, tag, reference, text: string | undefined) =>
    tag || reference ? all : text!.replace(which, (letter) => `&#${letter.codePointAt(0)};`),
  );
}

const WHICH = fc.constantFrom(/(?!)/gu, /[toт]/gu, /[^\x20-\x7e]/gu, / /gu);

function writeMarkdown(paragraphs: Bodies): string {
  const root: Root = {
    type: 'root',
    children: paragraphs.map(
      (each): Paragraph => ({
        type: 'paragraph',
        children: split(each).map(({ text, mark }): PhrasingContent => {
          const children = [{ type: 'text' as const, value: text }];
          if (mark === 'b') return { type: 'strong', children };
          if (mark === 'i') return { type: 'emphasis', children };
          if (mark === 'a') return { type: 'link', url: 'wrong team', title: 'wrong team', children };
          return children[0]!;
        }),
      }),
    ),
  };
  return toMarkdown(root);
}

function readMarkdown(source: string): string {
  const text = (node: PhrasingContent): string => {
    if ('children' in node) return node.children.map(text).join('');
    return node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
  };
  const blocks = fromMarkdown(source).children;
  return blocks
    .map((block) =>
      'children' in block ? block.children.map((each) => text(each as never)).join('') : `<${block.type}>`,
    )
    .join('\n\n');
}

interface Markup {
  readonly write: fc.Arbitrary<{ source: string; text: string }>;
  readonly read: (source: string) => string;
  readonly format: BodyFormat;
  readonly file: string;
  readonly skeleton?: (source: string) => unknown;
  readonly mayLeave?: boolean;
}

const HTML: Markup = {
  write: fc.tuple(body, WHICH).map(([paragraphs, which]) => ({
    source: withReferences(writeHtml(paragraphs), which),
    text: textOf(paragraphs),
  })),
  read: readHtml,
  format: 'html',
  file: 'reply.html',
  skeleton: tags,
};

const MARKDOWN: Markup = {
  write: body.map((paragraphs) => ({ source: writeMarkdown(paragraphs), text: textOf(paragraphs) })),
  read: readMarkdown,
  format: 'markdown',
  file: 'reply.md',
  mayLeave: true,
};

describe.each([
  ['HTML', HTML],
  ['Markdown', MARKDOWN],
])(
  'planted faults are found and mended in %s',
  (_, { write, read, format, file, skeleton, mayLeave = false }) => {
    // The writer of Markdown doesn't know all that would be taken for markup.
    const written = write.filter(({ source, text }) => read(source) === text);
    const decode = (slice: string): string =>
      read(slice.replace(/\s+/g, ' ').replaceAll('](<wrong team> "wrong team")', ''));

    it('as a file', async () => {
      const way: Way = {
        file,
        parse: (source) => [read(source)],
        decode,
        mayLeave,
        ...(skeleton && { skeleton }),
      };
      await fc.assert(
        fc.asyncProperty(written, async ({ source, text }) => checkWay({ source, texts: [text] }, way)),
        RUNS,
      );
    });

    const records = (all: readonly { source: string }[]) =>
      all.map(({ source }, id) => ({ id, body: source }));
    const bodiesOf = (parsed: unknown) => (parsed as { body: string }[]).map((each) => each.body);

    /** By the ending of their files. */
    const containers = {
      json: {
        write: (all) => JSON.stringify(records(all), null, 1),
        parse: (source) => bodiesOf(JSON.parse(source)),
        unescape: (slice) => JSON.parse(`"${slice}"`) as string,
      },
      yaml: {
        write: (all) => stringifyYaml(records(all)),
        parse: (source) => bodiesOf(parseYaml(source)),
        // What the writer breaks within double quotes, and all else that it escapes there.
        unescape: (slice) => slice.replace(/\\\n\s*|\\ /g, '').replace(/\\(["\\])/g, '$1'),
      },
      csv: {
        write: (all) =>
          stringify([['id', 'body', 'note'], ...all.map(({ source }, id) => [id, source, 'x'])]),
        parse: (source) => bodiesOf(parseCsv(source, { columns: true })),
        unescape: (slice) => slice.replaceAll('""', '"'),
      },
    } satisfies Record<string, Container>;

    it('in JSON, YAML and CSV', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(written, { minLength: 1, maxLength: 3 }),
          fc.constantFrom('json' as const, 'yaml' as const, 'csv' as const),
          async (all, ending) => {
            const container: Container = containers[ending];
            const way: Way = {
              file: `replies.${ending}`,
              options: { fields: { reply: 'body', bodyFormat: format } },
              mayLeave,
              quotes: ending !== 'json',
              parse: (source) => container.parse(source).map(read),
              decode: (slice) => decode(container.unescape(slice)),
              ...(skeleton && { skeleton: (source: string) => container.parse(source).map(skeleton) }),
            };
            const source = container.write(all);
            // The writer of YAML folds some texts so that its own parser reads them otherwise, and may break a line within
            // a character.
            fc.pre(Buffer.from(source).toString() === source);
            fc.pre(
              JSON.stringify(container.parse(source)) === JSON.stringify(all.map((each) => each.source)),
            );
            await checkWay({ source, texts: all.map(({ text }) => text) }, way);
          },
        ),
        { numRuns: 1500 },
      );
    });
  },
);

interface Container {
  write(all: readonly { source: string }[]): string;
  /** The bodies of a file. */
  parse(source: string): string[];
  /** What a stretch of a file says of a body. */
  unescape(slice: string): string;
}

import { describe, expect, it } from 'vitest';
import { readHtml, readMarkdown } from '../../../src/source/format/markup.ts';
import { readText } from '../../../src/source/format/text.ts';
import { readYaml } from '../../../src/source/format/yaml.ts';
import type { Reply } from '../../../src/source/reply.ts';
import { inputOf, readAll } from '../read-all.ts';

const CODECS = { text: readText, html: readHtml, markdown: readMarkdown, yaml: readYaml };

async function read(format: keyof typeof CODECS, source: string): Promise<readonly Reply[]> {
  const codec = CODECS[format];
  const { replies, problems } = await readAll({ replies: (report) => codec(inputOf(source), report, {}) });
  expect(problems).toEqual([]);
  return replies;
}

/** What each remark says, the comment as it stands in the file, and the line behind it. */
async function remarksOf(format: keyof typeof CODECS, source: string): Promise<string[][]> {
  const [reply] = await read(format, source);
  return reply!.remarks.map(({ text, range, nextLine }) => [
    text,
    source.slice(range.start.offset, range.end.offset),
    source.slice(nextLine.start, nextLine.end),
  ]);
}

describe('remarks in text', () => {
  it('are lines of their own, however they are marked', async () => {
    const source =
      'replylint-disable-file -- a\r\n# replylint-disable b\r\n  // replylint-enable\nHi,\r<!-- replylint-disable-next-line c, d -- e --> \nit is our policy.\nBye; replylint-disable is no remark here\n';
    expect(await remarksOf('text', source)).toEqual([
      ['replylint-disable-file -- a', 'replylint-disable-file -- a', '# replylint-disable b'],
      ['replylint-disable b', '# replylint-disable b', '  // replylint-enable'],
      ['replylint-enable', '// replylint-enable', 'Hi,'],
      [
        'replylint-disable-next-line c, d -- e',
        '<!-- replylint-disable-next-line c, d -- e --> ',
        'it is our policy.',
      ],
    ]);
  });

  it('are no part of the reply, which begins behind those at the top', async () => {
    const source = '\uFEFF# replylint-disable a\nHi,\n; replylint-enable a\nbye';
    const [reply] = await read('text', source);
    expect(reply!.text).toBe(`Hi,\n${' '.repeat('; replylint-enable a'.length)}\nbye`);
    const { start, end } = reply!.locate({ start: reply!.text.length - 3, end: reply!.text.length });
    expect(source.slice(start.offset, end.offset)).toBe('bye');
    expect(start).toMatchObject({ line: 4, column: 1 });
    expect(reply!.locate({ start: 0, end: 0 }).start).toMatchObject({ line: 2, column: 1 });
  });
});

it('remarks in HTML are comments', async () => {
  const source =
    '<p>a</p><!--replylint-disable x-->\n<!-- other --><p title="<!--">b</p>\n<!--\n  replylint-enable x\n-->\n<p>c</p><!-- replylint-disable never closed';
  expect(await remarksOf('html', source)).toEqual([
    ['replylint-disable x', '<!--replylint-disable x-->', '<!-- other --><p title="<!--">b</p>'],
    ['replylint-enable x', '<!--\n  replylint-enable x\n-->', '<p>c</p><!-- replylint-disable never closed'],
  ]);
});

it('remarks in Markdown are comments, and not code that shows one', async () => {
  const source =
    '---\ntitle: t\n---\n<!-- replylint-disable a -->\n\nHi `<!-- replylint-disable b -->` <!-- replylint-disable-line c -->\nbye\n\n    <!-- replylint-disable d -->\n\n```\n<!-- replylint-disable e -->\n```\n';
  expect(await remarksOf('markdown', source)).toEqual([
    ['replylint-disable a', '<!-- replylint-disable a -->', ''],
    ['replylint-disable-line c', '<!-- replylint-disable-line c -->', 'bye'],
  ]);
});

describe('remarks in YAML', () => {
  it('are comments, and not text that looks like one', async () => {
    const source =
      '# replylint-disable a\n- title: "x # replylint-disable b"\n  text: |\n    # replylint-disable c\n    Hi.\n- text: Bye. # replylint-disable-line d\n';
    expect(await remarksOf('yaml', source)).toEqual([
      ['replylint-disable a', '# replylint-disable a', '- title: "x # replylint-disable b"'],
      ['replylint-disable-line d', '# replylint-disable-line d', ''],
    ]);
  });

  it('speak of a whole value where the next line is its beginning', async () => {
    const source =
      '\uFEFF# replylint-disable-next-line a\n- text: |  # house style\n    Hi.\n\n    Bye.\n# replylint-disable-next-line b\n- text: Hi\n    and bye.\n- text: "# replylint-disable"\n# replylint-disable-next-line c\n- text: "Hi\n    there."\n  title: x\n';
    expect((await remarksOf('yaml', source)).map(([, , next]) => next)).toEqual([
      '- text: |  # house style\n    Hi.\n\n    Bye.\n',
      '- text: Hi\n    and bye.',
      '- text: "Hi\n    there."',
    ]);
  });
});

it('remarks end soon, however many there are on a line and however many blanks before them', async () => {
  const [page] = await read('html', '<!-- replylint-disable a -->'.repeat(100_000));
  expect(page!.remarks).toHaveLength(100_000);
  const blanks = ' '.repeat(1_000_000);
  const [draft] = await read('text', `${blanks}\nreplylint-disable a${blanks}-->b\nHi.\n`);
  expect(draft!.remarks).toHaveLength(1);
});

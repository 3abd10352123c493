// Plain text, and JSON, JSONL, YAML, CSV and TSV with plain bodies.

import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Document, parse as parseYaml, Scalar } from 'yaml';
import { checkWay, paragraph, type Way } from './planted.ts';

const text = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\n\n'))
  .map(([paragraphs, between]) => paragraphs.join(between));
const texts = fc.array(text, { minLength: 1, maxLength: 4 });
const mark = fc.constantFrom('', '\uFEFF');
const RUNS = { numRuns: 1000 };
const options = { fields: { reply: 'body', bodyFormat: 'text' } } as const;

/** Writes some characters as `\u` escapes, which say the same. */
function escaped(json: string, which: RegExp): string {
  return json.replace(which, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const WHICH = fc.constantFrom(/(?!)/g, /[^\x20-\x7e]/g, /[toe&<]/g);

function unmarked(source: string): string {
  return source.replace(/^\uFEFF/, '');
}

describe('planted faults are found and mended in', () => {
  it('plain text', async () => {
    const way: Way = { file: 'reply.txt', parse: (source) => [unmarked(source)], decode: (slice) => slice };
    await fc.assert(
      fc.asyncProperty(text, mark, async (one, bom) => checkWay({ source: bom + one, texts: [one] }, way)),
      RUNS,
    );
  });

  const json: Way = {
    file: 'replies.json',
    options,
    parse: (source) => (JSON.parse(unmarked(source)) as { body: string }[]).map(({ body }) => body),
    decode: (slice) => JSON.parse(`"${slice}"`) as string,
  };

  it('JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        WHICH,
        fc.constantFrom(undefined, 2, '\t'),
        mark,
        async (all, which, indent, bom) => {
          const records = JSON.stringify(
            all.map((body, id) => ({ id, body })),
            null,
            indent,
          );
          const source = bom + escapedBodies(records, which);
          await checkWay({ source, texts: all }, json);
        },
      ),
      RUNS,
    );
  });

  it('JSONL', async () => {
    const lines = (source: string) => unmarked(source).split('\n').filter(Boolean);
    const jsonl: Way = {
      ...json,
      file: 'replies.jsonl',
      parse: (source) => lines(source).map((line) => (JSON.parse(line) as { body: string }).body),
    };
    await fc.assert(
      fc.asyncProperty(texts, WHICH, mark, async (all, which, bom) => {
        const records = all.map((body) => escapedBodies(JSON.stringify({ body }), which));
        await checkWay({ source: `${bom + records.join('\n')}\n`, texts: all }, jsonl);
      }),
      RUNS,
    );
  });

  it('CSV and TSV', async () => {
    const way = (delimiter: string): Way => ({
      file: delimiter === '\t' ? 'replies.tsv' : 'replies.csv',
      options,
      quotes: true,
      parse: (source) =>
        (parseCsv(source, { bom: true, delimiter, columns: true }) as { body: string }[]).map(
          (row) => row.body,
        ),
      decode: (slice) => slice.replaceAll('""', '"'),
    });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.boolean(),
        mark,
        fc.constantFrom('\n', '\r\n'),
        async (all, delimiter, quoted, bom, record_delimiter) => {
          const rows = [['id', 'body', 'note'], ...all.map((body, id) => [id, body, 'x'])];
          // With \r\n between rows, the writer would leave fields with \n bare.
          const style = { delimiter, quoted, quoted_match: /[\r\n]/, record_delimiter };
          await checkWay({ source: bom + stringify(rows, style), texts: all }, way(delimiter));
        },
      ),
      RUNS,
    );
  });

  const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

  it('YAML, in every style', async () => {
    const way = (style: (typeof STYLES)[number]): Way => ({
      file: 'replies.yaml',
      options,
      quotes: true,
      parse: (source) => (parseYaml(unmarked(source)) as { body: string }[]).map(({ body }) => body),
      decode: (slice) => (style === 'QUOTE_DOUBLE' ? (parseYaml(`"${slice.trim()}"`) as string) : slice),
    });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(...STYLES),
        fc.constantFrom(30, 80, 0),
        mark,
        async (all, style, lineWidth, bom) => {
          const document = new Document(all.map((_body, id) => ({ id, body: '' })));
          all.forEach((body, index) => {
            const scalar = new Scalar(body);
            scalar.type = style;
            document.setIn([index, 'body'], scalar);
          });
          const source = bom + document.toString({ lineWidth });
          // The writer folds some texts so that its own parser reads them otherwise.
          fc.pre(isWritten(source, all, way(style).parse));
          await checkWay({ source, texts: all }, way(style));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Only the bodies: a key of the shape would be escaped, too, and is read all the same, but the ids are numbers. */
function escapedBodies(json: string, which: RegExp): string {
  return json.replace(/"body":\s*"((?:[^"\\]|\\.)*)"/g, (all, body: string) =>
    all.replace(body, () =>
      body
        .split(/(\\u[0-9a-f]{4}|\\.)/)
        .map((part, i) => (i % 2 ? part : escaped(part, which)))
        .join(''),
    ),
  );
}

function isWritten(source: string, texts: readonly string[], parse: (source: string) => string[]): boolean {
  // The writer of YAML may break a line within a character.
  if (Buffer.from(source).toString() !== source) return false;
  try {
    return JSON.stringify(parse(source)) === JSON.stringify(texts);
  } catch {
    return false;
  }
}

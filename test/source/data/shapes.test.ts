// Every shape of shapes.ts is told from the file alone, however its records come: as the desk wraps them, as a list, in a
// wrapper of somebody's own, one to a line, and as YAML. The records are those of the cases.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { recognise } from '../../../src/source/data/recognise.ts';
import { LISTS, SHAPES } from '../../../src/source/data/shapes.ts';
import { formatOf } from '../../../src/source/format/formats.ts';
import { inputOf, readAll } from '../read-all.ts';

interface Example {
  readonly shape: string;
  /** The file of test/cases. */
  readonly file: string;
  /** The keys on the way to the list of records; undefined where the wrapper is what tells the shape. */
  readonly list?: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  { shape: 'zendesk-macros', file: 'shape-zendesk-macros/macros.json', list: ['macros'] },
  { shape: 'zendesk-dynamic-content', file: 'shape-zendesk-dynamic-content/items.json', list: ['items'] },
  { shape: 'gorgias-macros', file: 'shape-gorgias/macros.json', list: ['data'] },
  { shape: 'freshdesk-canned-responses', file: 'shape-freshdesk/canned_responses.json', list: [] },
  { shape: 'intercom-macros', file: 'shape-intercom/macros.json', list: ['data'] },
  { shape: 'help-scout-saved-replies', file: 'shape-help-scout/saved-replies.jsonl', list: [] },
  { shape: 'front-message-templates', file: 'shape-front/message_templates.json', list: ['_results'] },
  { shape: 'zoho-desk-templates', file: 'shape-zoho-desk/templates.json', list: ['data'] },
  {
    shape: 'salesforce-quick-text',
    file: 'shape-salesforce-quick-text/quick-text.json',
    list: ['result', 'records'],
  },
  { shape: 'chatwoot-canned-responses', file: 'shape-chatwoot/canned_responses.json', list: [] },
  { shape: 'zammad-text-modules', file: 'shape-zammad/text_modules.json', list: [] },
  { shape: 'osticket-canned-responses', file: 'shape-osticket/premade.yaml', list: [] },
  { shape: 'discourse-templates', file: 'shape-discourse/discourse_templates.json', list: ['templates'] },
  {
    shape: 'livechat-canned-responses',
    file: 'shape-livechat/canned_responses.json',
    list: ['canned_responses'],
  },
  {
    shape: 'rocket-chat-canned-responses',
    file: 'shape-rocket-chat/canned-responses.json',
    list: ['cannedResponses'],
  },
  { shape: 'espanso-matches', file: 'shape-espanso/support.yml' },
  { shape: 'github-saved-replies', file: 'shape-github-saved-replies/saved-replies.json' },
  { shape: 'github-replies', file: 'shape-github-replies/.github/replies.yml' },
  { shape: 'github-commands', file: 'shape-github-commands/.github/commands.json' },
  { shape: 'rasa-responses', file: 'shape-rasa/domain.yml' },
];

function load({ file }: Example): unknown {
  const source = readFileSync(join('test/cases', file), 'utf8');
  if (file.endsWith('.jsonl'))
    return source
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return file.endsWith('.json') ? JSON.parse(source) : parse(source);
}

function recordsOf(example: Example): unknown[] {
  return example.list!.reduce<unknown>(
    (at, key) => (at as Record<string, unknown>)[key],
    load(example),
  ) as unknown[];
}

/** What a file says, as far as a shape has a say in it. */
async function read(name: string, source: string): Promise<unknown[]> {
  const codec = await formatOf(name)!.load();
  const { replies, told } = await readAll({ replies: (report) => codec(inputOf(source), report, {}) });
  expect(told).toEqual([]);
  return replies.map(({ id, title, lang, text }) => [id, title, lang, text]);
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
const asLines = (values: readonly unknown[]): string => values.map((each) => JSON.stringify(each)).join('\n');

it('every shape has an example', () => {
  expect(EXAMPLES.map(({ shape }) => shape)).toEqual(SHAPES.map(({ name }) => name));
});

describe.each(EXAMPLES)('$shape', (example) => {
  it('is told as the desk has it, in JSON and in YAML', async () => {
    const data = load(example);
    expect(recognise(data)?.shape.name).toBe(example.shape);
    const replies = await read('a.json', asJson(data));
    expect(replies.length).toBeGreaterThan(2);
    expect(await read('a.yaml', stringify(data))).toEqual(replies);
  });

  it.runIf(example.list)('is told in every other wrapper, and without one', async () => {
    const records = recordsOf(example);
    const replies = await read('a.json', asJson(load(example)));
    expect(await read('a.json', asJson(records))).toEqual(replies);
    expect(await read('a.yml', stringify(records))).toEqual(replies);
    expect(await read('a.jsonl', asLines(records))).toEqual(replies);
    const isAnywhere = SHAPES.find(({ name }) => name === example.shape)!.records.includes(LISTS[0]!);
    if (isAnywhere) expect(await read('a.json', asJson({ fetched: { mine: records } }))).toEqual(replies);
  });

  it.runIf(example.list)('is told from one record alone', async () => {
    const replies = await read('a.json', asJson(load(example)));
    for (const record of recordsOf(example)) {
      expect(recognise(record)?.shape.name).toBe(example.shape);
      expect(replies).toEqual(expect.arrayContaining(await read('a.jsonl', asLines([record]))));
    }
  });
});

describe('CSV', () => {
  const row = (fields: readonly unknown[]): string =>
    fields.map((field) => `"${String(field ?? '').replaceAll('"', '""')}"`).join(';');

  it.each([
    ['zammad-text-modules', ['id', 'name', 'keywords', 'content', 'note', 'active']],
    ['salesforce-quick-text', ['Id', 'Name', 'Message', 'Channel']],
  ])('of %s says what its JSON says', async (shape, columns) => {
    const example = EXAMPLES.find((each) => each.shape === shape)!;
    const records = recordsOf(example) as Record<string, unknown>[];
    const lines = [row(columns), ...records.map((record) => row(columns.map((name) => record[name])))];
    expect(await read('a.csv', lines.join('\n'))).toEqual(await read('a.json', asJson(records)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnFields } from '../../../src/source/data/own-fields.ts';
import { LineReader } from '../../../src/source/format/jsonl-line.ts';

const read = (line: string, own?: OwnFields) => new LineReader(own).read(Buffer.from(line));

const text = fc.constantFrom('', ' ', 'Hello', '<p>Hi&nbsp;you</p>', null, 5);
const action = fc.record({
  field: fc.constantFrom('comment_value', 'comment_value_html', 'status'),
  value: fc.oneof(text, fc.constant(['channel:all', 'Hello'])),
});

/** Records of which many have the same keys, and are of other kinds all the same. */
const record = fc.oneof(
  fc.record({ id: fc.oneof(fc.nat(), text), text }, { requiredKeys: [] }),
  fc.record({ title: text, actions: fc.oneof(fc.array(action, { maxLength: 3 }), text) }),
  fc.record({ name: text, body: text, body_text: text }, { requiredKeys: ['name'] }),
  fc.record({ title: text, content: text, content_html: fc.oneof(text, fc.object({ maxDepth: 1 })) }),
  fc.record({
    responses: fc.dictionary(fc.constantFrom('a', 'b'), fc.array(fc.record({ text }), { maxLength: 2 })),
  }),
  fc.array(text, { maxLength: 2 }),
);

const line = fc.oneof(
  { weight: 8, arbitrary: record.map((value) => JSON.stringify(value)) },
  fc.constantFrom('', ' \r', '{', '{"text": "Hello"', '\ufeff{"text":"Hello"}', 'null', '7'),
);

describe('LineReader', () => {
  it('says of a line what it would say of it alone, whatever came before', async () => {
    const own = fc.constantFrom<OwnFields | undefined>(
      undefined,
      { reply: 'text' },
      { reply: '$.actions[*].value', id: 'title' },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), own, async (lines, own) => {
        const reader = new LineReader(own);
        for (const each of lines) expect(await reader.read(Buffer.from(each))).toEqual(await read(each, own));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"id":12345678901234567890,"text":"x"}', '12345678901234567890'],
    ['{"text":"x", "id" : -1.50e+3 }', '-1.50e+3'],
    ['{"id":"\\u0041\\"","text":"x"}', '"A\\""'],
    ['{"key":7,"id":null,"text":"x"}', '7'],
    ['{"id":1,"id":2,"text":"x"}', '2'],
    ['{"id":{"$oid":"5"},"text":"x"}', 'null'],
    [
      '{"macro":{"title":"x","id":9007199254740993,"actions":[{"field":"comment_value","value":"x"}]}}',
      '9007199254740993',
    ],
    ['{"templateId":7.0,"templateName":"x","body":"x"}', '7.0'],
    ['{"text":"x"}', 'null'],
  ])('has of %s the id as it was written', async (line, id) => {
    expect((await read(line)).id).toBe(id);
  });

  it('gives several replies of one record together', async () => {
    const actions = [
      { field: 'comment_value_html', value: '<p>Hello&nbsp;you</p>' },
      { field: 'comment_value', value: 'Something else' },
    ];
    const { replies } = await read(JSON.stringify({ title: 'x', actions }));
    expect(replies.map(({ text }) => text.trim())).toEqual(['Hello\u00a0you', 'Something else']);
  });

  it('refuses a line that is not UTF-8, or too long', async () => {
    const { problem } = await new LineReader(undefined).read(Buffer.from('{"text":"\xff"}', 'latin1'));
    expect(problem?.message).toBe('this line is not valid UTF-8');
    expect((await new LineReader(undefined).read(undefined)).problem?.message).toBe(
      'this line is longer than 64 MB',
    );
  });

  it('refuses what is nested too deeply to be searched', async () => {
    const { problem } = await read(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`, { reply: 'body' });
    expect(problem?.message).toBe('it is nested too deeply to look everywhere in it');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../../src/source/format/jsonl.ts';
import type { Reply } from '../../../src/source/reply.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(bytes: Buffer | string, size?: number): Promise<ReadAll> {
  return readAll({ replies: (report) => readJsonl(inputOf(bytes, size), report) });
}

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '\\',
        '/',
        '\n',
        '\r\n',
        '\t',
        '\u2028',
        '\b\f',
        '\uD800',
        'Здравствуйте',
        'proszę',
        '👩‍💻',
        '\uFEFF',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((all) => /\S/.test(all));

/** How one UTF-16 unit is written: as itself where that is allowed, or in one of its escapes. */
function writeUnit(unit: string, choice: number): string {
  const plain = JSON.stringify(unit).slice(1, -1);
  if (choice % 3 === 0) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  if (unit === '/' && choice % 3 === 1) return '\\/';
  return /[\uD800-\uDFFF]/.test(unit) ? unit : plain;
}

/** A JSON string in one of the many ways to write it. A lone surrogate cannot be written in UTF-8 but by an escape. */
function writeString(value: string, choices: readonly number[]): string {
  let written = '';
  for (let i = 0; i < value.length; i++) {
    const whole = String.fromCodePoint(value.codePointAt(i)!);
    const choice = choices[i % choices.length]!;
    if (whole.length === 2 && choice % 3 !== 0) {
      written += whole;
      i++;
    } else if (/[\uD800-\uDFFF]/.test(value[i]!)) written += writeUnit(value[i]!, 0);
    else written += writeUnit(value[i]!, choice);
  }
  return `"${written}"`;
}

const space = fc.constantFrom('', ' ', '\t', '  ', '\r');

const record = fc
  .record({
    field: fc.constantFrom('text', 'body', 'content', 'message', 'reply'),
    text,
    choices: fc.array(fc.nat(99), { minLength: 1, maxLength: 20 }),
    others: fc.dictionary(
      fc.constantFrom('id', 'title', 'lang', 'tags', 'meta', 'x"y'),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    before: fc.nat(5),
    space,
    duplicate: fc.boolean(),
  })
  .map((given) => {
    const members = Object.entries(given.others).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    const own = `${writeString(given.field, given.choices)}${given.space}:${given.space}${writeString(given.text, given.choices)}`;
    members.splice(given.before, 0, own);
    if (given.duplicate) members.unshift(`"${given.field}":"an earlier one"`);
    return { text: given.text, line: `${given.space}{${members.join(`${given.space},`)}}` };
  });

describe('readJsonl', () => {
  it('reads texts back, and knows where every span of them stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\n\n', '\n \t\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        async (records, lineBreak, mark, size, spans) => {
          const source = mark + records.map(({ line }) => line).join(lineBreak);
          const { replies, told } = await read(source, size);
          expect(told).toEqual([]);
          expect(replies.map((reply) => reply.text)).toEqual(records.map((one) => one.text));
          for (const reply of replies) {
            for (const [a, b] of spans) checkSpan(source, reply, a % (reply.text.length + 1), b);
            checkSpan(source, reply, 0, reply.text.length);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  function checkSpan(source: string, reply: Reply, start: number, length: number): void {
    const end = start + (length % (reply.text.length - start + 1));
    const range = reply.locate({ start, end });
    const slice = source.slice(range.start.offset, range.end.offset);
    expect(JSON.parse(`"${slice}"`)).toBe(reply.text.slice(start, end));
    for (const { offset, line, column } of [range.start, range.end]) {
      const before = source.slice(source.startsWith('\uFEFF') ? 1 : 0, offset).split('\n');
      expect({ line, column }).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
      const all = source.replace(/^\uFEFF/, '').split('\n');
      expect(reply.line({ offset })).toBe(all[line - 1]!.replace(/\r$/, ''));
    }
  }

  it('writes a text so that the line parses again, with that text in it', async () => {
    await fc.assert(
      fc.asyncProperty(record, text, async ({ line }, other) => {
        const [reply] = (await read(line)).replies;
        const { start, end } = reply!.locate({ start: 0, end: reply!.text.length });
        const mended =
          line.slice(0, start.offset) +
          reply!.replace({ start: 0, end: reply!.text.length }, other)!.text +
          line.slice(end.offset);
        expect((await read(mended)).replies[0]?.text).toBe(other);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a span outside of the text', async () => {
    const [reply] = (await read('{"text":"abc"}')).replies;
    expect(() => reply!.locate({ start: 0, end: 4 })).toThrow(RangeError);
  });

  it('takes id, title and language from where help desks keep them', async () => {
    const { replies } = await read(
      [
        '{"id":360111062754,"title":"Delivery::Delayed","lang":"en","text":"a"}',
        '{"_id":"x-1","name":"Greeting","locale":"pl-PL","body":"b"}',
        '{"key":"k","language":"ru","content":"c"}',
        '{"id":12345678901234567890,"message":"d"}',
        '{"id":{"$oid":"5f"},"title":7,"reply":"e"}',
      ].join('\n'),
    );
    expect(replies.map(({ index, id, title, lang, text }) => [index, id, title, lang, text])).toEqual([
      [0, '360111062754', 'Delivery::Delayed', 'en', 'a'],
      [1, 'x-1', 'Greeting', 'pl-PL', 'b'],
      [2, 'k', undefined, 'ru', 'c'],
      [3, '12345678901234567890', undefined, undefined, 'd'],
      [4, undefined, undefined, undefined, 'e'],
    ]);
  });

  it('takes the first field with words in it, and passes over records whose text is empty', async () => {
    const { replies, told } = await read(
      [
        '{"reply":"r","text":"t"}',
        '{"text":"","body":"b"}',
        '{"text":null}',
        '{"text":""}',
        '{"text":{"en":"x"},"message":"m"}',
        '{"text":" \\n"}',
        '{"text":"last"}',
      ].join('\n'),
    );
    expect(told).toEqual([]);
    expect(replies.map(({ index, text }) => [index, text])).toEqual([
      [0, 't'],
      [1, 'b'],
      [3, 'm'],
      [5, 'last'],
    ]);
  });

  it('names line, column and cause of a broken line, and reads on', async () => {
    const { replies, told } = await read(
      '{"text":"a"}\n\n{"text":"b",}\n{"text":"c"}\n[1]\n"x"\n{"text":"d"}',
    );
    expect(replies.map((reply) => reply.text)).toEqual(['a', 'c', 'd']);
    const mend = 'write each record as one JSON object on a line of its own';
    expect(told).toEqual([
      `given:3:13: this line is not valid JSON: expected no comma before }; ${mend}`,
      `given:5:1: this line is an array, not an object; ${mend}`,
      `given:6:1: this line is a string, not an object; ${mend}`,
    ]);
  });

  it('says what a record without a text has instead', async () => {
    const long = 'x'.repeat(50);
    const { told } = await read(
      [
        '{"subject":"Hi","\\u001b[31m":1}',
        '  {}',
        '{"text":{"html":"x"}}',
        JSON.stringify(Object.fromEntries([...'abcdefghij'].map((key) => [key + long, 1]))),
      ].join('\n'),
    );
    expect(told[0]).toBe(
      'given:1:1: this record has no reply text: it has only "subject", "\\u001b[31m"; ' +
        'put the reply into "text", "body", "content", "message" or "reply"',
    );
    expect(told[1]).toContain('given:2:3: this record has no reply text: it has no fields');
    expect(told[2]).toContain('its "text" is an object, not a string');
    expect(told[3]).toMatch(/it has only ("[a-h]x{39}…", ){8}…;/);
  });

  it('tells the first twenty problems, and counts the others', async () => {
    const { replies, problems, told } = await read(
      `{"text":"fine"}\n${'{"text":\n'.repeat(1254)}{"text":"fine"}`,
    );
    expect(replies).toHaveLength(2);
    expect(problems).toHaveLength(21);
    expect(told.at(-1)).toBe('given: … and 1,234 more');
  });

  it('takes nesting of any depth', async () => {
    const deep = 100_000;
    const nested = `{"x":${'['.repeat(deep)}${']'.repeat(deep)},"text":"found"}`;
    const { replies, told } = await read(`${nested}\n${'['.repeat(deep)}\n{"text":"next"}`);
    expect(replies.map((reply) => reply.text)).toEqual(['found', 'next']);
    expect(told).toHaveLength(1);
    expect(replies[0]!.locate({ start: 0, end: 5 }).start.column).toBe(nested.indexOf('found') + 1);
  });

  it('passes over a line of more than 64 MB', async () => {
    const long = Buffer.alloc(64 * 1024 * 1024 + 100, 'x');
    const bytes = Buffer.concat([
      Buffer.from('{"text":"a"}\n{"text":"'),
      long,
      Buffer.from('"}\n{"text":"b"}'),
    ]);
    const { replies, told } = await read(bytes, 256 * 1024);
    expect(told).toEqual(['given:2: this line is longer than 64 MB; split the record']);
    expect(replies.map((reply) => reply.text)).toEqual(['a', 'b']);
    const { start } = replies[1]!.locate({ start: 0, end: 1 });
    expect(start).toEqual({ offset: bytes.length - 3, line: 3, column: 10 });
  });

  it('points at the first bytes that are not UTF-8, and lints the rest', async () => {
    const lines = ['{"text":"fine"}', '{"text":"caf\xe9"}', '{"text":"\xe9t\xe9"}'].join('\n');
    for (const size of [1, 7, 1000]) {
      const { replies, told } = await read(Buffer.from(lines, 'latin1'), size);
      expect(replies.map((reply) => reply.text)).toEqual(['fine', 'caf\uFFFD', '\uFFFDt\uFFFD']);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('given:2:13: the file is not valid UTF-8 here, nor in 2 other places');
    }
  });

  it.each(['', '\n\n', ' \r\n\t', '\uFEFF'])(
    'says that a file of nothing but blanks is empty: %j',
    async (source) => {
      expect((await read(source)).told).toEqual([
        'given: the file is empty; write a reply into it, or leave it out',
      ]);
    },
  );

  it('is not taken in by names from the prototype', async () => {
    const { replies, told } = await read('{"__proto__":{"text":"no"}}\n{"constructor":1,"text":"yes"}');
    expect(replies.map((reply) => reply.text)).toEqual(['yes']);
    expect(told[0]).toContain('it has only "__proto__"');
  });

  it('reads a record as it would alone, whatever came before', async () => {
    const empty = '{"title":"a","actions":[]}';
    const macro = '{"title":"b","actions":[{"field":"comment_value","value":"Hi there."}]}';
    for (const lines of [
      [empty, macro],
      [macro, empty],
    ])
      expect((await read(lines.join('\n'))).replies.map(({ text }) => text)).toEqual(['Hi there.']);
  });
});

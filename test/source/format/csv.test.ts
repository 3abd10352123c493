// Rows written as RFC 4180 has it, and read back with their places, in pieces of any size.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/source/format/csv.ts';
import { inputOf, type ReadAll, readAll } from '../read-all.ts';

function read(bytes: Buffer | string, size?: number): Promise<ReadAll> {
  return readAll({ replies: (report) => readCsv(inputOf(bytes, size), report, {}) });
}

const SEPARATORS = [',', ';', '\t', '|'];

const text = fc
  .array(
    fc.constantFrom(
      'Hello',
      "can't",
      'прошу',
      '👩‍💻',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      ' ',
      'proszę',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
  .filter((all) => /\S/.test(all));

function writeField(value: string, separator: string, always: boolean): string {
  const isPlain = !always && !/["\r\n]/.test(value) && !value.includes(separator);
  return isPlain ? value : `"${value.replaceAll('"', '""')}"`;
}

/** The value of a stretch of a field. */
function decode(slice: string, isQuoted: boolean): string {
  return isQuoted ? slice.replaceAll('""', '"') : slice;
}

/** The offset, or the one behind it if it lies within a pair of surrogates. */
function boundary(value: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(value[offset] ?? '') ? offset + 1 : offset;
}

describe('CSV', () => {
  it('is read with the places of its texts, and mended so that it says the new text and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text, title: fc.constantFrom('Late', 'A "b"', ''), always: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom(7, 64, 100_000),
        fc.constantFrom('please', 'a, b; c', 'say "no"', 'да'),
        fc.nat(),
        async (rows, separator, lineBreak, mark, size, replacement, at) => {
          const lines = [['title', 'text', 'note'].join(separator)].concat(
            rows.map(({ title, text: value, always }) =>
              [title, value, 'x'].map((field) => writeField(field, separator, always)).join(separator),
            ),
          );
          const source = mark + lines.join(lineBreak) + lineBreak;
          const { replies, told } = await read(source, size);
          expect(told).toEqual([]);
          expect(replies.map((reply) => reply.text)).toEqual(rows.map((row) => row.text));
          for (const [index, reply] of replies.entries()) {
            const row = rows[index]!;
            const isQuoted = writeField(row.text, separator, row.always) !== row.text;
            const start = boundary(reply.text, at % reply.text.length);
            const end = boundary(reply.text, start + 1 + (at % (reply.text.length - start)));
            if (!(start < end && end <= reply.text.length)) continue;
            const range = reply.locate({ start, end });
            const slice = source.slice(range.start.offset, range.end.offset);
            expect(decode(slice, isQuoted)).toBe(reply.text.slice(start, end));
            const before = source.slice(mark.length, range.start.offset).split('\n');
            expect(range.start.line).toBe(before.length);
            expect(range.start.column).toBe(before.at(-1)!.length + 1);
            const edit = reply.replace({ start, end }, replacement)!;
            const mended = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
            const texts = rows.map((each) => each.text);
            texts[index] = reply.text.slice(0, start) + replacement + reply.text.slice(end);
            expect((await read(mended)).replies.map((each) => each.text)).toEqual(texts);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('tells of rows with more fields than columns, and reads them', async () => {
    const { replies, told } = await read('id,text\n1,Hello,there\n2,Bye\n');
    expect(replies.map((reply) => reply.text)).toEqual(['Hello', 'Bye']);
    expect(told).toEqual([
      'given:2: this row has 3 fields, and the first row names 2; put fields with a separator in them in quotation marks',
    ]);
  });

  it('tells of a quotation mark that is never closed', async () => {
    const { told } = await read('id,text\n1,"Hello\n2,Bye\n');
    expect(told).toEqual([
      'given:2:3: this quotation mark is never closed, so the rest of the file is one field; close it',
    ]);
  });

  it('names the columns where none is known to hold the replies', async () => {
    await expect(read('id,answer\n1,Hello\n')).rejects.toThrow(
      'no column is known to hold the replies; name it with --reply; the columns are "id", "answer"',
    );
  });

  it('says that a file of nothing but blanks is empty', async () => {
    expect((await read(' \n\n')).told).toEqual([
      'given: the file is empty; write a reply into it, or leave it out',
    ]);
  });

  it('takes any line ends, mixed ones too, and counts lines by them', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const source = `id,text${end}1,Hello${end}2,"two${end}lines"${end}3,"Bye"`;
      for (const size of [1, 2, 7, 1000]) {
        const { replies, told } = await read(source, size);
        expect(told).toEqual([]);
        expect(replies.map((reply) => reply.text)).toEqual(['Hello', `two${end}lines`, 'Bye']);
        const places = replies.map((reply) => reply.locate({ start: 0, end: reply.text.length }));
        expect(places.map(({ start }) => [start.line, start.column])).toEqual([
          [2, 3],
          [3, 4],
          [5, 4],
        ]);
        expect(places[1]!.end).toEqual({ offset: source.indexOf('lines') + 5, line: 4, column: 6 });
      }
    }
    const { replies } = await read('text\r\none\ntwo\rthree\r\n');
    expect(replies.map((reply) => reply.text)).toEqual(['one', 'two', 'three']);
  });

  it('reads the last text of columns with one name, and says so', async () => {
    const { replies, told } = await read('Text,text,text\na,b,\nc,,\n');
    expect(replies.map((reply) => reply.text)).toEqual(['b', 'c']);
    expect(replies[1]!.locate({ start: 0, end: 1 }).start.column).toBe(1);
    expect(told).toEqual([
      'given:1: several columns are called "text", and of each row only the last text in them is read; give each a name of its own',
    ]);
  });

  it('takes columns with one name as they come where no replies are in them', async () => {
    const { told } = await read(',text,,tag,tag\n1,a,2,3,4\n');
    expect(told).toEqual([]);
  });

  it('says that there is nothing below the names of the columns', async () => {
    const { told } = await read('id,text\n');
    expect(told).toEqual([
      'given: it has no rows below the names of its columns; check that it is the right file',
    ]);
  });

  it('refuses a row that is too long, and one of nothing but columns', async () => {
    await expect(read(`text\n${'a'.repeat(65 * 1024 * 1024)}`)).rejects.toThrow(
      'given:2: this row is longer than 64 MB; close the quotation mark that is open in it, or split it',
    );
    await expect(read(`${'a,'.repeat(100_000)}text\nb`)).rejects.toThrow(
      'given:1: this row names more than 100,000',
    );
    const { told } = await read(`text\na${','.repeat(1_000_000)}\n`);
    expect(told).toEqual([
      'given:2: this row has 1000001 fields, and the first row names 1; put fields with a separator in them in quotation marks',
    ]);
  });

  it('looks through a long first line and a long field once', async () => {
    const { replies, told } = await read(`text,${'a'.repeat(3_000_000)}\nHello\n`);
    expect(replies.map((reply) => reply.text)).toEqual(['Hello']);
    expect(told).toEqual([]);
    const field = 'one\ntwo\n'.repeat(250_000);
    const [reply] = (await read(`text\n"${field}"\n`)).replies;
    for (let start = 0; start < field.length; start += 40) {
      const { end } = reply!.locate({ start, end: start + 3 });
      expect(end).toEqual({ offset: start + 9, line: start / 4 + 2, column: start === 0 ? 5 : 4 });
    }
  });
});

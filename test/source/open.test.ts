import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openFile, openStdin } from '../../src/source/open.ts';
import { type ReadAll, readAll } from './read-all.ts';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'replylint-open-')));

function read(name: string, content?: Buffer | string): Promise<ReadAll> {
  if (content !== undefined) writeFileSync(join(cwd, name), content);
  return readAll(openFile(name, { cwd }));
}

function pipe(content: Buffer | string, filename?: string): Promise<ReadAll> {
  const bytes = Buffer.from(content);
  const packets = Array.from({ length: bytes.length }, (_, i) => bytes.subarray(i, i + 1));
  return readAll(openStdin(Readable.from(bytes.length > 1000 ? [bytes] : packets), filename));
}

describe('openFile', () => {
  it.each([
    ['a.jsonl', 2],
    ['a.NDJSON', 2],
    ['a.txt', 1],
    ['a.md', 1],
    ['README', 1],
    ['a.unheard-of', 1],
    ['.draft', 1],
  ])('reads %s by its name', async (name, replies) => {
    const result = await read(name, '{"text":"a"}\n{"text":"b"}\n');
    expect(result.told).toEqual([]);
    expect(result.replies).toHaveLength(replies);
  });

  it('shows the path from the working directory', () => {
    expect(openFile(join(cwd, 'a', 'b.txt'), { cwd }).path).toBe('a/b.txt');
    expect(openFile('./a/../b.txt', { cwd }).path).toBe('b.txt');
    expect(openFile('../b.txt', { cwd }).path).toBe('../b.txt');
    expect(openFile('/elsewhere/b.txt', { cwd }).path).toBe('/elsewhere/b.txt');
  });

  it('tells what it cannot read, and how to mend it', async () => {
    mkdirSync(join(cwd, 'folder.txt'));
    symlinkSync('loop.txt', join(cwd, 'loop.txt'));
    execFileSync('mkfifo', [join(cwd, 'fifo.txt')]);
    const told = async (name: string, content?: Buffer | string) => (await read(name, content)).told;
    expect(await told('no.txt')).toEqual([
      'no.txt: there is no such file or folder; check how the path is spelled',
    ]);
    expect(await told('folder.txt')).toEqual([
      'folder.txt: it is a folder, not a file; name the files in it',
    ]);
    expect(await told('loop.txt')).toEqual([
      'loop.txt: the symbolic link leads back to itself; name the file itself',
    ]);
    expect(await told('fifo.txt')).toEqual([
      'fifo.txt: it is a pipe, a socket or a device, not a file; pipe it into replylint instead',
    ]);
    expect(await told('a.xlsx', 'id,text')).toEqual([
      'a.xlsx: replylint cannot read .xlsx yet; save it as JSON, JSONL or CSV',
    ]);
    expect(await told('image.txt', Buffer.from([0x89, 0x50, 0, 1]))).toEqual([
      'image.txt: it is a binary file; name text files only, or save it as plain text in UTF-8',
    ]);
    expect(await told('wide.jsonl', Buffer.from('\uFEFF{"text":"a"}', 'utf16le'))).toEqual([
      'wide.jsonl: the file is UTF-16; save it as UTF-8',
    ]);
    expect(await told('pretty.jsonl', JSON.stringify([{ text: 'a' }], null, 2))).toEqual([
      'pretty.jsonl:1: this is JSON over several lines, not JSON Lines; ' +
        'write each record as one JSON object on a line of its own',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('tells that it has no permission', async () => {
    writeFileSync(join(cwd, 'secret.txt'), 'x');
    chmodSync(join(cwd, 'secret.txt'), 0);
    expect((await read('secret.txt')).told[0]).toContain('secret.txt: no permission to read it');
  });

  it('tells that the file changed while it was read', async () => {
    const record = `${JSON.stringify({ text: 'x'.repeat(1000) })}\n`;
    writeFileSync(join(cwd, 'log.jsonl'), record.repeat(1000));
    const problems: string[] = [];
    let isFirst = true;
    for await (const _ of openFile('log.jsonl', { cwd }).replies((problem) =>
      problems.push(problem.message),
    )) {
      if (isFirst) appendFileSync(join(cwd, 'log.jsonl'), record);
      isFirst = false;
    }
    expect(problems).toEqual(['the file changed while it was read']);
  });

  it('reads in constant batches, and can be left in the middle', async () => {
    writeFileSync(join(cwd, 'big.jsonl'), `${JSON.stringify({ text: 'x'.repeat(1000) })}\n`.repeat(2000));
    const document = openFile('big.jsonl', { cwd });
    const sizes: number[] = [];
    for await (const batch of document.replies(() => {})) sizes.push(batch.length);
    expect(sizes.reduce((a, b) => a + b)).toBe(2000);
    expect(Math.max(...sizes)).toBeLessThan(300);
    for await (const batch of document.replies(() => {})) {
      expect(batch[0]!.index).toBe(0);
      break;
    }
  });

  it('reads a pipe that the shell gives a path, as what it looks like', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const writer = spawn('sh', ['-c', `printf '{"text":"a"}\\n{"text":"b"}' > pipe`], { cwd });
    const descriptor = openSync(join(cwd, 'pipe'), 'r');
    const { replies, told } = await readAll(openFile(`/dev/fd/${descriptor}`, { cwd }));
    closeSync(descriptor);
    writer.kill();
    expect(told).toEqual([]);
    expect(replies.map((reply) => reply.text)).toEqual(['a', 'b']);
  });

  it('can be opened twice', async () => {
    const document = openFile('a.txt', { cwd });
    writeFileSync(join(cwd, 'a.txt'), 'once');
    expect((await readAll(document)).replies[0]!.text).toBe('once');
    expect((await readAll(document)).replies[0]!.text).toBe('once');
  });
});

describe('openStdin', () => {
  it('takes a draft as text', async () => {
    const { replies, told } = await pipe('Hi {{name}},\nwe are "sorry"');
    expect(openStdin(Readable.from([])).path).toBe('<stdin>');
    expect(told).toEqual([]);
    expect(replies[0]!.text).toBe('Hi {{name}},\nwe are "sorry"');
  });

  it.each([
    ['{"text":"a"}\n{"text":"b"}', ['a', 'b']],
    ['\uFEFF\r\n \n{"id":1,"body":"a"}\r\n', ['a']],
    ['{"message":"a"}', ['a']],
    ['{"text":null}\n{"text":"b"}', ['b']],
    [`{"text":"${'x'.repeat(600_000)}"}\n{"text":"b"}`, ['x'.repeat(600_000), 'b']],
  ])('sees JSONL by its first line (%#)', async (content, texts) => {
    expect((await pipe(content)).replies.map((reply) => reply.text)).toEqual(texts);
  });

  it.each(['[{"text":"a"}]', '{\n"text":"a"}', '\uFEFF\n[ { "text": "a" } ]\n'])(
    'takes %j as JSON',
    async (content) => {
      expect((await pipe(content)).replies.map((reply) => reply.text)).toEqual(['a']);
    },
  );

  it('says what JSON without a known field holds', async () => {
    expect((await pipe('{"subject":"It has been shipped today."}')).told).toEqual([
      '<stdin>: no field is known to hold the replies; name it with --reply; these have text: $.subject',
    ]);
  });

  it.each([
    '{name}, hello',
    '{{name}}, hello',
    '[name], hello',
    '[[name]], hello',
    '["a"]',
    'Hi\n{"text":"a"}',
  ])('takes %j as text', async (content) => {
    expect((await pipe(content)).replies.map((reply) => reply.text)).toEqual([content]);
  });

  it('takes name and format from the file name given', async () => {
    expect((await pipe('{"text":"a"}', 'draft.txt')).replies[0]!.text).toBe('{"text":"a"}');
    expect((await pipe('{"text":"a"}\nb', 'x/a.jsonl')).told[0]).toContain(
      'x/a.jsonl:2:1: this line is not valid JSON',
    );
    expect((await pipe('a,b', 'a.xlsx')).told[0]).toContain('a.xlsx: replylint cannot read .xlsx yet');
  });

  it('tells that it is empty, binary, or broken', async () => {
    expect((await pipe('')).told).toEqual([
      '<stdin>: the file is empty; write a reply into it, or leave it out',
    ]);
    expect((await pipe(Buffer.from('a\0b'))).told[0]).toContain('<stdin>: it is a binary file');
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('Hi');
        throw Object.assign(new Error('read EIO'), { code: 'EIO', syscall: 'read' });
      })(),
    );
    expect((await readAll(openStdin(broken))).told[0]).toContain('<stdin>: the disk cannot read it');
  });
});

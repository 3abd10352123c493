// One library in every format, for the bench.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { makeReplies } from './library.ts';

const MEGABYTE = 1024 * 1024;

type Replies = ReturnType<typeof makeReplies>;

const WRITERS: Readonly<Record<string, (replies: Replies) => string>> = {
  json: (replies) => JSON.stringify(replies, null, 2),
  jsonl: (replies) => replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''),
  // The library's own writer takes minutes for so much.
  yaml: (replies) =>
    replies
      .map(({ id, title, text }) => `- id: ${id}\n  title: "${title}"\n  text: |-\n${indented(text)}\n`)
      .join(''),
  csv: (replies) =>
    stringify(
      replies.map(({ id, title, text }) => [id, title, text]),
      { header: true, columns: ['id', 'title', 'text'] },
    ),
  html: (replies) => replies.map(({ text }) => `<div>${paragraphs(text)}</div>\n`).join(''),
  md: (replies) => replies.map(({ title, text }) => `## ${title}\n\n${text}\n\n`).join(''),
  eml: (replies) =>
    `Subject: All\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
    Buffer.from(replies.map(({ text }) => text).join('\n\n'))
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
};

export const FORMATS = Object.keys(WRITERS);

/** Writes files of about so many megabytes; returns the path. */
export function writeFormat(folder: string, format: string, megabytes: number): string {
  const replies = makeReplies(megabytes * MEGABYTE * 0.75);
  const file = join(folder, `replies.${format}`);
  writeFileSync(file, WRITERS[format]!(replies));
  return file;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split('\n\n')
    .map((each) => `<p>${each}</p>`)
    .join('');
}

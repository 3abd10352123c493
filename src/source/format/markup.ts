// Files of HTML and of Markdown: the whole file is one reply.

import type { DecodeBody } from '../body/body.ts';
import { decodeHtml } from '../body/html.ts';
import { decodeMarkdown } from '../body/markdown.ts';
import { FieldReply } from '../field-reply.ts';
import type { Problem } from '../problem.ts';
import type { Input } from '../read/input.ts';
import { readWhole } from '../read/whole.ts';
import type { Reply } from '../reply.ts';
import type { Codec } from './codec.ts';
import { PlainText } from './text.ts';

/** In UTF-16 code units. */
const LIMIT = 64 * 1024 * 1024;

export const readHtml: Codec = (input, report) => readMarkup(input, report, decodeHtml);

export const readMarkdown: Codec = (input, report) => readMarkup(input, report, decodeMarkdown);

async function* readMarkup(
  input: Input,
  report: (problem: Problem) => void,
  decode: DecodeBody,
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(input, report, LIMIT, 'split it');
  if (whole === undefined) return;
  const { source, mark, lines } = whole;
  const written = source.slice(mark);
  const about = { index: 0, id: undefined, title: undefined, lang: undefined };
  yield [new FieldReply(lines, () => new PlainText(written, mark), decode(written), about)];
}

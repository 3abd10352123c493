// Files of HTML and of Markdown: the whole file is one reply, unless it is a library of saved replies in Markdown.

import type { DecodeBody } from '../body/body.ts';
import { decodeHtml } from '../body/html.ts';
import { decodeMarkdown } from '../body/markdown.ts';
import { LONGEST_MARKDOWN } from '../body/markdown-measure.ts';
import { FieldReply } from '../field-reply.ts';
import type { Problem } from '../problem.ts';
import type { Input } from '../read/input.ts';
import { readWhole, type Whole } from '../read/whole.ts';
import { htmlRemarks, markdownRemarks } from '../remark/markup-remarks.ts';
import type { Remark } from '../remark/remark.ts';
import type { Reply } from '../reply.ts';
import type { Codec, FormatOptions } from './codec.ts';
import { FencedString } from './fenced-string.ts';
import { savedReplies } from './saved-replies.ts';
import { PlainText } from './text.ts';

/** For HTML, in UTF-16 code units. */
const LIMIT = 64 * 1024 * 1024;

export const readHtml: Codec = (input, report) => readMarkup(input, report, LIMIT, htmlReplies);

export const readMarkdown: Codec = (input, report, { notice }) =>
  readMarkup(input, report, LONGEST_MARKDOWN, (whole) => markdownReplies(whole, notice));

async function* readMarkup(
  input: Input,
  report: (problem: Problem) => void,
  limit: number,
  repliesOf: (whole: Whole) => Reply[],
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(input, report, limit, 'split it');
  if (whole !== undefined) yield repliesOf(whole);
}

function htmlReplies(whole: Whole): Reply[] {
  return [wholeReply(whole, decodeHtml, htmlRemarks(whole))];
}

function markdownReplies(whole: Whole, notice: FormatOptions['notice']): Reply[] {
  const { source, mark, lines } = whole;
  const saved = savedReplies(source.slice(mark));
  const remarks = markdownRemarks(whole);
  if (saved === undefined) return [wholeReply(whole, decodeMarkdown, remarks)];
  notice?.('github-saved-replies-markdown');
  return saved.map((fenced, index) => {
    const about = { index, id: undefined, title: fenced.title, lang: undefined, remarks };
    const written = (): FencedString => new FencedString(fenced, mark);
    return new FieldReply(lines, written, decodeMarkdown(fenced.text), about);
  });
}

function wholeReply({ source, mark, lines }: Whole, decode: DecodeBody, remarks: readonly Remark[]): Reply {
  const written = source.slice(mark);
  const about = { index: 0, id: undefined, title: undefined, lang: undefined, remarks };
  return new FieldReply(lines, () => new PlainText(written, mark), decode(written), about);
}

// EML: a message as it travels (RFC 5322, RFC 2045 to 2049). What its author wrote in it is one reply, whether in plain
// text, in HTML or in both; where both don't say the same, each is one.

import { FieldReply } from '../field-reply.ts';
import { decodeWords } from '../mail/encoded-word.ts';
import { unfolded } from '../mail/header.ts';
import { join } from '../mail/joined-text.ts';
import { DEEPEST, type Fault, type Part, parseMessage } from '../mail/part.ts';
import { type PartText, readPart } from '../mail/part-text.ts';
import { versionsOf } from '../mail/versions.ts';
import type { Position } from '../place/span.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import type { Input } from '../read/input.ts';
import { readWhole, type Whole } from '../read/whole.ts';
import type { Reply } from '../reply.ts';

/** In UTF-16 code units, attachments included: mail servers take less. */
const LIMIT = 64 * 1024 * 1024;

const MOST_PROBLEMS = 20;

const SAVE_ANEW = 'save the message anew';

const NO_BLANK_LINE = {
  message: 'the header ends here without a blank line, and the text is taken to begin',
  mend: 'put a blank line before the text',
};

/** Yields one batch: the text of the message, and versions of it that say something else. */
export async function* readEml(
  input: Input,
  report: (problem: Problem) => void,
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(input, report, LIMIT, 'take its attachments out');
  if (whole === undefined) return;
  const { source, lines } = whole;
  const quota = new ProblemQuota(input.path, report, MOST_PROBLEMS);
  const reportAt = (at: number, problem: Pick<Problem, 'message' | 'mend'>): void =>
    quota.report(() => {
      const { line, column } = lines.position(at);
      return { path: input.path, line, column, ...problem };
    });
  const lineEnd = source.includes('\n') ? '\n' : '\r';
  const span = { start: messageStart(whole, lineEnd), end: source.length };
  const message = parseMessage(source, span, lineEnd, (fault) => reportAt(fault.at, describe(fault)));
  const { fields, broken } = message.header;
  if (fields.size === 0) throw new ProblemError([noMessageProblem(input.path, lines.position(span.start))]);
  if (broken !== undefined) reportAt(broken, NO_BLANK_LINE);
  let isEmpty = true;
  const { main, others } = versionsOf(message, (part) => {
    const text = readPart(part, source, lineEnd, reportAt);
    if (text !== undefined && /\S/.test(source.slice(part.start, part.end))) isEmpty = false;
    return text;
  });
  quota.end();
  if (isEmpty && quota.isUntouched) report(emptyProblem(input.path));
  const replies = [main, ...others].filter((texts) => texts.some(({ body }) => /\S/.test(body.text)));
  yield replies.map((texts, index) => makeReply(texts, index, message, whole));
}

/** A byte-order mark, and a line that separates messages in a mailbox, are not of the message. */
function messageStart({ source, mark }: Whole, lineEnd: string): number {
  return source.startsWith('From ', mark) ? source.indexOf(lineEnd, mark) + 1 : mark;
}

function makeReply(texts: readonly PartText[], index: number, message: Part, { lines }: Whole): Reply {
  const { body, written } = join(texts);
  const { fields } = message.header;
  const fieldOf = (name: string): string | undefined => {
    const field = fields.get(name);
    return field === undefined ? undefined : unfolded(field) || undefined;
  };
  const subject = fieldOf('subject');
  const id = fieldOf('message-id')?.replace(/^<(.*)>$/, '$1');
  const title = subject === undefined ? undefined : decodeWords(subject);
  const own = texts[0]!.part.header.fields.get('content-language');
  const lang = languageOf(own === undefined ? fieldOf('content-language') : unfolded(own));
  return new FieldReply(lines, written, body, { index, id, title, lang });
}

/** Of a message in several languages (RFC 3282) it is not said which words are in which. */
function languageOf(value: string | undefined): string | undefined {
  const tag = value
    ?.slice(0, 100)
    .replace(/\([^()]*\)/g, '')
    .trim();
  return tag !== undefined && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function describe(fault: Fault): Pick<Problem, 'message' | 'mend'> {
  switch (fault.kind) {
    case 'no boundary':
      return { message: 'this multipart names no boundary, so its parts cannot be told', mend: SAVE_ANEW };
    case 'too deep':
      return { message: `multiparts are nested more than ${DEEPEST} deep here`, mend: 'flatten them' };
    case 'no part':
      return {
        message: `the boundary "${fault.boundary}" never comes, so this multipart has no parts`,
        mend: SAVE_ANEW,
      };
    case 'not closed':
      return {
        message: `the closing boundary "--${fault.boundary}--" is missing, so the message may have been cut off`,
        mend: SAVE_ANEW,
      };
  }
}

function noMessageProblem(path: string, { line, column }: Position): Problem {
  const message = 'this is no e-mail message: it does not begin with a header';
  return { path, line, column, message, mend: 'save it as plain text (.txt)' };
}

function emptyProblem(path: string): Problem {
  return { path, message: 'the message has no text', mend: 'write a reply into it, or leave it out' };
}

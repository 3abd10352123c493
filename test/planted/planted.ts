// Texts with faults planted in them, for every format the same: written by somebody else's serialiser, read back by us,
// mended by us, and parsed by somebody else.

import fc from 'fast-check';
import { expect } from 'vitest';
import { chooseFixes } from '../../src/fix/choose-fixes.ts';
import { inMemory, MemoryCopy } from '../../src/fix/copy.ts';
import { mend } from '../../src/fix/mend.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { FormatOptions } from '../../src/source/format/codec.ts';
import { openStdin } from '../../src/source/open.ts';
import type { Reply } from '../../src/source/reply.ts';
import { ruleLinter } from '../lint/house.ts';
import { readAll } from '../source/read-all.ts';

/** Signs that some format or other must write otherwise. */
export const REWRITE = `right "team" & <b>, it's *ours*: #1, \\n`;

export const linter = ruleLinter({
  phrases: ['wrong team', 'не туда'],
  rewrite: [{ text: REWRITE, safe: true }],
});

const FAULTS = ['wrong team', 'Wrong team', 'WRONG TEAM', 'не туда', 'Не туда'];

const FILLER = [
  'Hello',
  'we',
  "can't",
  'прошу',
  'proszę',
  '👩‍💻',
  'é',
  'e\u0301',
  'AT&T',
  '&amp;',
  '&nbsp',
  'a<b',
  'x > y',
  '1.5',
  'a:b',
  ': ',
  '#x',
  '# y',
  '\\',
  '\\u0041',
  '*',
  '_',
  '-',
  '|',
  ';',
  ',',
  'fin.',
  '5',
  '[x',
  '(y)',
  '{z',
  '%',
  '\u00a0',
  '\u00ad',
];

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...FILLER), weight: 6 },
  { arbitrary: fc.constantFrom(...FAULTS), weight: 3 },
);

/** A paragraph: words with single blanks between, none at the ends. */
export const paragraph = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' ').replace(/ +/g, ' ').trim())
  .filter((text) => /[\p{L}]/u.test(text));

/** What a format makes of texts. */
export interface Written {
  /** The file. */
  readonly source: string;
  /** What a reader sees, reply by reply. */
  readonly texts: readonly string[];
}

export interface Way {
  /** The name that tells the format. */
  readonly file: string;
  readonly options?: FormatOptions;
  /** The replies of a file, as a parser other than ours reads them. */
  parse(source: string): string[];
  /** What else of the source must stay as it is: markup. */
  skeleton?(source: string): unknown;
  /** Whether some places cannot be mended: Markdown may take what stands beside them for other markup then. */
  readonly mayLeave?: boolean;
  /** Whether a string may have to be written in another style when it is mended: in quotation marks, and on one line. */
  readonly quotes?: boolean;
  /** What a stretch of the source says, and perhaps markup that its edges cut through. */
  decode(slice: string): string;
}

/** The line breaks that our texts have between blocks, but for two. */
const BETWEEN_BLOCKS = /(?<=\n\n)\n+|\n+$/g;

/** Checks that what is found is what is planted, that it stands where it says, and that mending changes it alone. */
export async function checkWay(
  { source, texts }: Written,
  { file, options, parse, skeleton, decode, mayLeave = false, quotes = false }: Way,
): Promise<void> {
  const bytes = inMemory([Buffer.from(source)]);
  const document = openStdin(bytes(), file, options).over(bytes);
  const { replies, told } = await readAll(document);
  expect(told).toEqual([]);
  expect(replies.map(({ text }) => text.replace(BETWEEN_BLOCKS, ''))).toEqual(texts);
  expect(parse(source)).toEqual(texts);

  const after: string[][] = [];
  for (const reply of replies) {
    const findings = linter.lint(reply);
    expect(findings.map(({ match }) => match)).toEqual(linter.lintText(reply.text).map(({ match }) => match));
    for (const finding of findings) checkPlace(source, finding, decode);
    after.push(mendedTexts(reply, findings, mayLeave).map((text) => text.replace(BETWEEN_BLOCKS, '')));
  }

  const mended = await mend(document, new MemoryCopy(), (reply) =>
    chooseFixes(reply, linter, { unsafe: false, least: 'info', leaves: () => false }),
  );
  const pieces: Buffer[] = [];
  for await (const piece of mended.document.chunks()) pieces.push(piece);
  const now = Buffer.concat(pieces).toString();
  parse(now).forEach((text, index) => {
    expect(after[index]).toContain(text);
  });
  const mendedReplies = (await readAll(mended.document)).replies;
  const others = (text: string) => (quotes ? text.replace(/["\\\s]/g, '') : text);
  expect(others(around(now, mendedReplies))).toBe(others(around(source, replies)));
  expect(skeleton?.(now)).toEqual(skeleton?.(source));
}

function checkPlace(source: string, { match, range }: Finding, decode: (slice: string) => string): void {
  const { start, end } = range;
  const slice = source.slice(start.offset, end.offset);
  expect(letters(decode(slice))).toBe(letters(match));
  const before = source
    .slice(0, start.offset)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1]);
}

/** Blanks and signs of markup may stand in a match otherwise than in the text. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text as it should be: rewritten wherever no markup stands within the match. Where the format need not write every
 * rewrite, all texts that it may be.
 */
function mendedTexts(reply: Reply, findings: readonly Finding[], mayLeave: boolean): string[] {
  return findings.toReversed().reduce(
    (texts, { reply: { start, end }, rewrites }) => {
      const [rewrite] = rewrites;
      if (reply.replace({ start, end }, rewrite!.text) === undefined) return texts;
      const mended = texts.map((text) => text.slice(0, start) + rewrite!.text + text.slice(end));
      return mayLeave ? texts.concat(mended) : mended;
    },
    [reply.text],
  );
}

/** All of a file but its replies. */
function around(source: string, replies: readonly Reply[]): string {
  let out = '';
  let from = 0;
  for (const reply of replies) {
    const { start, end } = reply.locate({ start: 0, end: reply.text.length });
    out += `${source.slice(from, start.offset)}\0`;
    from = end.offset;
  }
  return out + source.slice(from);
}

// Findings and texts for the tests of the reporters.

import fc from 'fast-check';
import type { Finding } from '../../src/lint/finding.ts';
import type { Reporter, ReporterOptions } from '../../src/report/reporter.ts';
import { looseReply } from '../../src/source/loose-reply.ts';
import type { Reply } from '../../src/source/reply.ts';

/** A finding for the first place where `match` stands in `sourceLine`. */
export function findingIn(
  sourceLine: string,
  match: string,
  more: Partial<Finding> & { line?: number } = {},
): Finding {
  const { line = 1, ...fields } = more;
  const start = sourceLine.indexOf(match);
  if (start < 0) throw new Error(`"${match}" is not in the line`);
  const end = start + match.length;
  return {
    rule: 'deflection/wrong-department',
    category: 'deflection',
    language: 'en',
    severity: 'error',
    message: 'Tells the customer that they came to the wrong place.',
    why: "Customers don't care how you are organised. Find out what they need, and take it there yourself.\n",
    match,
    reply: { id: undefined, title: undefined, index: 0, start, end },
    range: { start: { offset: start, line, column: start + 1 }, end: { offset: end, line, column: end + 1 } },
    sourceLine,
    rewrites: [
      {
        text: "I'll get this to the right team for you, and I'll stay with it until it's sorted.",
        when: 'you can hand it over yourself',
        safe: false,
        complete: false,
      },
      {
        text: 'Let me find out who can help, and write to you by [time].',
        when: undefined,
        safe: false,
        complete: false,
      },
    ],
    ...fields,
  };
}

/** The reply of a finding whose source line is the whole of its file. */
export function replyOf(finding: Finding): Reply {
  return looseReply(finding.sourceLine);
}

/** Characters of one cell each, which never join with a neighbour. */
const APART = [
  'a',
  'Z',
  ' ',
  ' ',
  '{',
  '"',
  '\\',
  'ё',
  'Ж',
  'ł',
  'é',
  'e\u0301',
  '您',
  '错',
  'ｱ',
  '한',
  '—',
  '…',
  '„',
  '\t',
];
const EMOJI = ['😀', '👩🏽', '👩‍👩‍👧', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇵🇱'];
const HOSTILE = [
  '\x1b[31m',
  '\x1b]8;;http://x\x07',
  '\x00',
  '\r',
  '\x7f',
  '\x9b',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
];
const JOINING = [
  '\u200d',
  '\u0301',
  '\ufe0f',
  '\u20e3',
  '🏽',
  '🇷',
  '\ud83d',
  '\udc4d',
  '\u{e0067}',
  '\u2028',
  '\u00ad',
];

/** Lists of characters, each of which stays what it is wherever it stands. */
export const plainUnits = fc.array(fc.constantFrom(...APART, ...EMOJI, ...HOSTILE), { maxLength: 150 });

/** Any text at all, with more of what breaks terminals than chance would give. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...APART, ...EMOJI, ...HOSTILE, ...JOINING),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 120 },
  )
  .map((units) => units.join(''));

/** What breaks out of a line, a log, a page or a comment. */
const MARKUP = [
  '\n',
  '\n::error::',
  '::add-mask::',
  '%0A',
  ',',
  ':',
  ']]>',
  '<script>alert(1)</script>',
  '<!--',
  '&amp;',
  '\uffff',
  '\ufffe',
  '`',
  '```\n',
  '|',
  '\\|',
  '\n# ',
  '\n- ',
  '@admin',
  '#123',
  ' GH-1 ',
  '[a](http://b.example)',
  '![a](b)',
  'www.b.example',
  'https://b.example/',
  'a@b.example',
  '{0}',
  '</failure>',
  '*',
  '_',
  '~~',
];

/** Any text at all, with more of what breaks reports than chance would give. */
export const hostileMarkup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
      fc.constantFrom(...APART, ...EMOJI, ...HOSTILE, ...JOINING),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 30 },
  )
  .map((units) => units.join(''));

export interface Found {
  readonly finding: Finding;
  readonly reply: Reply;
}

/** Findings of any words in a hostile draft, by a hostile pack. Their rewrites can be put in place. */
export const hostileFound: fc.Arbitrary<Found> = fc
  .record({
    text: hostileMarkup,
    words: hostileMarkup,
    name: fc.option(hostileMarkup, { nil: undefined }),
    from: fc.nat(),
    length: fc.nat(20),
    severity: fc.constantFrom('error', 'warning', 'info'),
    safe: fc.boolean(),
  })
  .map(({ text: draft, words, name, from, length, severity, safe }) => {
    // As in files, there is no mark before the text, and as with words, no character is cut in two.
    const text = draft.replace(/^\uFEFF+/, '');
    const start = characterAt(text, from % (text.length + 1));
    const end = characterAt(text, Math.min(text.length, start + length));
    const reply = looseReply(text);
    const range = reply.locate({ start, end });
    const finding: Finding = {
      rule: 'house/any',
      category: 'house',
      language: 'en',
      severity,
      // No rule is without a message.
      message: words || '-',
      why: words,
      match: text.slice(start, end),
      reply: { id: name, title: words, index: 0, start, end },
      range,
      sourceLine: reply.line(range.start),
      rewrites: [
        { text: words, when: undefined, safe: false, complete: true },
        { text: `${words}!`, when: words, safe, complete: true },
      ],
    };
    return { finding, reply };
  });

/** The offset, or the one before it where it lies within a character. */
function characterAt(text: string, offset: number): number {
  return offset > 0 && text.codePointAt(offset - 1)! > 0xffff ? offset - 1 : offset;
}

/** A report on documents of which each has the findings that belong to it. */
export function reportOn(
  documents: readonly (readonly [path: string, ...found: Found[]])[],
  report: Reporter,
): string {
  const all = documents.flatMap(([, ...found]) => found.map(({ finding }) => finding.severity));
  const count = (severity: string) => all.filter((each) => each === severity).length;
  return [
    report.begin(),
    ...documents.flatMap(([path, ...found]) => [
      report.openDocument(path),
      ...found.map(({ finding, reply }) => report.finding(finding, reply)),
      report.closeDocument(1),
    ]),
    report.end({
      documents: documents.length,
      replies: documents.length,
      findings: all.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    }),
  ].join('');
}

/** What must stand in no report, whatever it is on. Lines may end. */
export const RAW = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const OPTIONS: ReporterOptions = { width: 80, color: false, quiet: false };

const DRAFT = "I'm afraid you've reached the wrong department.";

/** A finding in a draft, and one in a macro of a library whose rewrite can be put in place. */
export function examples(): { readonly draft: Found; readonly macro: Found } {
  const finding = findingIn(DRAFT, "you've reached the wrong department");
  const line = '  "body": "Żółć 👍: this is the wrong team."';
  const reply = { id: '36', title: 'Delivery::Delayed', index: 3, start: 19, end: 33 };
  const known = findingIn(line, 'the wrong team', {
    line: 14,
    rule: 'house/any',
    category: 'house',
    severity: 'warning',
    message: 'Sends the customer away.',
    why: 'It hurts.',
    rewrites: [{ text: 'the right team', when: undefined, safe: true, complete: true }],
  });
  const source = `${'\n'.repeat(13)}${line}`;
  const whole = looseReply(source);
  const at = source.indexOf('the wrong team');
  const span = { start: at, end: at + 14 };
  return {
    draft: { finding, reply: replyOf(finding) },
    macro: {
      finding: { ...known, reply, range: whole.locate(span) },
      reply: {
        ...whole,
        text: 'Żółć 👍: this is the wrong team.',
        replace: (_, text) => ({ ...span, text }),
      },
    },
  };
}

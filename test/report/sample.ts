// Findings and texts for the tests of the reporters.

import fc from 'fast-check';
import type { Finding } from '../../src/lint/finding.ts';
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

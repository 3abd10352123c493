import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Finding, Summary } from '../../src/lint/finding.ts';
import { prettyReporter } from '../../src/report/pretty.ts';
import type { ReporterOptions } from '../../src/report/reporter.ts';
import { findingIn, hostileText, replyOf } from './sample.ts';

const MACRO = String.raw`{"id":36,"body":"Hi Tom,\n\nI'm afraid you've reached the wrong department for that. Please call billing on 0800 123 456 and ask for Anna.\n\nKind regards"}`;
const DRAFT = "I'm afraid you've reached the wrong department.";
const PHRASE = "you've reached the wrong department";
const TOTALS = { documents: 1, replies: 1, findings: 1, errors: 1, warnings: 0, infos: 0 };

/** The report on one document. */
function print(
  path: string,
  findings: Finding[],
  options: Partial<ReporterOptions> = {},
  totals: Summary = TOTALS,
): string {
  const report = prettyReporter({ width: 80, color: false, quiet: false, ...options });
  const head = report.begin() + report.openDocument(path);
  const blocks = findings.map((finding) => report.finding(finding, replyOf(finding)));
  return [head, ...blocks, report.closeDocument(1), report.end(totals)].join('');
}

function named(id?: string, title?: string): Finding['reply'] {
  return { id, title, index: 0, start: 0, end: 0 };
}

/** An output as it stands in a test: raw, and without its first line break. */
function text(drawn: TemplateStringsArray): string {
  return drawn.raw[0]!.slice(1);
}

/** The blocks alone, of a quiet report. */
function block(finding: Finding, width = 80): string {
  return print('a.md', [finding], { width, quiet: true });
}

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('prettyReporter', () => {
  it('shows a macro of a library', () => {
    const finding = findingIn(MACRO, PHRASE, { line: 14, reply: named('360111062754', 'Delivery::Delayed') });
    expect(print('macros.jsonl', [finding])).toBe(
      text`
error    deflection/wrong-department                          macros.jsonl:14:40
 reply   Delivery::Delayed (360111062754)

    14 │ …m,\n\nI'm afraid you've reached the wrong department for that. Please…
       │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         Tells the customer that they came to the wrong place.
   why   Customers don't care how you are organised.
   try   I'll get this to the right team for you, and I'll stay with it until
         it's sorted.
  when   you can hand it over yourself
    or   Let me find out who can help, and write to you by [time].

1 error in 1 reply (1 file)
More about a rule: replylint explain deflection/wrong-department
`,
    );
  });

  it('shows a draft from a pipe', () => {
    const ruDraft = 'Анна, к сожалению, мы не можем вернуть деньги за этот заказ.';
    const findings = [
      findingIn(DRAFT, PHRASE),
      findingIn(ruDraft, 'мы не можем вернуть деньги', {
        line: 2,
        rule: 'refusal/cannot',
        language: 'ru',
        severity: 'warning',
        message: 'Говорит клиенту, чего вы не сделаете, и молчит о том, что сделаете.',
        why: 'Отказ без выхода закрывает разговор. Скажите, что возможно и когда.',
        rewrites: [
          {
            text: 'Деньги вернутся на карту до [дата].',
            when: 'возврат возможен',
            safe: false,
            complete: false,
          },
          {
            text: 'Вот что я могу сделать прямо сейчас: [варианты].',
            when: undefined,
            safe: false,
            complete: false,
          },
        ],
      }),
    ];
    expect(print('<stdin>', findings, {}, { ...TOTALS, findings: 2, warnings: 1 })).toBe(
      text`
error    deflection/wrong-department                                <stdin>:1:12

     1 │ I'm afraid you've reached the wrong department.
       │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         Tells the customer that they came to the wrong place.
   why   Customers don't care how you are organised.
   try   I'll get this to the right team for you, and I'll stay with it until
         it's sorted.
  when   you can hand it over yourself
    or   Let me find out who can help, and write to you by [time].

warning  refusal/cannot                                             <stdin>:2:20

     2 │ Анна, к сожалению, мы не можем вернуть деньги за этот заказ.
       │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
         Говорит клиенту, чего вы не сделаете, и молчит о том, что сделаете.
   why   Отказ без выхода закрывает разговор.
   try   Деньги вернутся на карту до [дата].
  when   возврат возможен
    or   Вот что я могу сделать прямо сейчас: [варианты].

1 error, 1 warning in 1 reply
More about a rule: replylint explain deflection/wrong-department
`,
    );
  });

  it('gives the reason and all rewrites the first time only', () => {
    const again = [DRAFT, 'So you have reached the wrong department.'].map((line, index) =>
      findingIn(line, 'reached the wrong department', { line: index + 1 }),
    );
    expect(print('a.md', again, { quiet: true })).toBe(
      text`
error    deflection/wrong-department                                   a.md:1:19

     1 │ I'm afraid you've reached the wrong department.
       │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         Tells the customer that they came to the wrong place.
   why   Customers don't care how you are organised.
   try   I'll get this to the right team for you, and I'll stay with it until
         it's sorted.
  when   you can hand it over yourself
    or   Let me find out who can help, and write to you by [time].

error    deflection/wrong-department                                   a.md:2:13

     2 │ So you have reached the wrong department.
       │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         Tells the customer that they came to the wrong place.
   try   I'll get this to the right team for you, and I'll stay with it until
         it's sorted.
  when   you can hand it over yourself
`,
    );
  });

  it('gives the reason again in another language', () => {
    const polish = findingIn('To nie ten dział.', 'nie ten dział', {
      language: 'pl',
      why: 'Klient nie zna firmy.',
      rewrites: [],
    });
    expect(print('a.md', [findingIn(DRAFT, PHRASE), polish], { quiet: true })).toContain(
      '   why   Klient nie zna firmy.\n',
    );
  });

  it('fits into forty columns', () => {
    const finding = findingIn(MACRO, PHRASE, {
      line: 1204,
      reply: named('360111062754', 'Delivery::Delayed'),
    });
    expect(print('exports/2024/macros.jsonl', [finding], { width: 40 })).toBe(
      text`
error    deflection/wrong-department
exports/2024/macros.jsonl:1204:40
 reply   Delivery::Delayed
         (360111062754)

  1204 │ …you've reached the wrong depa…
       │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         Tells the customer that they
         came to the wrong place.
   why   Customers don't care how you
         are organised.
   try   I'll get this to the right team
         for you, and I'll stay with it
         until it's sorted.
  when   you can hand it over yourself
    or   Let me find out who can help,
         and write to you by [time].

1 error in 1 reply (1 file)
More about a rule: replylint explain
deflection/wrong-department
`,
    );
  });

  it('is no wider than a hundred columns', () => {
    const [first] = block(findingIn(DRAFT, PHRASE), 240).split('\n');
    expect(first).toHaveLength(100);
  });

  it('never breaks a place, or it could not be clicked', () => {
    const finding = findingIn(DRAFT, PHRASE, { line: 12 });
    const path = 'a/very/long/path/to/the/macros/of/a/help/desk.jsonl';
    expect(print(path, [finding], { width: 40 }).split('\n').slice(0, 3)).toEqual([
      'error    deflection/wrong-department',
      `${path}:12:12`,
      '',
    ]);
  });

  it('counts a path in wide characters by its columns', () => {
    const [first] = print('宏/回复.md', [findingIn(DRAFT, PHRASE)]).split('\n');
    expect(first).toBe('error    deflection/wrong-department                             宏/回复.md:1:12');
    expect(stringWidth(first!)).toBe(80);
  });

  it('shows the first line of a match that goes on, and where it ends', () => {
    const finding = findingIn('Sadly this is the', 'this is the', { line: 7 });
    const range = { ...finding.range, end: { offset: 60, line: 8, column: 6 } };
    expect(block({ ...finding, range, why: '', rewrites: [] })).toBe(
      text`
error    deflection/wrong-department                                    a.md:7:7

     7 │ Sadly this is the
       │       ^^^^^^^^^^^ to line 8
         Tells the customer that they came to the wrong place.
`,
    );
  });

  it('marks the place of a finding on a whole reply', () => {
    const finding = findingIn('Hello Anna,', '', {
      message: 'The reply has no closing.',
      why: '',
      rewrites: [],
    });
    expect(block(finding)).toBe(
      text`
error    deflection/wrong-department                                    a.md:1:1

     1 │ Hello Anna,
       │ ^
         The reply has no closing.
`,
    );
  });

  it('shows no line where there is none', () => {
    const finding = findingIn('', '', { message: 'The reply is empty.', why: '', rewrites: [] });
    expect(block(finding)).toBe(
      text`
error    deflection/wrong-department                                    a.md:1:1
         The reply is empty.
`,
    );
  });

  it('does not count a byte-order mark', () => {
    const plain = findingIn(DRAFT, PHRASE);
    expect(block({ ...plain, sourceLine: `\ufeff${DRAFT}` })).toBe(block(plain));
  });

  it('shows what hides in a draft, a title, an id and a path', () => {
    const finding = findingIn('Hi\t\x1b[2J\u202ewrong team', 'wrong team', {
      reply: named('7\x07', 'Ti\x1b]0;x\x07tle\nnext'),
      why: '',
      rewrites: [],
    });
    expect(print('a\x1b[1mb.md', [finding], { quiet: true })).toBe(
      text`
error    deflection/wrong-department                               a␛[1mb.md:1:9
 reply   Ti␛]0;x␇tle␊next (7␇)

     1 │ Hi    ␛[2J<U+202E>wrong team
       │                   ^^^^^^^^^^
         Tells the customer that they came to the wrong place.
`,
    );
  });

  it('names a reply by what it has', () => {
    const second = (reply: Finding['reply']) => block(findingIn(DRAFT, PHRASE, { reply })).split('\n')[1];
    expect(second(named('36', 'Delayed'))).toBe(' reply   Delayed (36)');
    expect(second(named('36'))).toBe(' reply   36');
    expect(second(named('', 'Delayed'))).toBe(' reply   Delayed');
    expect(second(named('Delayed', 'Delayed'))).toBe(' reply   Delayed');
    expect(second(named())).toBe('');
  });

  it('cuts a title after some two lines', () => {
    const lines = block(findingIn(DRAFT, PHRASE, { reply: named('36', 'long '.repeat(1000)) }), 40).split(
      '\n',
    );
    expect(lines.slice(2, 6)).toEqual([
      ' reply   long long long long long long',
      '         long long long long long long',
      '         l… (36)',
      '',
    ]);
  });

  it('takes the first sentence of the reason', () => {
    const why = (reason: string) =>
      block(findingIn(DRAFT, PHRASE, { why: reason, rewrites: [] }), 100)
        .split('\n')
        .at(-2);
    expect(why('It hurts, e.g. version 2.0 did. Be kind.')).toBe('   why   It hurts, e.g. version 2.0 did.');
    expect(why('It says “no.” «Нет» is worse.')).toBe('   why   It says “no.”');
    expect(why('No full stop\n')).toBe('   why   No full stop');
  });

  it('has only totals to tell when nothing was found, and not even these when quiet', () => {
    const totals = { documents: 2, replies: 3, findings: 0, errors: 0, warnings: 0, infos: 0 };
    expect(print('a.md', [], {}, totals)).toBe('No findings in 3 replies (2 files).\n');
    expect(print('a.md', [], { quiet: true }, totals)).toBe('');
  });

  it('says the same with colours as without', () => {
    const finding = findingIn(MACRO, PHRASE, { line: 14, reply: named('36', 'Delayed') });
    const colored = print('macros.jsonl', [finding], { color: true });
    expect(colored).toContain('\x1b[1m\x1b[31merror\x1b[39m\x1b[22m');
    expect(colored.replace(COLOR, '')).toBe(print('macros.jsonl', [finding]));
  });

  it('fits the width and sends no control character, whatever the texts', () => {
    const arbitrary = fc.record({
      line: hostileText,
      words: hostileText,
      from: fc.nat(),
      length: fc.nat(40),
      width: fc.integer({ min: 40, max: 120 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ line, words, from, length, width }) => {
        const start = from % (line.length + 1);
        const end = Math.min(line.length, start + length);
        const range = {
          start: { offset: start, line: 2, column: start + 1 },
          end: { offset: end, line: 2, column: end + 1 },
        };
        const rewrites = [{ text: words, when: words, safe: false, complete: false }];
        const finding = findingIn(line, '', {
          range,
          reply: named(words, line),
          message: words,
          why: words,
          rewrites,
        });
        const plain = print(words, [finding, finding], { width });
        const colored = print(words, [finding, finding], { width, color: true });
        expect(colored.replace(COLOR, '')).toBe(plain);
        expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);

        const lines = plain.split('\n').filter((each) => !each.endsWith(`:2:${start + 1}`));
        for (const each of lines) expect(stringWidth(each)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

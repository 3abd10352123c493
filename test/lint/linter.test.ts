import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { compileHouse, houseLinter, matchesOf, ruleLinter } from './house.ts';

const PLANTED = [
  'wrong team',
  'WRONG (very) team',
  "we can't help",
  'We cannot  help',
  'не в тот отдел',
  'НЕ в тот\nотделу',
  'zły zespół',
];

const linter = houseLinter([
  {
    defines: { team: ['team', 'desk'] },
    rules: [
      { phrases: ['wrong ... {team}'], rewrite: [{ text: 'the right {team}' }] },
      { phrases: ['we can not help', 'help & team'] },
    ],
  },
  { language: 'ru', category: 'house-ru', rules: [{ phrases: ['не в тот отдел'] }] },
  { language: 'pl', category: 'house-pl', rules: [{ phrases: ['zły zespół'] }] },
]);

describe('a rule with phrases and "when"', () => {
  it('speaks only in replies where one of these occurs', () => {
    const linter = ruleLinter({ phrases: ['refund'], when: ['nie', 'się'] });
    expect(matchesOf(linter, 'Your refund is on its way.', 'en')).toEqual([]);
    expect(matchesOf(linter, 'Nie wiem. Refund w toku.', 'en')).toEqual(['Refund']);
    expect(matchesOf(linter, 'Refund w toku. Cieszymy się.', 'en')).toEqual(['Refund']);
  });
});

describe('a finding', () => {
  const filler = fc.oneof(
    fc.constantFrom(
      ' ',
      '. ',
      '\n\n',
      ', ',
      '😀',
      '“',
      '”',
      '> ',
      '`',
      '{{name}}',
      '\r\n',
      '*',
      'é',
      'e\u0301',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const text = fc
    .array(fc.oneof(filler, fc.constantFrom(...PLANTED.map((each) => ` ${each} `))), { maxLength: 40 })
    .map((pieces) => pieces.join(''));

  it('spans exactly its match, in the reply and in the source, whatever the text', () => {
    let planted = 0;
    fc.assert(
      fc.property(text, (source) => {
        const findings = linter.lintText(source);
        planted += findings.length;
        for (const { match, reply, range, sourceLine } of findings) {
          expect(match).not.toBe('');
          expect(source.slice(reply.start, reply.end)).toBe(match);
          expect(source.slice(range.start.offset, range.end.offset)).toBe(match);
          const firstLine = match.split(/[\r\n]/)[0]!;
          expect(sourceLine.startsWith(firstLine, range.start.column - 1)).toBe(true);
        }
        for (const [index, { category, reply }] of findings.entries()) {
          const rest = findings.slice(index + 1);
          for (const other of rest) expect(other.reply.start).toBeGreaterThanOrEqual(reply.start);
          const same = rest.filter((other) => other.category === category);
          for (const other of same) expect(other.reply.start).toBeGreaterThanOrEqual(reply.end);
        }
        expect(linter.lintText(source)).toEqual(findings);
      }),
      { numRuns: 1500 },
    );
    expect(planted).toBeGreaterThan(1000);
  });

  it('is there for every phrase that is planted between sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PLANTED), { maxLength: 30 }), (phrases) => {
        const source = phrases.map((phrase) => `This is filler. ${phrase}!`).join('\n\n');
        expect(matchesOf(linter, source)).toEqual(phrases);
      }),
      { numRuns: 300 },
    );
  });

  it('says whose it is', () => {
    const reply = {
      index: 7,
      id: 'id-1',
      title: 'A macro',
      lang: 'en',
      remarks: [],
      text: 'Oh, wrong team.',
      locate: ({ start, end }: { start: number; end: number }) => ({
        start: { offset: start + 100, line: 3, column: start + 9 },
        end: { offset: end + 100, line: 3, column: end + 9 },
      }),
      replace: () => undefined,
      position: (offset: number) => ({ offset: offset + 100, line: 3, column: offset + 9 }),
      line: () => 'the line',
    };
    expect(linter.lint(reply)).toEqual([
      {
        rule: 'house/rule-0',
        category: 'house',
        language: 'en',
        severity: 'warning',
        message: 'A message.',
        why: 'A reason.',
        match: 'wrong team',
        reply: { id: 'id-1', title: 'A macro', index: 7, start: 4, end: 14 },
        range: {
          start: { offset: 104, line: 3, column: 13 },
          end: { offset: 114, line: 3, column: 23 },
        },
        sourceLine: 'the line',
        rewrites: [{ text: 'the right team', when: undefined, safe: false, complete: true }],
      },
    ]);
  });
});

describe('packs of one language', () => {
  const files = [
    { category: 'house-en', rest: 3, rules: [{ phrases: ['refund', 'ok'] }] },
    { language: 'pl', category: 'house-pl', rest: 2, rules: [{ phrases: ['refund', 'ok', 'zwrot'] }] },
    { language: 'ru', category: 'house-ru', rules: [{ phrases: ['refund', 'ok', 'возврат'] }] },
  ];
  const words = [
    'refund',
    'ok',
    'zwrot',
    'возврат',
    'the',
    'się',
    'я',
    'не',
    'będę',
    'Łódź',
    'a',
    '5',
    '.',
    '"x"',
  ];

  it('find together what one pack of all languages finds, though most are left alone', () => {
    const selection = { ...EVERYTHING, preset: 'recommended' } as const;
    const whole = new Linter([compileHouse(...files)], selection);
    const apart = new Linter(
      files.map((file) => compileHouse(file)),
      selection,
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (text) => {
        expect(apart.lintText(text.join(' '))).toEqual(whole.lintText(text.join(' ')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the language of a reply', () => {
  const text = 'That is it. Wrong team. Не в тот отдел. Zły zespół.';

  it('picks the packs that run', () => {
    for (const lang of ['pl', 'pl-PL', 'PL_pl', 'pl.UTF-8'])
      expect(matchesOf(linter, text, lang)).toEqual(['Zły zespół']);
    for (const lang of ['en', 'en-GB', 'EN']) expect(matchesOf(linter, text, lang)).toEqual(['Wrong team']);
  });

  it('picks none where it is not one of ours', () => {
    for (const lang of ['de', 'uk-UA', 'zz']) expect(matchesOf(linter, text, lang)).toEqual([]);
  });

  it('picks all where it is unknown', () => {
    for (const lang of [undefined, '', 'klingon', '?', 'x', 'english', '42'])
      expect(matchesOf(linter, text, lang)).toHaveLength(3);
  });

  describe('where it is unknown', () => {
    const borrowed = houseLinter([
      { category: 'house-en', rules: [{ phrases: ['refund', 'ok'] }] },
      { language: 'pl', category: 'house-pl', rules: [{ phrases: ['refund', 'ticket', 'ok'] }] },
    ]);
    const categories = (text: string, lang?: string) =>
      borrowed.lintText(text, lang).map(({ category, match }) => `${category}: ${match}`);

    it('is that of the small words in the sentence, for words that both languages have', () => {
      expect(categories('The refund is on its way. Your ticket is closed.')).toEqual(['house-en: refund']);
      expect(categories('Refund już idzie. Ticket się zamknął.')).toEqual([
        'house-pl: Refund',
        'house-pl: Ticket',
      ]);
      expect(categories('Your refund is here. Refund jest u nas.')).toEqual([
        'house-en: refund',
        'house-pl: Refund',
      ]);
    });

    it('is shown by letters, too', () => {
      expect(categories('Cześć, będę, ok. Super, ok.')).toEqual(['house-pl: ok', 'house-pl: ok']);
      expect(categories('Łukasz, thank you, ok.')).toEqual(['house-en: ok']);
    });

    it('is that of the text where the sentence tells nothing, and stays open where the text has both', () => {
      expect(categories('Nie ma go jeszcze. Refund!')).toEqual(['house-pl: Refund']);
      expect(categories('The money is here. Refund!')).toEqual(['house-en: Refund']);
      expect(categories('The money is here. Pieniądze są już u nas. Refund!')).toHaveLength(2);
    });

    it('is that of most words where their letters differ', () => {
      expect(categories('Ваш ticket закрыт, refund будет завтра.')).toEqual([]);
      expect(categories('Я refund request form.')).toEqual(['house-en: refund', 'house-pl: refund']);
    });

    it('stays open where nothing tells, and is what the data says where it does', () => {
      expect(categories('Ticket.')).toEqual(['house-pl: Ticket']);
      expect(categories('The ticket is closed.', 'pl')).toEqual(['house-pl: ticket']);
    });
  });
});

describe('inflection', () => {
  it('finds words in all their forms', () => {
    const forms = ruleLinter({ phrases: ['reach ... team', 'наш отдел'] });
    expect(matchesOf(forms, "You've reached the wrong teams. Нашему отделу. Наш отдела.", 'en')).toEqual([
      'reached the wrong teams',
      'Наш отдела',
    ]);
  });
});

describe('several packs', () => {
  it('are run together, and their findings stand in the order of the text', () => {
    const packs = ['b', 'a'].map((word) =>
      compileHouse({ category: `about-${word}`, rules: [{ phrases: [word] }] }),
    );
    const both = new Linter(packs, EVERYTHING);
    expect(both.lintText('a b a b').map(({ rule }) => rule)).toEqual([
      'about-a/rule-0',
      'about-b/rule-0',
      'about-a/rule-0',
      'about-b/rule-0',
    ]);
  });
});

describe('a long run', () => {
  it('finds the same after more different words than it remembers', () => {
    const text = 'You have the wrong team. Не в тот отдел. We can’t help. {{name}}, zły zespół.';
    const before = linter.lintText(text);
    expect(before).toHaveLength(4);
    for (let round = 0; round < 3; round++) {
      const words = Array.from({ length: 140_000 }, (_, number) => `w${round}x${number}`);
      expect(matchesOf(linter, `${words.join(' ')}. Wrong team.`)).toEqual(['Wrong team']);
      expect(linter.lintText(text)).toEqual(before);
    }
  });

  it('finds the same whatever came before', () => {
    const texts = [
      'Wrong team. We cannot help the desk.',
      'Не в тот отдел, wrong desk',
      'Zły zespół. Help the team.',
    ];
    const alone = texts.map((text) =>
      houseLinter([{ rules: [{ phrases: ['wrong ... team', 'help & (team | desk)'] }] }]).lintText(text),
    );
    const together = houseLinter([{ rules: [{ phrases: ['wrong ... team', 'help & (team | desk)'] }] }]);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 1, 0, 2],
    ])
      for (const index of order) expect(together.lintText(texts[index]!)).toEqual(alone[index]);
  });
});

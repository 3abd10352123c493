import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/pack/read.ts';
import { faultsOf, packWith, problemsOf, ruleWith } from './written.ts';

const PHRASES = 'phrases:\n  - wrong team';

describe('a pack file', () => {
  it('is read with its language, category, defines and rules', () => {
    const source = readPack(
      'house.yaml',
      `language: pl\ncategory: house\ndefines: { team: zespół, who: [my, nas] }\nrules:\n${ruleWith(PHRASES)}`,
    );
    expect(source).toMatchObject({
      language: 'pl',
      category: 'house',
      defines: { team: ['zespół'], who: ['my', 'nas'] },
    });
    expect(source.rules.map(({ id, phrases }) => [id, phrases])).toEqual([['wrong-team', ['wrong team']]]);
  });

  it('takes its language from its place, and may not say another', () => {
    const text = 'defines: { team: team }';
    expect(readPack('rules/ru/defines.yaml', text, { language: 'ru' }).language).toBe('ru');
    expect(faultsOf(text)).toEqual([
      '1:1 the pack does not say its language; add "language: en" (or ru, pl) at the top',
    ]);
    const problems = problemsOf(() => readPack('p', `language: pl\n${text}`, { language: 'ru' }));
    expect(problems).toMatchObject([
      { line: 1, column: 11, message: 'this pack is "pl" and lies in the folder of "ru"' },
    ]);
  });

  it('may be as long as 2 MB', () => {
    const comment = `# ${'x'.repeat(2 * 1024 * 1024)}`;
    expect(problemsOf(() => readPack('p', `${comment}\nlanguage: en`))).toEqual([
      { path: 'p', message: 'a pack file has at most 2 MB', mend: 'split it into several files' },
    ]);
  });

  it('reads the same with a byte-order mark and with line ends of Windows', () => {
    const text = packWith(ruleWith(PHRASES));
    const plain = readPack('p', text).rules;
    expect(readPack('p', `\ufeff${text}`).rules).toEqual(plain);
    expect(readPack('p', text.replaceAll('\n', '\r\n')).rules).toEqual(plain);
  });
});

describe('a faulty pack file', () => {
  it('shows the place, the cause, the mend and the lines around', () => {
    expect(problemsOf(() => readPack('house.yaml', 'language: en\ndefine:\n  team: team\n'))).toEqual([
      {
        path: 'house.yaml',
        line: 2,
        column: 1,
        message: '"define" means nothing here',
        mend: 'did you mean "defines"?',
        frame: '1 │ language: en\n2 │ define:\n  │ ^\n3 │   team: team',
      },
    ]);
  });

  it('has all its faults told at once, in the order of the file', () => {
    const text = packWith(
      ruleWith('prases:\n  - a\nphrases: wrong team\nunless: { arround: [a], nxt: [b] }').replace(
        'severity: error',
        'severity: grave',
      ),
      ruleWith('phrases: [a, 2, "", null]', 'Wrong_Team').replace(/ {4}why.*\n/, ''),
    );
    expect(faultsOf(text)).toEqual([
      '5:15 a severity is error, warning, info; write one of them',
      '6:5 "prases" means nothing here; did you mean "phrases"?',
      '8:14 this must be a list of phrases; begin each with "- "',
      '9:15 "arround" means nothing here; did you mean "around"?',
      '9:29 "nxt" means nothing here; did you mean "next"?',
      '16:5 "why" is missing here; add "why:"',
      '16:9 a name is small letters and digits, with hyphens between them; rename it',
      '18:18 this must be text; write it, in quotes if need be',
      '18:21 this is empty; write it, or take the key away',
      '18:25 this must be text; write it, in quotes if need be',
    ]);
  });

  it('is told so in places and words when it is no map', () => {
    const isNoMap = '1:1 this must be a map; write it as "key: value" lines';
    for (const text of ['', '# nothing\n', 'hello', '- a\n- b', '42', 'null']) {
      expect(faultsOf(text).map((fault) => fault.replace(/^\d+/, '1'))).toEqual([isNoMap]);
    }
    expect(faultsOf('language: en\ncategory: a\nrules: [x, [y]]')).toEqual([
      '3:9 this must be a map; write it as "key: value" lines',
      '3:12 this must be a map; write it as "key: value" lines',
    ]);
    expect(faultsOf('language: en\ncategory: a\nrules: x')).toEqual([
      '3:8 this must be a list of rules; begin each with "- "',
    ]);
  });

  it('says how many words a rest has, of a rule with phrases', () => {
    const rest = (value: string) => faultsOf(packWith(ruleWith(`phrases: [a]\nrest: ${value}`)));
    expect(['0', '25', '10000'].flatMap(rest)).toEqual([]);
    expect(['-1', '2.5', '10001', 'many'].map((value) => rest(value).join())).toEqual([
      '7:11 this is less than 0; write 0 for never',
      '7:11 this must be a whole number of words; round it',
      '7:11 this is more than 10,000 words; write 0 for never',
      '7:11 this must be a number of words; write one, such as 25',
    ]);
    expect(faultsOf(packWith(ruleWith('require: { reply: [a] }\nrest: 25\nletter: 50')))).toEqual([
      '7:5 a rule that reports what is absent has no match that the rest could clear; take it away',
      '8:5 a rule that reports what is absent has no match that the rest could clear; take it away',
    ]);
  });

  it('may not leave lists empty or drop what a rule needs', () => {
    const text = packWith(ruleWith('phrases: []'))
      .replace(/rewrite:.*/, 'rewrite: []')
      .replace(/flag:.*/, 'flag: [one]')
      .replace(/pass:.*/, 'pass: []');
    expect(faultsOf(text)).toEqual([
      '6:14 this list is empty; add a phrase, or take the list away',
      '9:14 a rule needs a rewrite; add one',
      '11:13 a rule needs two examples that it flags; add one',
      '12:13 a rule needs an example that it passes; add one',
    ]);
  });

  it('keeps to the limits', () => {
    const list = (count: number) => `phrases: [${Array(count).fill('a').join(', ')}]`;
    expect(faultsOf(packWith(ruleWith(list(2000))))).toEqual([]);
    expect(faultsOf(packWith(ruleWith(list(2001))))).toEqual([
      '6:14 this list has more than 2,000 phrases; split it',
    ]);
    expect(faultsOf(packWith(ruleWith(`phrases: [${'a '.repeat(2001)}]`)))).toEqual([
      '6:15 this is longer than 4,000 characters; shorten it',
    ]);
    const defines = Array.from({ length: 2001 }, (_, number) => `  d${number}: a\n`).join('');
    expect(faultsOf(`language: en\ndefines:\n${defines}`)).toEqual([
      '3:3 a file has at most 2,000 defines; split it',
    ]);
  });

  it('shows the first hundred of very many faults, and says that there are more', () => {
    const keys = Array.from({ length: 20_000 }, (_, number) => `k${number}: 5\n`).join('');
    const faults = faultsOf(`language: en\n${keys}`);
    expect(faults).toHaveLength(101);
    expect(faults[99]).toMatch(/^101:1 "k99" means nothing here/);
    expect(faults[100]).toBe('undefined:undefined there are more faults than these; mend these first');
  });

  it('has a frame of bounded width', () => {
    const line = `${'x'.repeat(50_000)}, `;
    const [, problem] = problemsOf(() => readPack('p', `language: en\ndefines: { a: [${line}5, ${line}] }`));
    expect(problem).toMatchObject({ line: 2, column: 50_018 });
    for (const each of problem!.frame!.split('\n')) expect(each.length).toBeLessThan(130);
    const [, drawn, caret] = problem!.frame!.split('\n');
    expect(drawn![caret!.indexOf('^')]).toBe('5');
  });
});

describe('what has several shapes', () => {
  it('is a phrase or a list of phrases, in a define', () => {
    expect(faultsOf('language: en\ndefines:\n  a: 5\n  b: {}\n  c: []\n  d: [x, 5, {y: z}]\n')).toEqual([
      '3:6 a define is a phrase or a list of phrases; write one of the two',
      '4:6 a define is a phrase or a list of phrases; write one of the two',
      '5:6 this list is empty; add a phrase, or take the list away',
      '6:10 this must be text; write it, in quotes if need be',
      '6:13 this must be text; write it, in quotes if need be',
    ]);
  });

  it('is text or a map with "text" and "fixed", in an example', () => {
    const text = packWith(ruleWith(PHRASES)).replace(/flag:.*/, 'flag: [5, {txt: a, fixed: 5}, [a]]');
    expect(faultsOf(text)).toEqual([
      '12:14 an example is text, or a map with "text" and "fixed"; write one of the two',
      '12:17 "text" is missing here; add "text:"',
      '12:18 "txt" means nothing here; did you mean "text"?',
      '12:33 this must be text; write it, in quotes if need be',
      '12:37 this must be a map; write it as "key: value" lines',
    ]);
  });
});

describe('the name of a define', () => {
  it('is checked at the name', () => {
    expect(faultsOf('language: en\ndefines:\n  Team: a\n  my-team: b\n')).toEqual([
      '3:3 the name of a define is small letters, digits and "_"; rename it',
      '4:3 the name of a define is small letters, digits and "_"; rename it',
    ]);
  });

  it('may not be one that JavaScript keeps for itself', () => {
    expect(faultsOf('language: en\ndefines:\n  constructor: a\n  __proto__: b\n')).toEqual([
      '3:3 a define cannot be called "constructor"; rename it',
      '4:3 a define cannot be called "__proto__"; rename it',
    ]);
    expect(
      faultsOf('language: en\ndefines: { a: b }\nconstructor: x\n__proto__: {}\ntoString: y'),
    ).toHaveLength(3);
  });
});

describe('a rule', () => {
  it('looks for phrases, or requires something, and says the rest to fit', () => {
    const text = packWith(
      ruleWith('when: [a]'),
      ruleWith('phrases: [a]\nrequire: { opening: [b] }', 'both'),
      ruleWith('require: {}', 'empty'),
      ruleWith('unmistakable: [a]\nrequire: { opening: [b] }', 'sure'),
      ruleWith('unmistakable: [a]', 'fine'),
    );
    expect(faultsOf(text)).toEqual([
      '4:9 this rule looks for nothing; give it "phrases", or "require" if it reports what is absent',
      '13:9 a rule has either phrases or "require"; give it "phrases", or "require" if it reports what is absent',
      '25:5 this requires nothing; add "opening", "closing" or "reply"',
      '32:9 a rule has either phrases or "require"; give it "phrases", or "require" if it reports what is absent',
    ]);
  });

  it('has no blanks in a safe rewrite', () => {
    const text = packWith(ruleWith(PHRASES)).replace(
      '{ text: Let me find out. }',
      '{ text: "By [time].", safe: true }',
    );
    expect(faultsOf(text)).toEqual([
      '10:23 a safe rewrite has no [blanks]; fill the blank, or take "safe" away',
    ]);
  });

  it('gives former ids as category and name', () => {
    const text = packWith(ruleWith(`${PHRASES}\naka: [deflection/old, old]`));
    expect(faultsOf(text)).toEqual(['8:27 the id of a rule is category/name; write it so']);
  });
});

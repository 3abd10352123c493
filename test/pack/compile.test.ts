import { describe, expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { compilePacks, type Inflect } from '../../src/pack/compile.ts';
import { readPack } from '../../src/pack/read.ts';
import { packWith, problemsOf, ruleWith, shown } from './written.ts';

const asWritten: Inflect = (_, word) => [word];

function compile(...files: string[]) {
  return compilePacks(
    files.map((text, index) => readPack(`${index}.yaml`, text)),
    asWritten,
  );
}

/** The faults of files that are read, each with the number of its file before it. */
function faults(...files: string[]): string[] {
  const problems = problemsOf(() => compile(...files));
  return shown(problems).map((fault, index) => `${problems[index]!.path?.replace('.yaml', ' ')}${fault}`);
}

function matches(text: string, ...files: string[]): string[] {
  return new Linter([compile(...files)], EVERYTHING).lintText(text).map(({ match }) => match);
}

function defines(entries: Readonly<Record<string, unknown>>): string {
  return `language: en\ndefines: ${JSON.stringify(entries, null, 1)}\n`;
}

describe('faults', () => {
  it('of all files are told at once, each at its character', () => {
    expect(
      faults(
        packWith(
          ruleWith('phrases:\n  - (a | b\n  - fine words\n  - a ... '),
          ruleWith('phrases: [a <nme> b]', 'b'),
        ),
        defines({ team: 'a ^' }),
        packWith(ruleWith('phrases:\n  - >-\n    well then,\n    colo(u)r\nunless: { reply: [a b*] }', 'c')),
      ),
    ).toEqual([
      '1 3:13 a define cannot hold "^"; write "^" in the phrase itself',
      '0 7:9 "(" is never closed; add ")" after its last word',
      '0 9:11 a gap needs a word on both sides; leave out the dots at the edge',
      '0 18:17 there is no class <nme>; the classes are <number>, <name>, <acronym>, <address>, <time>, <word>',
      '2 8:18 "," is not part of the phrase language; leave it out: signs between words never stop a match',
      '2 10:25 a beginning needs two letters or more before "*"; write more of the word',
    ]);
  });

  it('are a hundred at most', () => {
    const many = (id: string) => ruleWith(`phrases: [${Array(80).fill('(a').join(', ')}]`, id);
    const found = faults(packWith(many('a'), many('b'), many('c')));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toContain('there are more faults than these; mend these first');
  });
});

describe('ids', () => {
  it('belong to one rule of a language, former ids too', () => {
    const [a, b] = [ruleWith('phrases: [a]', 'a'), ruleWith('phrases: [b]\naka: [deflection/a]', 'b')];
    expect(faults(packWith(a, a))).toEqual([
      '0 13:9 deflection/a exists already, in 0.yaml; choose another name',
    ]);
    expect(faults(packWith(a), packWith(a))).toEqual([
      '1 4:9 deflection/a exists already, in 0.yaml; choose another name',
    ]);
    expect(faults(packWith(a, b))).toEqual([
      '0 16:11 deflection/a exists already, in 0.yaml; choose another name',
    ]);
    expect(faults(packWith(a), packWith(a).replace('language: en', 'language: pl'))).toEqual([]);
    expect(faults(packWith(a), packWith(a).replace('category: deflection', 'category: house'))).toEqual([]);
  });
});

describe('defines', () => {
  const uses = (phrase: string) => packWith(ruleWith(`phrases: ["${phrase}"]`));

  it('of a file without rules serve all files of its language', () => {
    const shared = defines({ team: ['team', 'front desk'] });
    expect(matches('the wrong front desk', shared, uses('wrong {team}'))).toEqual(['wrong front desk']);
    expect(matches('the wrong front desk', uses('wrong {team}'), shared)).toEqual(['wrong front desk']);
    const polish = uses('wrong {team}').replace('language: en', 'language: pl');
    expect(faults(shared, polish)).toEqual(['1 6:22 there is no define {team}; write it under "defines"']);
  });

  it('of a file with rules serve that file, and win over shared ones', () => {
    const shared = defines({ team: 'team', wrong: 'wrong {team}' });
    const own = `defines: { team: desk }\n${uses('{wrong}')}`;
    expect(matches('wrong desk, wrong team', shared, own)).toEqual(['wrong desk']);
    const other = uses('{wrong} again').replace('category: deflection', 'category: other');
    expect(matches('wrong desk again, wrong team again', shared, own, other)).toEqual([
      'wrong desk',
      'wrong team again',
    ]);
  });

  it('that do not exist are told with what was probably meant, once and where the name stands', () => {
    const shared = defines({ team: 'team', who: ['we', 'our {taem}'], wrong: '{who} wrong {who}' });
    expect(faults(shared, uses('{wrong} {who} a'))).toEqual([
      '0 6:8 there is no define {taem}; did you mean {team}?',
    ]);
    expect(faults(defines({ team: 'a' }), uses('b {temm}'))).toEqual([
      '1 6:18 there is no define {temm}; did you mean {team}?',
    ]);
    expect(faults(uses('b {xyz}'))).toEqual(['0 6:18 there is no define {xyz}; write it under "defines"']);
  });

  it('that are faulty themselves are told once, not at each phrase that uses them', () => {
    expect(faults(defines({ team: '(a | b' }), uses('wrong {team}'))).toEqual([
      '0 3:11 "(" is never closed; add ")" after its last word',
    ]);
  });

  it('may not go in a circle', () => {
    const circle = defines({ a: 'x {b}', b: ['y', 'z {c}'], c: '{a}' });
    expect(faults(circle, uses('{a} and {b} and {c}'))).toEqual([
      '0 8:8 the defines go in a circle: a → b → c → a; take one of them out',
    ]);
    expect(faults(defines({ a: 'x {a}' }))).toEqual([
      '0 3:10 the defines go in a circle: a → a; take one of them out',
    ]);
  });

  it('that double twenty times over are refused', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 20 }, (_, level) => [
        `d${level}`,
        level === 0 ? 'a' : `{d${level - 1}} {d${level - 1}}`,
      ]),
    );
    expect(faults(defines(doubling), uses('{d19}'))).toEqual([
      '0 16:10 the phrase needs more than 5,000 states; split it, or use fewer defines',
    ]);
  });

  it('are nested twenty deep at most', () => {
    const chain = (length: number) =>
      defines(
        Object.fromEntries(
          Array.from({ length }, (_, level) => [`d${level}`, level === 0 ? 'a' : `{d${level - 1}}`]),
        ),
      );
    expect(faults(chain(21))).toEqual([]);
    expect(faults(chain(22))).toEqual(['0 24:10 defines are nested deeper than 20; write some of them out']);
    expect(faults(chain(2000)).length).toBeGreaterThan(50);
  });

  it('match something', () => {
    expect(faults(defines({ a: ['x', '[y]'] }))).toEqual([
      '0 5:5 every word of this is optional, so it matches nothing; require a word',
    ]);
  });
});

describe('the rewrites of a rule', () => {
  it('quote only defines that its phrases have, inside other defines too', () => {
    const rule = (text: string) =>
      packWith(ruleWith('phrases: ["wrong {whose}"]')).replace('Let me find out.', `"${text}"`);
    const shared = defines({ team: 'team', whose: 'our {team}', desk: 'desk' });
    expect(faults(shared, rule('The {team} is {whose}.'))).toEqual([]);
    expect(faults(shared, rule('The {tean} and {desk}.'))).toEqual([
      '1 9:28 no phrase of this rule has {tean}; did you mean {team}?',
      '1 9:39 no phrase of this rule has {desk}; use a define that the phrases use',
    ]);
  });

  it('keep phrases apart that differ in what they capture', () => {
    const text = packWith(
      ruleWith('phrases: ["wrong {team}"]', 'a').replace('Let me find out.', '"Our {team}."'),
      ruleWith('phrases: ["wrong {team}"]', 'b'),
    );
    expect(compile(defines({ team: 'team' }), text).rules.map(({ phrases }) => phrases)).toEqual([[0], [1]]);
  });
});

describe('large packs', () => {
  const rules = (count: number, phrase: (number: number) => string) =>
    Array.from({ length: count / 2000 }, (_, rule) =>
      ruleWith(`phrases: [${Array.from({ length: 2000 }, (_, at) => phrase(rule * 2000 + at))}]`, `r${rule}`),
    );

  it('compile with 20,000 phrases, each of which is found', () => {
    const pack = packWith(...rules(20_000, (number) => `w${number} ... end`));
    expect(matches('W0 the end. w19999 end', pack)).toEqual(['W0 the end', 'w19999 end']);
  });

  it('are refused once where they have too many states', () => {
    const pack = packWith(...rules(40_000, (number) => `w${number} ..9 end`));
    expect(faults(pack)).toMatchObject([
      expect.stringContaining('the packs together need more than 524,288 states; use fewer phrases'),
    ]);
  });
});

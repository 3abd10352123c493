import { describe, expect, it } from 'vitest';
import { provePacks } from '../../src/lint/prove.ts';
import { compilePacks } from '../../src/pack/compile.ts';
import { type HouseFile, readHouse } from './house.ts';

/** The ways in which packs fail their examples, each as the text at its place and what is said of it. */
function failures(...files: readonly HouseFile[]): string[] {
  const sources = files.map((file, index) => readHouse(file, `${index}.yaml`));
  const problems = provePacks(
    compilePacks(sources, (_, word) => [word]),
    sources,
  );
  return problems.map(({ path, message, mend, frame }) => {
    const [, shown] = frame!.split('\n').filter((each) => / │ .*\S/.test(each));
    return `${path}: ${shown!.replace(/^ *\d+ │ */, '').replace(/,$/, '')} ⇒ ${message}; ${mend}`;
  });
}

function rule(more: Readonly<Record<string, unknown>>): HouseFile {
  return {
    rules: [
      {
        phrases: ['wrong team'],
        examples: { flag: ['The <wrong team>.', '<Wrong team>!'], pass: ['Fine.'] },
        ...more,
      },
    ],
  };
}

describe('a pack', () => {
  it('holds where its examples do', () => {
    expect(failures(rule({}))).toEqual([]);
    expect(
      failures(
        rule({
          phrases: ['wrong team', 'wrong desk & sorry'],
          unless: { next: ['I pass it on'], around: ['not the wrong team'] },
          examples: {
            flag: ['The <wrong team>, <sorry, wrong desk>.', { text: '<Wrong team>' }],
            pass: ['Wrong team. I pass it on.', 'Not the wrong team.', '> wrong team'],
          },
        }),
      ),
    ).toEqual([]);
  });
});

describe('an example that should be flagged', () => {
  const flag = (...examples: string[]) =>
    failures(rule({ examples: { flag: ['<wrong team>', ...examples], pass: ['Fine.'] } }));

  it('marks what should be found', () => {
    expect(flag('The wrong team')).toEqual([
      '0.yaml: "The wrong team" ⇒ house/rule-0: this example marks no match; put < and > around what the rule should find',
    ]);
  });

  it('has that found', () => {
    expect(flag('The <wrong desk>')).toEqual([
      '0.yaml: "The <wrong desk>" ⇒ house/rule-0: nothing is found in this example; no phrase of the rule stands there',
    ]);
  });

  it('has exactly that found, and all of it', () => {
    expect(flag('<The wrong team>', '<wrong> team', 'The <wrong team>, wrong team', '<>wrong team')).toEqual([
      '0.yaml: "<The wrong team>" ⇒ house/rule-0: this is found instead: The <wrong team>; correct the marks or the phrase',
      '0.yaml: "<wrong> team" ⇒ house/rule-0: this is found instead: <wrong team>; correct the marks or the phrase',
      '0.yaml: "The <wrong team>, wrong team" ⇒ house/rule-0: this is found instead: The <wrong team>, <wrong team>; correct the marks or the phrase',
      '0.yaml: "<>wrong team" ⇒ house/rule-0: this is found instead: <wrong team>; correct the marks or the phrase',
    ]);
  });

  it('is not cleared by an exception', () => {
    const cleared = rule({
      unless: { reply: ['sorry'] },
      examples: { flag: ['<wrong team>', 'Sorry, <wrong team>.'], pass: ['Wrong team, sorry.'] },
    });
    expect(failures(cleared)).toEqual([
      '0.yaml: "Sorry, <wrong team>." ⇒ house/rule-0: nothing is found in this example; an exception clears it',
    ]);
  });

  it('is not covered by another rule', () => {
    const both = (category: string): HouseFile => ({
      category,
      rules: [
        {
          id: 'longer',
          phrases: ['the wrong team'],
          examples: { flag: ['<The wrong team>', '<the wrong team>'], pass: ['Fine.'] },
        },
      ],
    });
    expect(failures(rule({}), both('other'))).toEqual([]);
    expect(failures(rule({}), both('house'))).toEqual([
      '0.yaml: "The <wrong team>." ⇒ house/rule-0: nothing is found in this example; house/longer covers it',
    ]);
  });
});

describe('an example that should pass', () => {
  it('has nothing of the rule found', () => {
    const examples = { flag: ['<wrong team>', '<wrong team>.'], pass: ['Fine.', 'A wrong team, wrong team'] };
    expect(failures(rule({ examples }))).toEqual([
      '0.yaml: "A wrong team, wrong team" ⇒ house/rule-0: this should pass, but is found: A <wrong team>, <wrong team>; narrow the phrase or add an exception',
    ]);
  });
});

describe('a phrase or an exception', () => {
  it('is at work in some example', () => {
    const idle = rule({
      unmistakable: ['our business', 'wrong team'],
      phrases: ['this team', 'other team'],
      unless: { around: ['no wrong team'], next: ['I pass it on', 'sorry'] },
      examples: {
        flag: ['<wrong team>', '<this team>. Well.'],
        pass: ['I pass it on.', 'Wrong team. Sorry.'],
      },
    });
    expect(failures(idle)).toEqual([
      '0.yaml: "our business" ⇒ house/rule-0: no example exercises this phrase; add a "flag" example, or take the phrase away',
      '0.yaml: "other team" ⇒ house/rule-0: no example exercises this phrase; add a "flag" example, or take the phrase away',
      '0.yaml: "no wrong team" ⇒ house/rule-0: no example exercises this exception; add a "pass" example that it clears, or take the exception away',
      '0.yaml: "I pass it on" ⇒ house/rule-0: no example exercises this exception; add a "pass" example that it clears, or take the exception away',
    ]);
  });
});

describe('a safe rewrite', () => {
  const fixed = (rewrite: object, ...examples: object[]) =>
    failures(
      rule({
        rewrite: [{ text: 'another team', when: 'always' }, rewrite],
        examples: { flag: [{ text: '<Wrong team>!', fixed: 'Our team!' }, ...examples], pass: ['Fine.'] },
      }),
    );

  it('gives the fixed text of each example', () => {
    const two = { text: 'The <wrong team> or <wrong team>', fixed: 'The our team or our team' };
    expect(fixed({ text: 'our team', safe: true }, two)).toEqual([]);
    expect(fixed({ text: 'our team', safe: true }, { ...two, fixed: 'The our team' })).toEqual([
      '0.yaml: "fixed": "The our team" ⇒ house/rule-0: the fix gives: The our team or our team; correct "fixed" or the rewrite',
    ]);
  });

  it('goes with "fixed", and "fixed" with it', () => {
    expect(fixed({ text: 'our team', safe: true }, { text: '<wrong team>' })).toEqual([
      '0.yaml: { ⇒ house/rule-0: a safe rewrite needs "fixed" here; give each rule with a safe rewrite the fixed text of its examples',
    ]);
    expect(fixed({ text: 'our team' }, { text: '<wrong team>' })).toEqual([
      '0.yaml: "fixed": "Our team!" ⇒ house/rule-0: there is no safe rewrite to give this; give each rule with a safe rewrite the fixed text of its examples',
    ]);
  });

  it('leaves nothing to find', () => {
    expect(
      failures(
        rule({
          rewrite: [{ text: 'no wrong team', safe: true }],
          examples: {
            flag: [
              { text: '<Wrong team>!', fixed: 'No wrong team!' },
              { text: '<Wrong team>.', fixed: 'No wrong team.' },
            ],
            pass: ['Fine.'],
          },
        }),
      ).map((failure) => failure.split(' ⇒ ')[1]),
    ).toEqual(Array(2).fill('house/rule-0: the fixed text is found again; change the rewrite'));
  });
});

describe('a rule that requires something', () => {
  it('marks nothing where nothing sets it off, and what does elsewhere', () => {
    const examples = {
      flag: ['Your parcel is here.', 'It is late.'],
      pass: ['Hello. It is here.', 'Good day.'],
    };
    const greeting = { phrases: undefined, require: { opening: ['hello', 'good day'] }, examples };
    expect(failures(rule(greeting))).toEqual([]);
    const apology = {
      phrases: undefined,
      require: { reply: ['sorry'] },
      when: ['late', 'delay'],
      examples: { flag: ['It is <late>.', 'A <delay>.'], pass: ['Late, sorry.'] },
    };
    expect(failures(rule(apology))).toEqual([]);
  });

  it('has each phrase at work, too', () => {
    const idle = {
      phrases: undefined,
      require: { opening: ['hello', 'good day'] },
      when: ['late', 'delay'],
      examples: { flag: ['It is <late>.', '<Late>!'], pass: ['Hello, late.'] },
    };
    expect(failures(rule(idle)).map((failure) => failure.split('; ')[0])).toEqual([
      '0.yaml: "delay" ⇒ house/rule-0: no example exercises this phrase',
      '0.yaml: "good day" ⇒ house/rule-0: no example exercises this phrase',
    ]);
  });
});

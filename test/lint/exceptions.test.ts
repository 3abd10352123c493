import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { houseLinter, matchesOf, ruleLinter } from './house.ts';

const RECOMMENDED = { ...EVERYTHING, preset: 'recommended' } as const;

const linterWith = (unless: Readonly<Record<string, readonly string[]>>) =>
  ruleLinter({ phrases: ['wrong team'], unless });

describe('an exception around the match', () => {
  const linter = linterWith({ around: ['not ... wrong team', 'wrong team at all', 'any wrong team'] });

  it('clears a match with which it has a word in common', () => {
    expect(matchesOf(linter, 'This is not the wrong team.')).toEqual([]);
    expect(matchesOf(linter, 'No wrong team at all.')).toEqual([]);
  });

  it('clears no other match of the sentence', () => {
    expect(matchesOf(linter, 'Not the wrong team, but wrong team')).toEqual(['wrong team']);
    expect(linter.lintText('Not the wrong team, but wrong team')[0]!.reply.start).toBe(24);
    expect(matchesOf(linter, 'Not here. Wrong team.')).toEqual(['Wrong team']);
  });

  it('clears through a conjunction, which spans what stands between its parts', () => {
    const across = linterWith({ around: ['sorry & mistake'] });
    expect(matchesOf(across, 'Sorry, the wrong team was my mistake.')).toEqual([]);
    expect(matchesOf(across, 'Wrong team. Sorry, my mistake.')).toEqual(['Wrong team']);
    expect(matchesOf(across, 'Sorry, my mistake, wrong team.')).toEqual(['wrong team']);
  });

  it('clears those of many matches that it touches', () => {
    const text = Array.from({ length: 100 }, (_, n) => (n % 3 === 0 ? 'any wrong team' : 'wrong team')).join(
      ', ',
    );
    expect(matchesOf(linter, text)).toHaveLength(66);
  });
});

describe('an exception in the sentence', () => {
  const linter = linterWith({ sentence: ['I ... pass it on'] });

  it('clears anywhere in the sentence of the match, and nowhere else', () => {
    expect(matchesOf(linter, 'Wrong team, but I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'I will pass it on, wrong team or not.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. I will pass it on.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, 'I will pass it on. Wrong team.')).toEqual(['Wrong team']);
  });
});

describe('an exception in the next sentence', () => {
  const linter = linterWith({ next: ['I ... pass it on'] });

  it('clears in the sentence of the match and in the one behind it', () => {
    expect(matchesOf(linter, 'Wrong team, but I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team.\n\nI will pass it on.')).toEqual([]);
  });

  it('clears neither before nor two sentences on', () => {
    expect(matchesOf(linter, 'I will pass it on. Wrong team.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, 'Wrong team. Well. I will pass it on.')).toEqual(['Wrong team']);
  });

  it('looks no further than the end of the reply', () => {
    expect(matchesOf(linter, 'Hello. Wrong team')).toEqual(['Wrong team']);
  });

  it('is asked anew for every match', () => {
    expect(
      matchesOf(linter, 'Wrong team! I will pass it on! Wrong team! Well! Wrong team! I pass it on!'),
    ).toEqual(['Wrong team']);
  });
});

describe('an exception near by', () => {
  const linter = linterWith({ near: ['I ... pass it on'] });

  it('clears in the sentence of the match, the one before and the one behind', () => {
    expect(matchesOf(linter, 'Wrong team, but I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'I will pass it on. Wrong team.')).toEqual([]);
  });

  it('clears no further away', () => {
    expect(matchesOf(linter, 'Wrong team. Well. I will pass it on.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, 'I will pass it on. Well. Wrong team.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, 'I will pass it on. Well. Wrong team. Yes. Wrong team.')).toHaveLength(2);
  });

  it('is asked anew for every match', () => {
    const text = 'Wrong team. Well. Wrong team. I pass it on. Wrong team. Wrong team. Well. Wrong team.';
    expect(linter.lintText(text).map(({ reply }) => reply.start)).toEqual([0, 56, 74]);
  });
});

describe('an exception in the reply', () => {
  const linter = linterWith({ reply: ['I ... pass it on'] });

  it('clears wherever it stands', () => {
    expect(matchesOf(linter, 'I will pass it on. One. Two. Wrong team. Wrong team.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. One. Two. I will pass it on')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. One. I will. Pass it on.')).toEqual(['Wrong team']);
  });

  it('clears nothing where something is found in another sentence, if the rule has a rest', () => {
    const two = houseLinter([
      {
        rules: [
          { phrases: ['wrong team'], rest: 100, unless: { reply: ['pass it on'] } },
          { phrases: ['no way'], id: 'flat' },
        ],
      },
    ]);
    expect(matchesOf(two, 'Wrong team. I pass it on.')).toEqual([]);
    expect(matchesOf(two, 'Wrong team. I pass it on. No way.')).toEqual(['Wrong team', 'No way']);
    expect(matchesOf(two, 'Wrong team, no way. I pass it on.')).toEqual(['no way']);
  });

  it('does not outlive its reply', () => {
    expect(matchesOf(linter, 'Wrong team. I will pass it on.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team.')).toEqual(['Wrong team']);
  });
});

describe('what is masked', () => {
  it('neither matches nor clears', () => {
    const linter = linterWith({ reply: ['pass it on'] });
    expect(matchesOf(linter, '> Wrong team\n\nHello. “Wrong team”, `wrong team`.')).toEqual([]);
    expect(matchesOf(linter, '> pass it on\n\nWrong team.')).toEqual(['Wrong team']);
  });
});

describe('a rest', () => {
  const rules = [
    { phrases: ['wrong team'], rest: 5 },
    { phrases: ['no way', 'never'], id: 'flat' },
  ];
  const linter = houseLinter([{ rules }], RECOMMENDED);

  it('clears a match where the other sentences weigh so many words', () => {
    expect(matchesOf(linter, 'Wrong team. One two three four.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, 'Wrong team. One two three four five.')).toEqual([]);
    expect(matchesOf(linter, 'Wrong team. One two. Three. Four five.')).toEqual([]);
  });

  it('weighs what stands before the match by half', () => {
    expect(matchesOf(linter, 'One two three four five six. Seven eight nine. Wrong team.')).toEqual([
      'Wrong team',
    ]);
    expect(matchesOf(linter, 'One two three four five six. Seven eight nine ten. Wrong team.')).toEqual([]);
    expect(matchesOf(linter, 'One two. Wrong team. Three four five six.')).toEqual([]);
  });

  it('weighs a sentence with numbers as five words more', () => {
    expect(matchesOf(linter, 'Wrong team. 5.')).toEqual([]);
    expect(matchesOf(linter, '1 2 3 4. Wrong team.')).toEqual(['Wrong team']);
    expect(matchesOf(linter, '1 2 3 4 5. Wrong team.')).toEqual([]);
    expect(matchesOf(linter, 'At 1. At 2. Wrong team.')).toEqual([]);
  });

  it('is no matter of the sentence of the match', () => {
    expect(matchesOf(linter, 'One two three four five, wrong team, 1 2 3 4 5.')).toEqual(['wrong team']);
  });

  it('clears none in company', () => {
    expect(matchesOf(linter, 'Wrong team. No way. One two three four five.')).toEqual([
      'Wrong team',
      'No way',
    ]);
    expect(matchesOf(linter, 'Wrong team. One two three four five. Wrong team.')).toHaveLength(2);
    expect(matchesOf(linter, 'Wrong team, wrong team. One two three four five.')).toEqual([]);
  });

  it('takes no notice of what is cleared otherwise, or found in another language', () => {
    const cleared = houseLinter(
      [
        { rules: [{ phrases: ['wrong team'], rest: 5, unless: { around: ['not the wrong team'] } }] },
        { language: 'ru', rules: [{ phrases: ['никогда'] }] },
      ],
      RECOMMENDED,
    );
    expect(matchesOf(cleared, 'Wrong team. It is not the wrong team.')).toEqual([]);
    expect(matchesOf(cleared, 'Wrong team. One two three four. Никогда.')).toEqual(['Никогда']);
  });

  it('is that of the file where the rule says none', () => {
    const own = houseLinter(
      [{ rest: 3, rules: [{ phrases: ['wrong team'] }, { phrases: ['no way'], rest: 0 }] }],
      RECOMMENDED,
    );
    expect(matchesOf(own, 'Wrong team. One two three.')).toEqual([]);
    expect(matchesOf(own, 'No way. One two three.')).toEqual(['No way']);
  });

  it('makes up only for what stands in the first third, where the reply is a letter', () => {
    const letters = houseLinter([{ rules: [{ phrases: ['wrong team'], rest: 5, letter: 45 }] }], RECOMMENDED);
    const nine = 'One two three four five six seven eight nine. ';
    expect(matchesOf(letters, `${nine.repeat(5)}Wrong team. ${nine.repeat(2)}`)).toEqual([]);
    expect(matchesOf(letters, `${nine.repeat(5)}Wrong team. ${nine.repeat(3)}`)).toEqual(['Wrong team']);
    expect(matchesOf(letters, `${nine.repeat(3)}Wrong team. ${nine.repeat(5)}`)).toEqual([]);
    expect(matchesOf(letters, `${nine.repeat(4)}Wrong team. ${nine.repeat(5)}`)).toEqual(['Wrong team']);
    expect(matchesOf(linter, `${nine.repeat(4)}Wrong team. ${nine.repeat(5)}`)).toEqual([]);
  });

  it('is judged by all rules, whichever are asked for', () => {
    const only = { ...RECOMMENDED, only: [{ language: undefined, name: 'house/rule-0' }] };
    const skip = { ...RECOMMENDED, skip: [{ language: undefined, name: 'house/flat' }] };
    for (const selection of [only, skip]) {
      const few = houseLinter([{ rules }], selection);
      expect(matchesOf(few, 'Wrong team. One two three four five.')).toEqual([]);
      expect(matchesOf(few, 'Wrong team. No way. One two three four five.')).toEqual(['Wrong team']);
    }
  });

  it('clears nothing in the strictest preset', () => {
    expect(matchesOf(houseLinter([{ rules }], EVERYTHING), 'Wrong team. One two three four five.')).toEqual([
      'Wrong team',
    ]);
  });

  it('is worked out once for a sentence of many matches', () => {
    const text = `${'wrong team, '.repeat(30_000)}. ${'One two three. '.repeat(30_000)}`;
    expect(matchesOf(linter, text)).toEqual([]);
  });
});

describe('what is unmistakable', () => {
  const linter = houseLinter(
    [
      {
        rules: [
          {
            unmistakable: ['none of our business'],
            phrases: ['wrong team'],
            rest: 5,
            unless: { near: ['sorry'], reply: ['I ... pass it on'] },
          },
        ],
      },
    ],
    RECOMMENDED,
  );

  it('is cleared neither by the reply nor by its rest', () => {
    const help = 'I will pass it on. Well then.';
    expect(matchesOf(linter, `${help} Wrong team.`)).toEqual([]);
    expect(matchesOf(linter, `${help} None of our business.`)).toEqual(['None of our business']);
    expect(matchesOf(linter, 'Wrong team. One two three four five.')).toEqual([]);
    expect(matchesOf(linter, 'None of our business. One two three four five.')).toHaveLength(1);
  });

  it('is cleared from near by, as all else', () => {
    expect(matchesOf(linter, 'None of our business. Sorry for that.')).toEqual([]);
  });

  it('is company for what is not', () => {
    expect(matchesOf(linter, 'Wrong team. I will pass it on. None of our business.')).toHaveLength(2);
  });
});

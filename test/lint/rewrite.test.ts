import { describe, expect, it } from 'vitest';
import { fillRewrite } from '../../src/lint/rewrite.ts';
import { ruleLinter } from './house.ts';

function fill(text: string, match: string, opens = false): string | undefined {
  return fillRewrite(text, new Map(), match, opens);
}

describe('the first letter of a rewrite', () => {
  it('is as large as that of the match', () => {
    expect(fill('Let me find out', 'you must call')).toBe('let me find out');
    expect(fill('let me find out', 'You must call', true)).toBe('Let me find out');
    expect(fill('я узнаю сам', 'Вы обратились не туда', true)).toBe('Я узнаю сам');
    expect(fill('Я узнаю сам', 'вы обратились не туда')).toBe('я узнаю сам');
    expect(fill('Łatwo to sprawdzę', 'proszę zadzwonić')).toBe('łatwo to sprawdzę');
  });

  it('stays large in "I" and in abbreviations', () => {
    expect(fill("I'll find out", 'you must call')).toBe("I'll find out");
    expect(fill('I can', 'you must call')).toBe('I can');
    expect(fill('UPS has it', 'you must call')).toBe('UPS has it');
    expect(fill('It is here', 'you must call')).toBe('it is here');
  });

  it('follows the place where the match begins with a word that is always large', () => {
    expect(fill('Let me find out', "I can't help")).toBe('let me find out');
    expect(fill('let me find out', "I can't help", true)).toBe('Let me find out');
    expect(fill('let me find out', 'UPS lost it')).toBe('let me find out');
  });

  it('stays as written where either begins with no letter', () => {
    expect(fill('Let me find out', '24 hours')).toBe('Let me find out');
    expect(fill('let me find out', '24 hours', true)).toBe('let me find out');
    expect(fill('[Name] will call', 'you must call')).toBe('[Name] will call');
    expect(fill('', 'you')).toBe('');
  });
});

describe('a capture in a rewrite', () => {
  const captured = new Map([
    ['team', 'Front Desk'],
    ['day', ''],
  ]);

  it('is put in as it was written', () => {
    expect(fillRewrite('Ask the {team}, {team}', captured, 'You', true)).toBe(
      'Ask the Front Desk, Front Desk',
    );
    expect(fillRewrite('{team} will call', captured, 'you', false)).toBe('Front Desk will call');
  });

  it('that the match does not have rules the rewrite out', () => {
    expect(fillRewrite('Ask the {desk}', captured, 'you', false)).toBeUndefined();
  });

  it('is no pattern and no template', () => {
    const odd = new Map([['team', '$& {team} $1']]);
    expect(fillRewrite('Ask {team}', odd, 'You', true)).toBe('Ask $& {team} $1');
  });
});

describe('the rewrites of a finding', () => {
  const linter = ruleLinter(
    {
      phrases: ['wrong {team}', '(I | we) can not help'],
      rewrite: [
        { text: 'Let me get this to the right {team} by [time]', when: 'you know\nit' },
        { text: 'Let me find out', safe: true },
      ],
    },
    { team: ['team', 'front desk [of cards]'] },
  );

  it('have the captured words, as long as they go, and blanks as they are', () => {
    const [finding] = linter.lintText('The wrong Front\nDesk of Cards.');
    expect(finding!.rewrites).toEqual([
      {
        text: 'let me get this to the right Front\nDesk of Cards by [time]',
        when: 'you know it',
        safe: false,
        complete: false,
      },
      { text: 'let me find out', when: undefined, safe: true, complete: true },
    ]);
  });

  it('leave out those whose captures the phrase that matched does not have', () => {
    const texts = (text: string) =>
      linter.lintText(text).map(({ rewrites }) => rewrites.map((each) => each.text));
    expect(texts("Sorry, I can't help. I cannot help.")).toEqual([['let me find out'], ['Let me find out']]);
  });
});

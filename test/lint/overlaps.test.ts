import { describe, expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { compileHouse, houseLinter } from './house.ts';

function found(linter: Linter, text: string): string[] {
  return linter.lintText(text).map(({ rule, match }) => `${rule}: ${match}`);
}

describe('findings of one category that overlap', () => {
  it('leave the longest', () => {
    const linter = houseLinter([
      { rules: [{ phrases: ['wrong team'], severity: 'error' }, { phrases: ['the wrong team today'] }] },
    ]);
    expect(found(linter, 'The wrong team today, wrong team.')).toEqual([
      'house/rule-1: The wrong team today',
      'house/rule-0: wrong team',
    ]);
  });

  it('leave the gravest of those as long', () => {
    const linter = houseLinter([
      {
        rules: [
          { phrases: ['the wrong'], severity: 'info' },
          { phrases: ['wrong team'], severity: 'error' },
          { phrases: ['team today'], severity: 'warning' },
        ],
      },
    ]);
    expect(found(linter, 'The wrong team today')).toEqual(['house/rule-1: wrong team']);
  });

  it('leave the first of those as grave: the leftmost, then that of the first rule', () => {
    const linter = houseLinter([
      {
        rules: [
          { phrases: ['wrong team'] },
          { phrases: ['the wrong'] },
          { phrases: ['wrong (team | desk)'] },
        ],
      },
    ]);
    expect(found(linter, 'The wrong team')).toEqual(['house/rule-1: The wrong']);
    expect(found(linter, 'A wrong team')).toEqual(['house/rule-0: wrong team']);
  });

  it('leave those of the first packs where all else is equal', () => {
    const first = compileHouse({ rules: [{ phrases: ['nothing'] }, { phrases: ['wrong team'] }] });
    const second = compileHouse({ rules: [{ id: 'later', phrases: ['wrong team'] }] });
    expect(found(new Linter([first, second], EVERYTHING), 'wrong team')).toEqual([
      'house/rule-1: wrong team',
    ]);
    expect(found(new Linter([second, first], EVERYTHING), 'wrong team')).toEqual(['house/later: wrong team']);
  });

  it('do not count where an exception clears them', () => {
    const linter = houseLinter([
      { rules: [{ phrases: ['the wrong team'], unless: { reply: ['sorry'] } }, { phrases: ['wrong team'] }] },
    ]);
    expect(found(linter, 'The wrong team.')).toEqual(['house/rule-0: The wrong team']);
    expect(found(linter, 'The wrong team. Sorry.')).toEqual(['house/rule-1: wrong team']);
  });

  it('may stand side by side', () => {
    const linter = houseLinter([{ rules: [{ phrases: ['wrong team', 'other desk'] }] }]);
    expect(found(linter, 'wrong team other desk wrong team')).toHaveLength(3);
  });
});

describe('findings of different categories', () => {
  it('both stay, in the order of their places', () => {
    const linter = houseLinter([
      { category: 'b', rules: [{ phrases: ['wrong team today'] }] },
      { category: 'a', rules: [{ phrases: ['the wrong team', 'wrong'], severity: 'info' }] },
    ]);
    expect(found(linter, 'The wrong team today, wrong')).toEqual([
      'a/rule-0: The wrong team',
      'b/rule-0: wrong team today',
      'a/rule-0: wrong',
    ]);
  });
});

// Packs and texts that mean no good. These tests say what is found; that they end at all, and soon, is the other half.

import { describe, expect, it } from 'vitest';
import { houseLinter, matchesOf, ruleLinter } from './house.ts';

const SIZE = 100_000;

function words(count: number, ...cycle: readonly string[]): string {
  return Array.from({ length: count }, (_, index) => cycle[index % cycle.length]).join(' ');
}

describe('a text without a sentence end', () => {
  it('may match at every word', () => {
    const linter = ruleLinter({ phrases: ['we'] });
    expect(matchesOf(linter, words(SIZE, 'we'))).toHaveLength(SIZE);
  });

  it('may match at every word and have exceptions there, too', () => {
    const linter = ruleLinter({
      phrases: ['we'],
      unless: { around: ['you we', 'we & they'], sentence: ['never'], next: ['never'], reply: ['never'] },
    });
    expect(matchesOf(linter, words(SIZE, 'you', 'we', 'or', 'we'))).toHaveLength(SIZE / 4);
  });

  it('may open gap after gap', () => {
    const linter = ruleLinter({ phrases: ['a ..20 b ..20 c ..20 d', 'a ..20 a ..20 a ..20 b'] });
    expect(matchesOf(linter, words(SIZE, 'a'))).toEqual([]);
    expect(matchesOf(linter, words(SIZE, 'c', 'b', 'a'))).toHaveLength(Math.ceil(SIZE / 63));
  });

  it('may promise long matches and never keep the promise', () => {
    const linter = ruleLinter({ phrases: [`a [${'[a] '.repeat(900)} z]`] });
    expect(matchesOf(linter, words(10_000, 'a'))).toHaveLength(10_000);
  });

  it('may have conjunctions of its commonest words', () => {
    const linter = ruleLinter({ phrases: ['we & you & they'] });
    const [first, ...others] = matchesOf(linter, words(99_999, 'we', 'you', 'they'));
    expect(first).toBe('we you they');
    // From then on the nearest "they" stands before each "we"; the second would overlap the first.
    expect(new Set(others)).toEqual(new Set(['they we you']));
    expect(others).toHaveLength(33_331);
  });
});

describe('a text of many sentences', () => {
  it('may ask for the whole reply at each', () => {
    const linter = ruleLinter({
      phrases: ['we'],
      unless: { reply: ['never', 'not & ever'], next: ['never'] },
    });
    expect(matchesOf(linter, words(SIZE, 'we!'))).toHaveLength(SIZE);
  });

  it('may ask for very many phrases at each', () => {
    const never = Array.from({ length: 300 }, (_, number) => `never${number}`);
    const linter = ruleLinter({ phrases: ['we'], unless: { reply: never, sentence: never } });
    expect(matchesOf(linter, words(10_000, 'we!'))).toHaveLength(10_000);
  });
});

describe('a pack of 10,000 phrases that begin with the same word', () => {
  const rules = Array.from({ length: 5 }, (_, rule) => ({
    phrases: Array.from({ length: 2000 }, (_, number) => `we x${rule * 2000 + number}`),
  }));
  const linter = houseLinter([{ rules }]);

  it('passes over a text of that word', () => {
    expect(matchesOf(linter, words(SIZE, 'we'))).toEqual([]);
  });

  it('finds each of them', () => {
    const text = Array.from({ length: 10_000 }, (_, number) => `We x${number}!`).join(' ');
    expect(matchesOf(linter, text)).toHaveLength(10_000);
  });
});

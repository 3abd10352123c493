// What phrases may ask for, and what happens at the limits of the machinery that finds them.

import { describe, expect, it } from 'vitest';
import { PhraseCompiler } from '../../src/phrase/compile.ts';
import { parseDefine, parsePhrase } from '../../src/phrase/parse.ts';
import { PhraseError } from '../../src/phrase/syntax.ts';
import { PhraseRun } from './run.ts';

/** What adding a phrase says, with the stretch of the phrase that it points at. */
function complaint(phrase: string, defines: Readonly<Record<string, string>> = {}): string | undefined {
  const bodies = new Map(Object.entries(defines).map(([name, body]) => [name, parseDefine(body)]));
  const meaning = {
    forms: (word: string) => [word],
    define: (name: string) => bodies.get(name),
    closest: () => undefined,
  };
  try {
    new PhraseCompiler().add(parsePhrase(phrase), meaning);
  } catch (error) {
    if (error instanceof PhraseError)
      return `${phrase.slice(error.at.start, error.at.end)}: ${error.message}`;
    throw error;
  }
  return undefined;
}

describe('a phrase', () => {
  it('has at most 5,000 states with its defines written out', () => {
    const defines = { ten: Array(10).fill('a').join(' '), hundred: Array(10).fill('{ten}').join(' ') };
    expect(complaint(Array(49).fill('{hundred}').join(' '), defines)).toBeUndefined();
    expect(complaint(Array(51).fill('{hundred}').join(' '), defines)).toBe(
      '{hundred}: the phrase needs more than 5,000 states',
    );
  });

  it('has defines at most twenty deep', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [`d${level}`, level === 0 ? 'a' : `{d${level - 1}}`]),
    );
    expect(complaint('x {d19}', chain)).toBeUndefined();
    expect(complaint('x {d20}', chain)).toBe('{d20}: defines are nested deeper than 20');
  });

  it('costs what its alternatives have of their own: what they share counts once', () => {
    const states = (phrase: string) => {
      const compiler = new PhraseCompiler();
      compiler.add(parsePhrase(phrase), {
        forms: (word) => [word],
        define: () => undefined,
        closest: () => undefined,
      });
      return compiler.program().op.length;
    };
    // The end, and a state a word.
    expect(states('(customer service | customer care | customer support)')).toBe(3);
    expect(states('(delivery company | card company | shipping company)')).toBe(3);
    // The two ways on from "help" part, and the two beginnings.
    expect(states('(front desk | help desk | help centre)')).toBe(6);
  });

  it('compiles in no time, however often its defines name each other', () => {
    const defines = Object.fromEntries(
      Array.from({ length: 20 }, (_, level) => [
        `d${level}`,
        level === 0 ? 'a' : `(p {d${level - 1}} | q {d${level - 1}} | {d${level - 1}} | {d${level - 1}} r)`,
      ]),
    );
    expect(complaint('{d19}', defines)).toBeUndefined();
  });

  it('that is refused leaves no trace', () => {
    const compiler = new PhraseCompiler();
    const meaning = { forms: (word: string) => [word], define: () => undefined, closest: () => undefined };
    const add = (phrase: string) => compiler.add(parsePhrase(phrase), meaning);
    expect(add('a b')).toBe(0);
    expect(() => add('c {d}')).toThrow('there is no define {d}');
    expect(() => compiler.check(parsePhrase('c {d}'), meaning)).toThrow('there is no define {d}');
    compiler.check(parsePhrase('e f & g'), meaning);
    expect(add('h')).toBe(1);
    const program = compiler.program();
    expect(program.partEntry).toHaveLength(2);
    // Two words and an end, one word and an end.
    expect(program.op).toHaveLength(5);
  });
});

describe('the scanner', () => {
  it('tells phrases apart in a text with very many kinds of words', () => {
    const count = 34_000;
    const words = Array.from({ length: count }, (_, number) => `w${number.toString(36)}q`);
    const phrases = words.map((word, number) =>
      number % 2 === 0 ? word : `${word} ${words[(number + 7) % count]}`,
    );
    const run = new PhraseRun([...phrases, '<name> never']);
    const capitals = words.map((word) => word.replace('w', 'W'));
    const text = [...words, ...capitals]
      .map((word, number) => (number % 20 === 0 ? `${word}!` : word))
      .join(' ');
    const seen = new Set(run.scan(text).flatMap((parts) => [...parts]));
    expect([...seen].sort((a, b) => a - b)).toEqual([...phrases.keys()].filter((number) => number % 2 === 0));
  });
});

describe('the matcher', () => {
  it('takes up where a match ended, however far it had looked ahead', () => {
    const run = new PhraseRun(['a [b ..5 c]']);
    expect(run.texts('a b a b a b a x')).toEqual(['a', 'a', 'a', 'a']);
    expect(run.texts('a b a b a b a c a')).toEqual(['a b a b a b a c', 'a']);
    expect(run.texts('a b 1 a b 2 3 4 c a')).toEqual(['a', 'a b 2 3 4 c', 'a']);
  });

  it('drops what it had found behind a match that grows over it', () => {
    const run = new PhraseRun(['(a [..5 z] | b)']);
    expect(run.texts('a b b b x')).toEqual(['a', 'b', 'b', 'b']);
    expect(run.texts('a b b b z b')).toEqual(['a b b b z', 'b']);
  });

  it('lets an earlier start win over a later one that ends first', () => {
    expect(new PhraseRun(['(a b c d | b)']).texts('a b c d b a b c')).toEqual(['a b c d', 'b', 'b']);
  });

  it('keeps the captures of the way that won', () => {
    const run = new PhraseRun(['{who} [..3 {what}]'], {
      defines: { who: '(a | a b)', what: '(z | z y)' },
      captures: ['who', 'what'],
    });
    const captures = (text: string) => run.match(text).map((match) => match.captures);
    expect(captures('a b 1 z y')).toEqual([[0, 2, 3, 5]]);
    expect(captures('a b 1 2 3 4')).toEqual([[0, 2]]);
    expect(captures('a x a b')).toEqual([
      [0, 1],
      [2, 4],
    ]);
  });
});

describe('a conjunction', () => {
  it('joins its parts whatever their order in the phrase', () => {
    const text = 'a 1 2 3 4 5 6 7 8 b 1 2 3 4 5 6 7 8 c';
    for (const phrase of ['a & b & c', 'a & c & b', 'b & a & c', 'b & c & a', 'c & b & a', 'c & a & b'])
      expect(new PhraseRun([phrase]).texts(text)).toEqual([text]);
  });

  it('takes of each part the place nearest to the first', () => {
    const run = new PhraseRun(['a & b']);
    expect(run.texts('b 1 2 a b')).toEqual(['a b']);
    expect(run.texts('b a 1 2 b')).toEqual(['b a']);
  });
});

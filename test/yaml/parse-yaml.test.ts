// YAML that means no good, and YAML that is merely wrong: all of it ends in problems at their places, and soon.

import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/pack/read.ts';
import { faultsOf, packWith, ruleWith } from '../pack/written.ts';

describe('nesting', () => {
  it('is refused at 100,000 levels, whatever it is made of', () => {
    for (const level of ['[', '{a: ', '- ', 'a: ', '? ', '[{a: ', '- - a: ']) {
      const faults = faultsOf(level.repeat(100_000));
      expect(faults.at(-1)).toMatch(
        /^1:\d+ this is nested too deeply; six levels are enough for everything$/,
      );
    }
    const stairs = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(faultsOf(stairs)).toEqual([
      '32:33 this is nested too deeply; six levels are enough for everything',
    ]);
  });

  it('is read where it is moderate', () => {
    expect(faultsOf(`language: en\ndefines: { a: ${'['.repeat(20)}x${']'.repeat(20)} }`)).toEqual([
      '2:16 this must be text; write it, in quotes if need be',
    ]);
  });
});

describe('anchors and aliases', () => {
  it('work where few are used', () => {
    const text = packWith(ruleWith('phrases: &both [wrong team, wrong desk]\nunless: { reply: *both }'));
    expect(readPack('p', text).rules[0]!.unless).toEqual({ reply: ['wrong team', 'wrong desk'] });
  });

  it('point at the alias where what it stands for is wrong', () => {
    expect(faultsOf(packWith(ruleWith('phrases: &list [5]\nunless: { reply: *list }')))).toEqual([
      '6:21 this must be text; write it, in quotes if need be',
      '7:22 this must be text; write it, in quotes if need be',
    ]);
  });

  it('are refused when they laugh a billion times', () => {
    const names = 'abcdefghijklmnop';
    const lines = [...names].map((name, index) => {
      const item = index === 0 ? 'lol' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(item).join(', ')}]\n`;
    });
    expect(faultsOf(lines.join(''))).toEqual([
      '13:12 this uses too many YAML aliases; write the values out: at most 100 uses of aliases are read',
    ]);
  });

  it('are refused in great numbers, each of another anchor', () => {
    const numbers = Array.from({ length: 20_000 }, (_, number) => number);
    const text = `a: [${numbers.map((number) => `&n${number} x`)}]\nb: [${numbers.map((number) => `*n${number}`)}]`;
    expect(faultsOf(text)).toHaveLength(1);
  });

  it('are told where they stand for nothing or for themselves', () => {
    expect(faultsOf('language: en\ndefines: { a: *bold }')).toEqual([
      '2:15 "*bold" stands for nothing; write "&bold" before what it stands for, or put it in quotes if it is text',
    ]);
    expect(faultsOf('language: en\ndefines: { a: &loop [x, *loop] }')).toEqual([
      '2:25 this must be text; write it, in quotes if need be',
    ]);
  });
});

describe('tags', () => {
  it('are refused, for a pack is plain data', () => {
    for (const tag of [
      '!!js/function',
      '!!js/regexp',
      '!!python/object',
      '!!binary',
      '!!timestamp',
      '!own',
    ]) {
      expect(faultsOf(`language: en\ndefines: { a: ${tag} "x" }`)).toEqual([
        '2:15 there are no tags here; take away what begins with "!"',
      ]);
    }
  });

  it('stay refused when the file asks for an older YAML', () => {
    const text = '%YAML 1.1\n---\nlanguage: en\ndefines:\n  a: !!binary aGk=\n';
    expect(faultsOf(text)).toEqual(['5:6 there are no tags here; take away what begins with "!"']);
    expect(faultsOf('%YAML 1.1\n---\nlanguage: en\ndefines: { a: yes }\n')).toEqual([]);
  });
});

describe('wrong YAML', () => {
  const mend = 'look at the indentation, colons, quotes and brackets around here';

  it('is shown where it goes wrong', () => {
    expect(faultsOf('language: en\ndefines: [a\n')).toEqual([
      `3:1 this is not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]; ${mend}`,
    ]);
    expect(faultsOf('language: en\ndefines:\n  a: "x\n')).toEqual([
      `4:1 this is not valid YAML: missing closing "quote; ${mend}`,
    ]);
    expect(faultsOf('a: b: c\n')).toEqual([
      `1:4 this is not valid YAML: nested mappings are not allowed in compact mappings; ${mend}`,
    ]);
    expect(faultsOf('language: en\ndefines:\n\ta: b\n')[0]).toMatch(/^3:\d this is not valid YAML: /);
  });

  it('has each key once', () => {
    expect(faultsOf('language: en\ndefines:\n  a: x\n  b: y\n  "a": z\n  b: y\n')).toEqual([
      '5:3 "a" stands here twice; keep one of them',
      '6:3 "b" stands here twice; keep one of them',
    ]);
  });

  it('is one document', () => {
    expect(faultsOf('---\nlanguage: en\ndefines: { a: b }\n...\n')).toEqual([]);
    expect(faultsOf('language: en\ndefines: { a: b }\n---\nlanguage: en\n')).toEqual([
      '3:1 a second YAML document begins here; take away the "---", or put it into a file of its own',
    ]);
  });

  it('ends soon, however much of it there is', () => {
    const heaps = [
      '{]',
      '@`%',
      '"a\\',
      'a: b: c\n',
      '\n- ',
      '}',
      '%a\n',
      '---\n',
      '|\n',
      "'",
      '&a ',
      '! ',
      '\0',
    ];
    for (const heap of heaps) expect(faultsOf(heap.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

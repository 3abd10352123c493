import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/source/format/json-fault.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const nearJson = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\0-1.eE+ \t\u0001nulltrue\'/\uFEFF')), {
      maxLength: 3,
    }),
  )
  .map(([json, changes]) => {
    let text = json;
    for (const [place, char] of changes) {
      const at = place % (text.length + 1);
      text = text.slice(0, at) + char + text.slice(at + (place % 2));
    }
    return text;
  });

describe('findJsonFault', () => {
  it('finds a fault exactly where JSON.parse refuses', () => {
    fc.assert(
      fc.property(nearJson, (text) => {
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{"a": 1 "b": 2}', 8, 'expected a comma or }'],
    ['{"a": 1, }', 9, 'expected no comma before }'],
    ['[1, ]', 4, 'expected no comma before ]'],
    ['{"a" 1}', 5, 'expected a colon after the key'],
    ['{"a": }', 6, 'expected a value'],
    ["{'a': 1}", 1, 'expected double quotes instead of single ones'],
    ['{"a": \'x\'}', 6, 'expected double quotes instead of single ones'],
    ['{a: 1}', 1, 'expected a key in double quotes'],
    ['{"a": None}', 6, 'expected a value, and None is none'],
    ['{"a": "one', 6, 'the string that begins here is not closed'],
    ['{"a": "C:\\dir"}', 9, 'expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX'],
    ['{"a": "tab\there"}', 10, 'expected \\t instead of a raw control character'],
    ['{"a": 1', 7, 'expected } before the end'],
    ['{"a": 01}', 7, 'expected a comma or }'],
    ['{"a": 1}{"b": 2}', 8, 'expected the line to end after the value'],
    ['\uFEFF{}', 0, 'expected no byte-order mark here'],
    ['{"a": "she said "no" to me"}', 17, 'expected a comma or }'],
  ])('%s', (text, offset, cause) => {
    expect(findJsonFault(text)).toEqual({ offset, cause });
  });

  it('takes any depth', () => {
    const deep = 100_000;
    expect(findJsonFault('['.repeat(deep) + ']'.repeat(deep))).toBeUndefined();
    expect(findJsonFault('['.repeat(deep))).toEqual({ offset: deep, cause: 'expected ] before the end' });
  });
});

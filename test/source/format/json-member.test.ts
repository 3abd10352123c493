import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMember } from '../../../src/source/format/json-member.ts';

describe('findMember', () => {
  it('finds the value that JSON.parse takes, for every key', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('text', 'a"b', '\\', '{', 'ключ', '\u0000'));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.json()), { maxLength: 6 }), (members) => {
        const json = `{${members.map(([name, value]) => `${JSON.stringify(name)} : ${value}`).join(' ,')}}`;
        for (const [name] of members) {
          const expected = members.findLast(([other]) => other === name)![1];
          expect(json.slice(findMember(json, name)).startsWith(expected)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at the outermost object only', () => {
    expect(findMember('{"a":{"text":"x"},"b":["text",{"text":1}],"c":"text"}', 'text')).toBe(-1);
  });

  it('reads keys that are written with escapes', () => {
    expect(findMember('{"te\\u0078t" : "x"}', 'text')).toBe('{"te\\u0078t" : '.length);
  });
});

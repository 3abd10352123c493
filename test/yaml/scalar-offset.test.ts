import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Scalar, stringify } from 'yaml';
import { compilePacks } from '../../src/pack/compile.ts';
import { readPack } from '../../src/pack/read.ts';
import { offsetInScalar } from '../../src/yaml/scalar-offset.ts';
import { packWith, problemsOf, ruleWith } from '../pack/written.ts';

/** The character that the fault of a phrase points at, with what follows it on the line. */
function pointsAt(phrases: string): string {
  const text = packWith(ruleWith(phrases));
  const [problem] = problemsOf(() => compilePacks([readPack('p', text)], (_, word) => [word]));
  const line = text.split(/\r?\n/)[problem!.line! - 1]!;
  return line.slice(problem!.column! - 1, problem!.column! + 3);
}

describe('the fault of a phrase', () => {
  it('is shown at its character, however the phrase is written', () => {
    expect(pointsAt('phrases:\n  - a b (cde f')).toBe('(cde');
    expect(pointsAt("phrases:\n  - 'a b (cde f'")).toBe('(cde');
    expect(pointsAt("phrases:\n  - 'can''t won''t (cde f'")).toBe('(cde');
    expect(pointsAt('phrases:\n  - "a b (cde f"')).toBe('(cde');
    expect(pointsAt('phrases:\n  - "na\\tno\\u0061 \\x61n\\x27t (cde f"')).toBe('(cde');
    expect(pointsAt('phrases: [a, b (cde f]')).toBe('(cde');
    expect(pointsAt('phrases:\n  - a b\n    c\n\n    (cde f')).toBe('(cde');
    expect(pointsAt('phrases:\n  - >- # (cde\n    a b\n    (cde f')).toBe('(cde');
    expect(pointsAt('phrases:\n  - |2\n      a b\n      (cde f')).toBe('(cde');
    expect(pointsAt('phrases:\n  - >\n    (cde\n    a b')).toBe('(cde');
    expect(pointsAt('phrases:\n  - "a b \\\n    (cde f"')).toBe('(cde');
  });

  it('is shown at its first character where that is at fault', () => {
    expect(pointsAt('phrases:\n  - "(cde f"')).toBe('(cde');
    expect(pointsAt("phrases:\n  - '   (cde f'")).toBe('(cde');
    expect(pointsAt('phrases:\n  - "\\u0028cde f"')).toBe('\\u00');
  });
});

describe('a character of a value', () => {
  it('is found again in the file, in every style and with any text', () => {
    const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
    const char = fc.constantFrom(...'ab\'"\\ #:&é😀żё|>-[\n\t\u00a0\u2028');
    fc.assert(
      fc.property(
        fc.array(char, { maxLength: 40 }),
        fc.constantFrom(...styles),
        (chars, defaultStringType) => {
          const marked = `x${chars.join('')}@y`;
          const text = stringify({ key: marked }, { defaultStringType, lineWidth: 20, minContentWidth: 0 });
          const scalar = parseDocument(text).get('key', true) as Scalar<string>;
          expect(scalar.value.trim()).toBe(marked);
          expect(text[offsetInScalar(text, scalar, marked.indexOf('@'))]).toBe('@');
          expect(text[offsetInScalar(text, scalar, marked.indexOf('y'))]).toBe('y');
          expect(text[offsetInScalar(text, scalar, 0)]).toBe('x');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

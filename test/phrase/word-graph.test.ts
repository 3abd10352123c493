import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildWordGraph, findWord } from '../../src/phrase/word-graph.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'я', '*'), maxLength: 6 });

it('numbers its strings in their order, and knows no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, others) => {
      const sorted = words.sort();
      const graph = buildWordGraph(sorted);
      for (const each of [...words, ...others]) expect(findWord(graph, each)).toBe(sorted.indexOf(each));
    }),
    { numRuns: 2_000 },
  );
});

it('shares endings', () => {
  const stems = ['отдел', 'банк', 'договор', 'возврат'];
  const endings = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];
  const words = stems.flatMap((stem) => endings.map((ending) => stem + ending)).sort();
  const graph = buildWordGraph(words);
  const letters = stems.join('').length;
  expect(graph.isEnd.length).toBeLessThan(letters + 10);
});

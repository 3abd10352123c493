import { describe, expect, it } from 'vitest';
import { ruleLinter } from '../lint/house.ts';
import type { LabelledReply } from './labelled-reply.ts';
import { score } from './score.ts';
import { readFigures, scoreTable } from './table.ts';

const linter = ruleLinter({ phrases: ['wrong team', 'no refund'] });

function reply(text: string, ...labels: LabelledReply['labels']): LabelledReply {
  return { id: text, lang: 'en', channel: 'chat', text, labels };
}

const replies = [
  reply('Sorry, wrong team.', { category: 'house', quote: 'wrong team' }),
  reply('Wrong team, no refund.', { category: 'refusal', quote: 'no refund' }),
  reply('Calm down.', { category: 'command', quote: 'Calm down' }),
  reply('Maybe wrong team.', { category: 'house', quote: 'wrong team', sure: false }),
  reply('Is this the wrong team?'),
  reply('Thank you!'),
];

const result = score(replies, ({ text }) => linter.lintText(text));

describe('a score', () => {
  it('counts labels that a finding overlaps, of the same category and of any', () => {
    expect(result.strict.recall).toEqual({ part: 1, whole: 3 });
    expect(result.anyCategory.recall).toEqual({ part: 2, whole: 3 });
  });

  it('counts findings that overlap a label, and passes over labels in doubt', () => {
    expect(result.strict.precision).toEqual({ part: 1, whole: 4 });
    expect(result.anyCategory.precision).toEqual({ part: 2, whole: 4 });
  });

  it('counts by category', () => {
    expect(result.byCategory.get('house')).toEqual({
      recall: { part: 1, whole: 1 },
      precision: { part: 1, whole: 4 },
    });
    expect(result.byCategory.get('command')?.recall).toEqual({ part: 0, whole: 1 });
  });

  it('counts good replies with a finding', () => {
    expect(result.cleanFlagged).toEqual({ part: 1, whole: 2 });
  });

  it('names what is missed and what is wrong', () => {
    expect(result.missed.map(({ label, isFound }) => [label.category, isFound])).toEqual([
      ['refusal', true],
      ['command', false],
    ]);
    expect(result.wrong.map(({ finding }) => finding.match)).toEqual(['Wrong team', 'wrong team']);
  });

  it('refuses a quote that does not stand in its reply', () => {
    expect(() => score([reply('Hello', { category: 'house', quote: 'Bye' })], () => [])).toThrow('Bye');
  });
});

describe('a table', () => {
  it('has its figures with their counts, and they can be read back', () => {
    const table = scoreTable(result);
    expect(table.split('\n').slice(2)).toEqual([
      '| `command` | 0.0 % | 0 of 1 | – | 0 of 0 |',
      '| `house` | 100.0 % | 1 of 1 | 25.0 % | 1 of 4 |',
      '| `refusal` | 0.0 % | 0 of 1 | – | 0 of 0 |',
      '| **all**, same category | 33.3 % | 1 of 3 | 25.0 % | 1 of 4 |',
      '| **all**, any category | 66.7 % | 2 of 3 | 50.0 % | 2 of 4 |',
      '',
      'Good replies with a finding: 1 of 2, 50.0 %.',
    ]);
    expect(readFigures(table)[0]).toEqual({ name: '`house`', recall: 100, precision: 25 });
    expect(readFigures(table)).toHaveLength(3);
  });
});

import { expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { compilePacks } from '../../src/pack/compile.ts';
import { readHouse } from '../lint/house.ts';
import type { LabelledReply } from './labelled-reply.ts';
import { phraseHits } from './phrase-hits.ts';

function reply(text: string, ...quotes: readonly string[]): LabelledReply {
  const labels = quotes.map((quote) => ({ category: 'house', quote }));
  return { id: text, lang: 'en', channel: 'chat', text, labels };
}

it('counts the hits of each phrase on labels and beside them, and names the loosest first', () => {
  const rules = [
    { phrases: ['wrong team', 'only'], unless: { next: ['I will'] } },
    { phrases: ['(never | wrong) team'] },
  ];
  const sources = [readHouse({ rules })];
  const packs = compilePacks(sources, (_, word) => [word]);
  const replies = [
    reply('Sorry, wrong team.', 'wrong team'),
    reply('Only now did I see it.'),
    reply('It is only a day.', 'only a day'),
    reply('Only the best for you.'),
    reply('Wrong team. I will ask.'),
  ];
  expect(phraseHits(new Linter([packs], EVERYTHING), packs, sources, replies)).toEqual([
    { rule: 'house/rule-0', phrase: 'only', right: 1, wrong: 2, example: '<Only> now did I see it.' },
    {
      rule: 'house/rule-1',
      phrase: '(never | wrong) team',
      right: 1,
      wrong: 1,
      example: '<Wrong team>. I will ask.',
    },
    { rule: 'house/rule-0', phrase: 'wrong team', right: 1, wrong: 0, example: '' },
  ]);
});

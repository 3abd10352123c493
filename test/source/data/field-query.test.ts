import { describe, expect, it } from 'vitest';
import { FieldQuery } from '../../../src/source/data/field-query.ts';

const RECORD = { value: {}, location: [] };

describe('a query from the root', () => {
  it('finds what lies nearest, in maps as in lists', () => {
    const root = {
      answers: { '1': { name: 'A', body: { de: 'x' } }, '2': { name: 'B', body: { de: 'y' } } },
    };
    const names = new FieldQuery('$.answers.*.name');
    const near = (...location: string[]) => names.find(root, RECORD, location).map(({ value }) => value);
    expect(near('answers', '1', 'body', 'de')).toEqual(['A']);
    expect(near('answers', '2', 'body', 'de')).toEqual(['B']);
    expect(near('answers', '3')).toEqual(['A', 'B']);
  });

  it('finds what lies in a list beside it', () => {
    const root = { items: [{ tags: ['a', 'b'] }, { tags: ['c'] }] };
    const tags = new FieldQuery('$.items[*].tags[*]');
    expect(tags.find(root, RECORD, ['items', 1, 'body']).map(({ value }) => value)).toEqual(['c']);
  });

  it('takes no longer for each record of a large map', () => {
    const answers = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, { name: at }]));
    const root = { answers };
    const names = new FieldQuery('$.answers.*.name');
    for (let at = 0; at < 100_000; at += 1000)
      expect(names.find(root, RECORD, ['answers', `k${at}`, 'body'])).toHaveLength(1);
  });
});

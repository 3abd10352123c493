import { describe, expect, it } from 'vitest';
import { opaque, sentencesOf } from '../reading.ts';

describe('an address is one opaque token', () => {
  it.each([
    ['see https://example.com/a?b=1#c.', 'https://example.com/a?b=1#c'],
    ['see (http://example.com/a), or', 'http://example.com/a'],
    ['see https://example.com/a_(b) or', 'https://example.com/a_(b)'],
    ['see [text](https://example.com/a) or', 'https://example.com/a'],
    ['see <https://example.com/a> or', 'https://example.com/a'],
    ['see https://example.com/{{order id}}/x or', 'https://example.com/{{order id}}/x'],
    ['see https://пример.рф/путь or', 'https://пример.рф/путь'],
    ['see www.example.com/a!', 'www.example.com/a'],
    ['see mailto:a@b.com now', 'mailto:a@b.com'],
    ['write to a@example.com.', 'a@example.com'],
    ['write to john.o_doe+tag@mail.example.co.uk now', 'john.o_doe+tag@mail.example.co.uk'],
    ['on shop.example.com.', 'shop.example.com'],
    ['on allegro.pl/x now', 'allegro.pl/x'],
    ['on t.me/support now', 't.me/support'],
    ['на почта.рф сегодня', 'почта.рф'],
    ['на yandex.ru: вот', 'yandex.ru'],
  ])('%s', (text, address) => expect(opaque(text, 'address')).toEqual([address]));
});

describe('what only looks like one is text', () => {
  it.each([
    ['the problem.it is', ['the problem it is']],
    ['see below.Info is here', ['see below', 'info is here']],
    ['@marcus_dl hello', ['marcus_dl hello']],
    ['open invoice.pdf or node.js', ['open invoice pdf or node js']],
    ['Tel: 5 and http: no', ['tel 5 and http no']],
    ['a@b and @', ['a b and']],
    ['http:// and https://', ['http and https']],
  ])('%s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

// A reply that a desk gives as HTML and as plain text is one reply.

import { describe, expect, it } from 'vitest';
import type { OwnFields } from '../../../src/source/data/own-fields.ts';
import { readJson } from '../../../src/source/format/json.ts';
import { inputOf, readAll } from '../read-all.ts';

async function texts(data: unknown, fields?: OwnFields): Promise<string[]> {
  const input = inputOf(JSON.stringify(data));
  const { replies } = await readAll({ replies: (report) => readJson(input, report, { fields }) });
  return replies.map(({ text }) => text.trim());
}

function freshdesk(html: string, plain: string): unknown {
  return [{ title: 'Late', content: plain, content_html: html }];
}

describe('HTML and plain text', () => {
  it.each([
    ['entities', '<p>Dzie&#324;&nbsp;dobry, g&oacute;ra &mdash; &#x107;</p>', 'Dzień dobry, góra - ć'],
    ['tags within words', '<p>H<b>ell</b>o the<br>re</p>', 'Hello the re'],
    ['numbered lists', '<ol><li>Open it</li><li>Look</li></ol>', '1. Open it\n2. Look'],
    ['addresses', '<p>See <a href="https://a.io/b">here</a></p>', 'See here (https://a.io/b)'],
    ['pictures', '<p>Look: <img src="a.png" alt="The kettle"></p>', 'Look:'],
    ['styles and comments', '<style>p { color: red }</style><p>Hi<!-- Ann --></p>', 'Hi'],
    ['placeholders', '<p>Hi <attribute key="a" default="you"/>, done</p>', 'Hi {{a|fallback:"you"}}, done'],
    ['letters put together', '<p>Cze\u015b\u0107</p>', 'Czes\u0301c\u0301'],
  ])('are one in spite of %s', async (_, html, plain) => {
    expect(await texts(freshdesk(html, plain))).toHaveLength(1);
  });

  it.each([
    ['other words', '<p>I have sent it today</p>', 'I sent it today'],
    ['more words', '<p>I have sent it</p>', 'I have sent it today'],
    ['fewer words in front', '<p>Hi Ann, I have sent it</p>', 'I have sent it'],
    ['no words but signs', '<p>👍</p>', 'Great'],
  ])('are two if one has %s', async (_, html, plain) => {
    expect(await texts(freshdesk(html, plain))).toHaveLength(2);
  });

  it('are told apart in each record for itself', async () => {
    const record = { name: 'A', body: '<p>Hello</p>', body_text: 'Hello' };
    expect(await texts({ type: 'list', data: [record, record] })).toEqual(['Hello', 'Hello']);
  });
});

it('what one field says in two places is two replies', async () => {
  const data = { a: [{ say: 'Hello there' }, { say: 'Hello there' }, { say: 'Hello' }] };
  expect(await texts(data, { reply: 'say' })).toEqual(['Hello there', 'Hello there', 'Hello']);
});

import { describe, expect, it } from 'vitest';
import { opaque, sentencesOf } from '../reading.ts';

describe('a placeholder is one opaque token', () => {
  it.each([
    '{{a.b}}',
    '{{ contact.name | upcase }}',
    '{{a|fallback:"x y"}}',
    "{{ contact.first_name || 'there'}}",
    '{{{Recipient.FirstName}}}',
    '${Cases.Contact Name}',
    '#{ticket.customer.firstname}',
    '#{dt(a.b, "fmt", "tz")}',
    '%{ticket.name.first}',
    '%{name,fallback:x}',
    '{%customer.firstName,fallback=there%}',
    '{% if user.name %}',
    '{%- endif -%}',
    '{!Contact.Name}',
    '%first_name%',
    '{operator}',
    '[NAME]',
    '[Customer name]',
    '[Имя клиента]',
    '[Order no. 2]',
    '<<first name>>',
    '[[field]]',
  ])('%s', (placeholder) => {
    expect(opaque(placeholder, 'placeholder')).toEqual([placeholder]);
    expect(opaque(`Dear${placeholder}and`, 'placeholder')).toEqual([placeholder]);
    expect(sentencesOf(`Dear ${placeholder}, we`)).toEqual(['dear <placeholder> we']);
  });
});

describe('what only looks like one is text', () => {
  it.each([
    ['50% and 20% off', ['50 and 20 off']],
    ['50%off% now', ['50 off now']],
    ['a # b $5 { c } {} {{ d', ['a b 5 c d']],
    ['[time] [ ] [a b]', ['time a b']],
    ['[Click here](#top) or [text][Reference]', ['click here top or text reference']],
    ['[Two\nlines]', ['two lines']],
    [`[A${'a'.repeat(40)}]`, [`a${'a'.repeat(40)}`]],
    ['1 << 2 >> 3', ['1 2 3']],
  ])('%s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

it('one that is never closed swallows nothing', () => {
  expect(sentencesOf('Dear {{name, your {{order}} is here')).toEqual([
    'dear name your <placeholder> is here',
  ]);
  expect(sentencesOf('Dear {{name\n\nis here}}')).toEqual(['dear name', 'is here']);
  expect(sentencesOf('{% if a and {% if b %} c')).toEqual(['if a and <placeholder> c']);
});

it('text between Liquid tags stays text', () => {
  expect(sentencesOf('{% if a %}We are here{% else %}Not{% endif %}')).toEqual([
    '<placeholder> we are here <placeholder> not <placeholder>',
  ]);
});

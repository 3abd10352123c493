import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/text/tokenize.ts';
import { sentencesOf, surfaces } from './reading.ts';

describe('a contraction opens into words that share out its letters', () => {
  it.each([
    ["can't", 'can not', ['ca', "n't"]],
    ['cannot', 'can not', ['can', 'not']],
    ['can not', 'can not', ['can', 'not']],
    ["won't", 'will not', ['wo', "n't"]],
    ["shan't", 'shall not', ['sha', "n't"]],
    ["isn't", 'is not', ['is', "n't"]],
    ['don’t', 'do not', ['do', 'n’t']],
    ["You've", 'you have', ['You', "'ve"]],
    ['they’re', 'they are', ['they', '’re']],
    ["we'll", 'we will', ['we', "'ll"]],
    ["I'd", 'i would', ['I', "'d"]],
    ["I'm", 'i am', ['I', "'m"]],
    ["let's", 'let us', ['let', "'s"]],
    ["I'd've", 'i would have', ['I', "'d", "'ve"]],
    ["shouldn't've", 'should not have', ['should', "n't", "'ve"]],
    ["that'll", 'that will', ['that', "'ll"]],
    ["it's", 'it is', ['it', "'s"]],
    ["What's", 'what is', ['What', "'s"]],
    ["nobody's", 'nobody is', ['nobody', "'s"]],
    ['dont', 'do not', ['do', 'nt']],
    ['cant', 'can not', ['ca', 'nt']],
    ['Wont', 'will not', ['Wo', 'nt']],
    ['youve', 'you have', ['you', 've']],
    ['im', 'i am', ['i', 'm']],
    ['ive', 'i have', ['i', 've']],
    ['thats', 'that is', ['that', 's']],
    ['shes', 'she is', ['she', 's']],
    ['gonna', 'going to', ['gon', 'na']],
    ['wanna', 'want to', ['wan', 'na']],
    ['gotta', 'got to', ['got', 'ta']],
    ['don´t', 'do not', ['do', 'n´t']],
    ['do\u00ADn’t', 'do not', ['do\u00AD', 'n’t']],
  ])('%s is %s', (text, words, spans) => {
    expect(sentencesOf(text)).toEqual([words]);
    expect(surfaces(text)).toEqual(spans);
  });
});

describe('the possessive is dropped, the token keeps its span', () => {
  it.each([
    ["the company's policy", 'the company policy', ['the', "company's", 'policy']],
    ['Anna’s order', 'anna order', ['Anna’s', 'order']],
    ["the customers' orders", 'the customers orders', ['the', 'customers', 'orders']],
    ["{{name}}'s order", '<placeholder> order', ['{{name}}', 'order']],
  ])('%s', (text, words, spans) => {
    expect(sentencesOf(text)).toEqual([words]);
    expect(surfaces(text)).toEqual(spans);
  });
});

it.each(["y'all", "'cause", "o'clock", 'were', 'well', 'ill', 'id', 'shed', 'hell', 'its', 'lets', 'gimme'])(
  '%s stays one word',
  (word) => expect(splitWords(word)).toEqual([word.replace(/^'/, '')]),
);

it.each(["Apple'a", "Facebook'iem", "Harry'ego", "McDonald'zie"])('the Polish ending of %s stays', (word) => {
  expect(splitWords(word)).toEqual([word.toLowerCase()]);
});

it('splits the words of a phrase as it splits those of a text', () => {
  expect(splitWords("can't")).toEqual(['can', 'not']);
  expect(splitWords('e-mail')).toEqual(['e-mail']);
  expect(splitWords('не')).toEqual(['не']);
  expect(splitWords('Proszę')).toEqual(['prosze']);
  expect(splitWords('ещё')).toEqual(['еще']);
  expect(splitWords('24/7')).toEqual(['24/7']);
  expect(splitWords('—')).toEqual([]);
});

import fc from 'fast-check';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/text/inflection/english.ts';

/** Regular words of support replies. */
const REGULAR = `
accept answer apologize apply approve arrange ask assist attach block book box cancel change charge check claim
close confirm contact cover credit damage decline delay deliver deny depend email enjoy escalate exchange expect expire
explain fail file fix forward handle happen help hope invoice issue join like limit list look match
miss move notify offer open order plan please post process provide question reach receive refer refund refuse reply report
request require resolve return review schedule sign solve start stay stop submit supply talk track transfer
update upgrade use verify visit wait want watch wish work
`
  .trim()
  .split(/\s+/);

describe('regular words', () => {
  it.each(REGULAR)('%s: a stemmer agrees that its forms are one word', (word) => {
    const stems = new Set(english.forms(word).forms.map((form) => PorterStemmer.stem(form)));
    expect([...stems]).toEqual([PorterStemmer.stem(word)]);
  });

  it.each(REGULAR)('%s: any form leads to all forms', (word) => {
    const { forms } = english.forms(word);
    for (const form of forms) expect(english.forms(form).forms).toEqual(expect.arrayContaining([...forms]));
  });
});

describe('irregular words', () => {
  it.each([
    ['told', 'tell'],
    ['sent', 'send'],
    ['were', 'be'],
    ['went', 'go'],
    ['people', 'person'],
    ['written', 'write'],
    ['found', 'find'],
  ])('%s is a form of %s', (form, base) => {
    expect(english.forms(form).forms).toEqual(english.forms(base).forms);
  });
});

describe('any word', () => {
  it.each([
    ['is', 'was'],
    ['stopped', 'stopping'],
    ['policies', 'policy'],
    ['charged', 'charging'],
    ['noted', 'notes'],
    ['agreed', 'agrees'],
    ['e-mailed', 'e-mailing'],
  ])('%s also matches %s', (word, form) => {
    expect(english.forms(word).forms).toContain(form);
  });

  it.each([
    ['used', 'us'],
    ['noted', 'not'],
    ['need', 'ne'],
    ['thing', 'th'],
    ['billing', 'bill'],
    ['directly', 'directlies'],
    ['this', 'thises'],
  ])('%s does not match %s', (word, other) => {
    expect(english.forms(word).forms).not.toContain(other);
  });

  it('never throws, and has the word itself among its forms, sorted, once each', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."abdeginostuy'-") })),
        (word) => {
          const { forms } = english.forms(word);
          expect(forms.length).toBeGreaterThan(0);
          expect(forms).toEqual([...new Set(forms)].sort());
        },
      ),
    );
  });
});

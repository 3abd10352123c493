// What a pack file may hold. The schema is the one place that says so: the types below and the checks in read.ts both
// come from it. Limits keep a hostile or runaway pack from filling the memory.

import * as v from 'valibot';
import { LANGUAGES } from '../text/language.ts';
import { SEVERITIES } from './severity.ts';

const text = (most: number) =>
  v.pipe(
    v.string('this must be text'),
    v.trim(),
    v.minLength(1, 'this is empty'),
    v.maxLength(most, `this is longer than ${most} characters`),
  );

const phrases = v.pipe(
  v.array(text(4000), 'this must be a list of phrases'),
  v.minLength(1, 'this list is empty'),
  v.maxLength(2000, 'this list has more than 2,000 phrases'),
);

const name = v.pipe(
  v.string('this must be a name'),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a name is small letters and digits, with hyphens between them'),
  v.maxLength(60, 'a name has at most 60 characters'),
);

const defines = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'the name of a define is small letters, digits and "_"')),
  v.union([text(4000), phrases], 'a define is a phrase or a list of phrases'),
  'this must be a map from names to phrases',
);

const rewrite = v.strictObject({
  text: text(1000),
  when: v.optional(text(300)),
  safe: v.optional(v.boolean('this must be true or false')),
});

const flagExample = v.union(
  [text(2000), v.strictObject({ text: text(2000), fixed: v.optional(text(2000)) })],
  'an example is text, or a map with "text" and "fixed"',
);

const rule = v.strictObject({
  id: name,
  aka: v.optional(v.array(text(130))),
  severity: v.picklist(SEVERITIES, `a severity is ${SEVERITIES.join(', ')}`),
  phrases: v.optional(phrases),
  unless: v.optional(
    v.strictObject({
      around: v.optional(phrases),
      sentence: v.optional(phrases),
      next: v.optional(phrases),
      reply: v.optional(phrases),
    }),
  ),
  require: v.optional(
    v.strictObject({
      opening: v.optional(phrases),
      closing: v.optional(phrases),
      reply: v.optional(phrases),
    }),
  ),
  when: v.optional(phrases),
  message: text(200),
  why: text(1500),
  source: v.optional(text(300)),
  rewrite: v.pipe(
    v.array(rewrite),
    v.minLength(1, 'a rule needs a rewrite'),
    v.maxLength(20, 'at most 20 rewrites'),
  ),
  examples: v.strictObject({
    flag: v.pipe(v.array(flagExample), v.minLength(2, 'a rule needs two examples that it flags')),
    pass: v.pipe(v.array(text(2000)), v.minLength(1, 'a rule needs an example that it passes')),
  }),
});

export const PackFile = v.strictObject({
  language: v.optional(v.picklist(LANGUAGES, `a language is ${LANGUAGES.join(', ')}`)),
  category: v.optional(name),
  defines: v.optional(defines),
  rules: v.optional(v.pipe(v.array(rule), v.maxLength(2000, 'at most 2,000 rules a file'))),
});

export type PackFile = v.InferOutput<typeof PackFile>;
export type RuleEntry = v.InferOutput<typeof rule>;

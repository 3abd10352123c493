// What a pack file may hold. The schema is the one place that says so: the types below and the checks in read.ts both
// come from it. Limits keep a hostile or runaway pack from filling the memory. What stands behind a semicolon in a
// message is the way to mend it.

import * as v from 'valibot';
import { LANGUAGES } from '../text/language.ts';
import { PRESETS } from './preset.ts';
import { SEVERITIES } from './severity.ts';

const text = (most: number) =>
  v.pipe(
    v.string('this must be text; write it, in quotes if need be'),
    v.trim(),
    v.minLength(1, 'this is empty; write it, or take the key away'),
    v.maxLength(most, `this is longer than ${most.toLocaleString('en')} characters; shorten it`),
  );

const list = <const Item extends v.GenericSchema>(item: Item, what: string, most: number) =>
  v.pipe(
    v.array(item, `this must be a list of ${what}; begin each with "- "`),
    v.maxLength(most, `this list has more than ${most.toLocaleString('en')} ${what}; split it`),
  );

const phrases = v.pipe(
  list(text(4000), 'phrases', 2000),
  v.minLength(1, 'this list is empty; add a phrase, or take the list away'),
);

const NAME = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

const name = v.pipe(
  v.string('this must be a name; write it in small letters'),
  v.regex(
    new RegExp(`^${NAME}$`),
    'a name is small letters and digits, with hyphens between them; rename it',
  ),
  v.maxLength(60, 'a name has at most 60 characters; shorten it'),
);

const ruleId = v.pipe(
  v.string('this must be the id of a rule; write it as category/name'),
  v.regex(new RegExp(`^${NAME}/${NAME}$`), 'the id of a rule is category/name; write it so'),
  v.maxLength(121, 'an id has at most 121 characters; shorten it'),
);

const defines = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9_]*$/, 'the name of a define is small letters, digits and "_"; rename it'),
      v.maxLength(60, 'the name of a define has at most 60 characters; shorten it'),
    ),
    v.union([text(4000), phrases], 'a define is a phrase or a list of phrases; write one of the two'),
    'this must be a map from names to phrases; write it as "name: phrase" lines',
  ),
  v.maxEntries(2000, 'a file has at most 2,000 defines; split it'),
);

const preset = v.picklist(PRESETS, `a preset is ${PRESETS.join(', ')}; write one of them`);

const MOST_WORDS = 10_000;

const words = v.pipe(
  v.number('this must be a number of words; write one, such as 25'),
  v.integer('this must be a whole number of words; round it'),
  v.minValue(0, 'this is less than 0; write 0 for never'),
  v.maxValue(MOST_WORDS, `this is more than ${MOST_WORDS.toLocaleString('en')} words; write 0 for never`),
);

const rewrite = v.strictObject({
  text: text(1000),
  when: v.optional(text(300)),
  safe: v.optional(v.boolean('this must be true or false; write one of the two')),
});

const flagExample = v.union(
  [text(2000), v.strictObject({ text: text(2000), fixed: v.optional(text(2000)) })],
  'an example is text, or a map with "text" and "fixed"; write one of the two',
);

const rule = v.strictObject({
  id: name,
  aka: v.optional(list(ruleId, 'former ids', 20)),
  severity: v.picklist(SEVERITIES, `a severity is ${SEVERITIES.join(', ')}; write one of them`),
  preset: v.optional(preset),
  rest: v.optional(words),
  letter: v.optional(words),
  unmistakable: v.optional(phrases),
  phrases: v.optional(phrases),
  unless: v.optional(
    v.strictObject({
      around: v.optional(phrases),
      sentence: v.optional(phrases),
      next: v.optional(phrases),
      near: v.optional(phrases),
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
  rewrite: v.pipe(list(rewrite, 'rewrites', 20), v.minLength(1, 'a rule needs a rewrite; add one')),
  examples: v.strictObject({
    flag: v.pipe(
      list(flagExample, 'examples', 500),
      v.minLength(2, 'a rule needs two examples that it flags; add one'),
    ),
    pass: v.pipe(
      list(text(2000), 'examples', 500),
      v.minLength(1, 'a rule needs an example that it passes; add one'),
    ),
  }),
});

export const PackFile = v.strictObject({
  language: v.optional(v.picklist(LANGUAGES, `a language is ${LANGUAGES.join(', ')}; write one of them`)),
  category: v.optional(name),
  preset: v.optional(preset),
  rest: v.optional(words),
  letter: v.optional(words),
  defines: v.optional(defines),
  rules: v.optional(list(rule, 'rules', 2000)),
});

export type PackFile = v.InferOutput<typeof PackFile>;
export type RuleEntry = v.InferOutput<typeof rule>;

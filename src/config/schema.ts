// What the settings of a team may say. The schema is the one place that says so: types, checks and the JSON Schema for
// editors come from it. What stands behind a semicolon in a message is the way to mend it.

import * as v from 'valibot';
import { PRESETS } from '../pack/preset.ts';
import { SEVERITIES } from '../pack/severity.ts';
import { BODY_FORMATS } from '../source/body/body.ts';
import { LANGUAGES } from '../text/language.ts';
import { UNUSED_LEVELS } from './unused-level.ts';

/** What a category or a rule may be set to. */
export const LEVELS = [...SEVERITIES, 'off'] as const;

const text = v.pipe(
  v.string('this must be text; write it, in quotes if need be'),
  v.minLength(1, 'this is empty; write it, or take the key away'),
  v.maxLength(1000, 'this is longer than 1,000 characters; shorten it'),
);

const list = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.pipe(
    v.array(item, `this must be a list of ${what}; begin each with "- "`),
    v.maxLength(1000, `this list has more than 1,000 ${what}; split it`),
  );

const oneOf = <const Words extends readonly string[]>(words: Words, what: string) =>
  v.picklist(words, `${what} is ${words.join(', ')}; write one of them`);

const globs = v.pipe(list(text, 'globs'), v.minLength(1, 'this list is empty; add a glob as in "macros/**"'));

const NO_SEVERITIES =
  'this must be a map from categories and rules to severities; write it as "deflection: warning" lines';

const severity = v.pipe(
  // A list would pass for a map of numbers.
  v.custom<object>((value) => !Array.isArray(value), NO_SEVERITIES),
  v.record(text, oneOf(LEVELS, 'a severity'), NO_SEVERITIES),
);

const rules = {
  preset: v.optional(
    v.pipe(oneOf(PRESETS, 'a preset'), v.description('How much is looked for; recommended is the default.')),
  ),
  languages: v.optional(
    v.pipe(
      list(oneOf(LANGUAGES, 'a language'), 'languages'),
      v.minLength(1, 'this list is empty; add a language, or take the key away'),
      v.description('The languages whose rules run; all, if this is left out.'),
    ),
  ),
  severity: v.optional(
    v.pipe(
      severity,
      v.description(
        'Severities of categories and rules, also with a language before them ("ru:policy-wall"); "off" switches one off, ' +
          'and any other switches it on, whatever the preset. What names a rule counts before what names its category.',
      ),
    ),
  ),
};

const override = v.strictObject({
  files: v.pipe(globs, v.description('Files for which this holds.')),
  ...rules,
});

const input = v.strictObject({
  files: v.pipe(globs, v.description('Files of data whose replies are where this says.')),
  reply: v.pipe(text, v.description('The field or column that holds the replies, or JSONPath to it.')),
  id: v.optional(text),
  title: v.optional(text),
  lang: v.optional(text),
  bodyFormat: v.optional(oneOf(BODY_FORMATS, 'the format of a body')),
});

const count = v.pipe(
  v.number('this must be a number; write it without quotes'),
  v.integer('this must be a whole number; round it'),
  v.minValue(0, 'this must not be less than 0; correct it'),
);

const NO_REPLY_NAME = 'this must be the id or the title of a reply, or a list of them; write it in quotes';

/** An id may look like a number; one that JavaScript would round has to be quoted. */
const replyName = v.union([text, v.pipe(v.number(), v.safeInteger(), v.transform(String))], NO_REPLY_NAME);

const suppression = v.strictObject({
  reply: v.pipe(
    v.union([replyName, v.pipe(v.array(replyName), v.minLength(1), v.maxLength(1000))], NO_REPLY_NAME),
    v.description('The id or the title of a reply, or a list of them.'),
  ),
  files: v.optional(v.pipe(globs, v.description('Files it stands in; any, if this is left out.'))),
  rules: v.optional(
    v.pipe(
      list(text, 'categories and rules'),
      v.minLength(1, 'this list is empty; add a rule, or take the key away to mean all'),
      v.description('Categories and rules whose findings are not told; all, if this is left out.'),
    ),
  ),
  reason: v.optional(v.pipe(text, v.description('Why it is right as it is.'))),
});

export const ConfigFile = v.strictObject({
  extends: v.optional(
    v.pipe(
      list(text, 'files or packages'),
      v.description(
        'Files of settings, packs of rules, and npm packages with either; what stands here wins over them.',
      ),
    ),
  ),
  packs: v.optional(
    v.pipe(list(text, 'packs'), v.description('Packs of your own, beside the built-in ones.')),
  ),
  ...rules,
  overrides: v.optional(
    v.pipe(
      list(override, 'overrides'),
      v.description('What holds otherwise for some files; later ones win.'),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      list(text, 'patterns'),
      v.description('Files that folders and globs leave out, as in .gitignore.'),
    ),
  ),
  inputs: v.optional(
    v.pipe(
      list(input, 'inputs'),
      v.description('Where the replies are in data of your own; the last that fits counts.'),
    ),
  ),
  suppress: v.optional(
    v.pipe(
      list(suppression, 'suppressions'),
      v.description('Findings that are not told, by reply: for formats that have no comments.'),
    ),
  ),
  requireReasons: v.optional(
    v.pipe(
      v.boolean('this must be true or false'),
      v.description('Whether each suppression has to say why.'),
    ),
  ),
  unusedSuppressions: v.optional(
    v.pipe(
      oneOf(UNUSED_LEVELS, 'what to do with unused suppressions'),
      v.description('Suppressions that suppress nothing are warned of, or an error (exit code 2).'),
    ),
  ),
  baseline: v.optional(
    v.pipe(text, v.description('A file of old findings that are accepted for now, and not told.')),
  ),
  failOn: v.optional(
    v.pipe(oneOf(SEVERITIES, 'a fail level'), v.description('The exit code is 1 from this severity on.')),
  ),
  maxWarnings: v.optional(v.pipe(count, v.description('The exit code is 1 if there are more warnings.'))),
});

export type ConfigFile = v.InferOutput<typeof ConfigFile>;
export type Level = (typeof LEVELS)[number];

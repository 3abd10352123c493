// What a JSON report holds, for reading it back. Reports come from elsewhere and are believed nothing: names are names,
// numbers are whole, so that no value can do in another report what no draft can. Fields that aren't named here are passed
// over, for some may be added.

import * as v from 'valibot';
import { SEVERITIES } from '../pack/severity.ts';
import { LANGUAGES } from '../text/language.ts';

const NAME = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

const name = v.pipe(v.string(), v.regex(new RegExp(`^${NAME}$`)));
const ruleId = v.pipe(v.string(), v.regex(new RegExp(`^${NAME}/${NAME}$`)));
const words = v.pipe(v.string(), v.nonEmpty());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counted = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const position = v.object({ offset: whole, line: counted, column: counted });

const rewrite = v.object({
  text: v.string(),
  when: v.nullable(v.string()),
  safe: v.boolean(),
  complete: v.boolean(),
  /** What it would change in the file, if it is complete and can be put in place. */
  edit: v.optional(v.object({ start: position, end: position, text: v.string() })),
});

const finding = v.object({
  rule: ruleId,
  category: name,
  language: v.picklist(LANGUAGES),
  severity: v.picklist(SEVERITIES),
  message: words,
  why: v.string(),
  match: v.string(),
  reply: v.object({
    id: v.nullable(v.string()),
    title: v.nullable(v.string()),
    index: whole,
    start: whole,
    end: whole,
    /** With the first finding of the reply. */
    text: v.optional(v.string()),
  }),
  range: v.object({ start: position, end: position }),
  /** Source lines on which the range or an edit begins or ends, each with the first finding that it is needed for. */
  lines: v.optional(v.array(v.object({ line: counted, text: v.string() }))),
  rewrites: v.array(rewrite),
});

const file = v.object({
  path: words,
  replies: whole,
  order: v.optional(whole),
  findings: v.array(finding),
});

export const REPORT = v.object({
  version: v.literal(1),
  files: v.array(file),
  summary: v.object({}),
  /** Whether something could not be used in the run: its exit code was 2. */
  failed: v.optional(v.boolean()),
});

export type FindingRecord = v.InferOutput<typeof finding>;
export type FileRecord = v.InferOutput<typeof file>;
export type ReportRecord = v.InferOutput<typeof REPORT>;

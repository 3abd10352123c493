// An old finding that a team has accepted for now. It is known by what it says and of which words, not by its line.

import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One line of a baseline. */
export const Entry = v.object({
  /** From the folder of the baseline, with forward slashes. */
  path: v.string(),
  /** The id of the reply, else its title, else null. */
  reply: v.nullable(v.string()),
  language: v.string(),
  rule: v.string(),
  /** The words, for whoever reads the file. */
  match: v.string(),
  fingerprint: v.string(),
  /** How many findings it stands for. */
  count,
});

export type Entry = v.InferOutput<typeof Entry>;

/** The order in a baseline, which depends on nothing but the entries: what two people add must meet in one place. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compare(a.path, b.path) ||
    compare(a.reply ?? '', b.reply ?? '') ||
    compare(a.rule, b.rule) ||
    compare(a.language, b.language) ||
    compare(a.match, b.match) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

/** By code units, as no locale would. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

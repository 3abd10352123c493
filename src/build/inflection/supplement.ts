// A supplement sets right what a dictionary gets wrong: tables written by hand, that one can read.

import type { Lemma } from './lemma.ts';

/** One line of a table: `base: form form`; `+ base: form form`, which adds to the dictionary's forms; or `- base`. */
interface Line {
  readonly sign: '+' | '-' | '';
  readonly lemma: string;
  readonly forms: readonly string[];
}

/**
 * The lemmas with a language's tables laid over them. `irregular` holds one line for each base form, `indeclinable`
 * words with spaces between them. A word that the dictionary had standing alone, and a line has as a form, goes.
 */
export function supplement(lemmas: readonly Lemma[], irregular: string, indeclinable: string): Lemma[] {
  const lines = parse(irregular);
  const fixed = indeclinable.trim().split(/\s+/);
  const replaced = new Set([...fixed, ...lines.filter(({ sign }) => sign !== '+').map(({ lemma }) => lemma)]);
  const additions = new Map(
    lines.filter(({ sign }) => sign === '+').map(({ lemma, forms }) => [lemma, forms]),
  );
  const unused = new Set(additions.keys());
  const tied = new Set(lines.flatMap(({ forms }) => forms));
  const result: Lemma[] = [];
  for (const each of lemmas) {
    const isTied = each.forms.size === 1 && tied.has(each.lemma);
    if (isTied || replaced.has(each.lemma)) continue;
    const added = additions.get(each.lemma);
    unused.delete(each.lemma);
    result.push(
      added === undefined ? each : { lemma: each.lemma, forms: new Set([...each.forms, ...added]) },
    );
  }
  if (unused.size > 0) throw new Error(`the dictionary has no ${[...unused].join(', ')} to add forms to`);
  for (const { sign, lemma, forms } of lines)
    if (sign === '') result.push({ lemma, forms: new Set([lemma, ...forms]) });
  for (const lemma of fixed) result.push({ lemma, forms: new Set([lemma]) });
  return result;
}

function parse(table: string): Line[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, sign, lemma, forms = ''] = /^(?:([+-]) )?([^\s:]+)(?::(.*))?$/.exec(line) ?? [];
    if (lemma === undefined) throw new Error(`not a line of a supplement: ${line}`);
    return {
      sign: (sign ?? '') as Line['sign'],
      lemma,
      forms: forms.split(/\s+/).filter((form) => form !== ''),
    };
  });
}

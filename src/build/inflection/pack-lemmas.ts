// Writes lemmas down in the format that `src/text/inflection/dictionary.ts` describes.

import { fold } from '../../text/fold.ts';
import { LONGEST_GUESS } from '../../text/inflection/dictionary.ts';
import type { Lemma } from './lemma.ts';

/** Of the words with the same last letters, this many must agree before an unknown word follows them. */
const FEWEST_MODELS = 3;

/** A second paradigm is suggested beside the commonest where it is at least this common by comparison. */
const SECOND_BEST = 0.3;

/** Sharing more letters than one digit can say gains nothing. */
const MOST_SHARED = 35;

interface Placed {
  readonly lemma: string;
  readonly stem: string;
  readonly key: string;
}

export function packLemmas(lemmas: readonly Lemma[]): string {
  const placed = lemmas.map(place);
  const counts = new Map<string, number>();
  for (const { key } of placed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || compare(a, b));
  const numberOf = new Map(keys.map((key, index) => [key, index.toString(36)]));
  const stems = new Map<string, Set<string>>();
  for (const { stem, key } of placed) {
    stems.set(stem, (stems.get(stem) ?? new Set()).add(numberOf.get(key)!));
  }
  const sections = [keys, frontCode(stems), guessLines(placed, numberOf)];
  return sections.flatMap((lines) => [String(lines.length), ...lines]).join('\n');
}

/** Parts the forms of a lemma into what they share and a list of endings, the base form's first. */
function place({ lemma, forms }: Lemma): Placed {
  let stem = lemma;
  for (const form of forms) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  const base = lemma.slice(stem.length);
  const endings = [...forms].map((form) => form.slice(stem.length)).filter((ending) => ending !== base);
  return { lemma, stem, key: [base, ...endings.sort(compare)].join(' ') };
}

function frontCode(stems: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const sorted = [...stems.keys()].map((stem) => [fold(stem), stem] as const);
  sorted.sort(([a, first], [b, second]) => compare(a, b) || compare(first, second));
  let before = '';
  return sorted.map(([, stem]) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === stem[shared]) shared++;
    before = stem;
    return `${shared.toString(36)}${stem.slice(shared)} ${[...stems.get(stem)!].sort(compare).join(' ')}`;
  });
}

/** A line for each run of last letters that suggests something else than one letter fewer does. */
function guessLines(placed: readonly Placed[], numberOf: ReadonlyMap<string, string>): string[] {
  const tallies = new Map<string, Map<string, number>>();
  for (const { lemma, key } of placed) {
    const base = key.slice(0, key.indexOf(' '));
    if (!key.includes(' ')) continue;
    for (let length = Math.max(1, base.length); length <= LONGEST_GUESS && length < lemma.length; length++) {
      const last = lemma.slice(-length);
      const tally = tallies.get(last) ?? new Map<string, number>();
      tallies.set(last, tally.set(key, (tally.get(key) ?? 0) + 1));
    }
  }
  const suggested = new Map<string, string>();
  for (const last of [...tallies.keys()].sort((a, b) => a.length - b.length || compare(a, b))) {
    const ranked = [...tallies.get(last)!].sort(([a, m], [b, n]) => n - m || compare(a, b));
    const [[, most]] = ranked as [[string, number]];
    const shorter = inherited(suggested, last);
    if (most < FEWEST_MODELS) continue;
    const best = ranked.slice(0, 2).filter(([, count]) => count >= most * SECOND_BEST);
    const numbers = best.map(([key]) => numberOf.get(key)!).join(' ');
    if (numbers !== shorter) suggested.set(last, numbers);
  }
  return [...suggested].map(([last, numbers]) => `${last} ${numbers}`).sort(compare);
}

function inherited(suggested: ReadonlyMap<string, string>, last: string): string | undefined {
  for (let from = 1; from < last.length; from++) {
    const numbers = suggested.get(last.slice(from));
    if (numbers !== undefined) return numbers;
  }
  return undefined;
}

/** By code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

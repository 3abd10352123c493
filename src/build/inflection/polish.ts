// The Polish dictionary ties nearly all forms of a word together, but it puts into one entry what a phrase means apart:
// a verb with its noun (`zwrócić`, `zwrócenie`), an adjective with its adverb (`szybki`, `szybko`). Here they part.
// Participles belong to their verb and are base forms too, so `zobowiązany` in a phrase means the participle alone.

import type { Hunspell, HunspellEntry } from './hunspell.ts';
import type { Lemma } from './lemma.ts';

const VERB_ENDING = /[ćc]$/;
const VERB_FLAGS = /[FHIJhkBdejiGgvE]/;
const NOUN_OR_ADJECTIVE_FLAGS = /[OPQRNsMXx]/;

/** The verbal noun; its base form ends in -nie or -cie. */
const GERUND_FLAGS = /[ij]/;
/** The passive participle, in -ny or -ty, and the active one, in -ący. */
const PARTICIPLE_FLAGS = /[EGgv]/;
/** The adverb of an adjective, */
const ADVERB_FLAG = /y/;
/** and the form that stands after `po` (`polsku`), which phrases can do without. */
const AFTER_PO_FLAG = /c/;

export function polishLemmas(dictionary: Hunspell): Lemma[] {
  const loose = new Set<string>();
  for (const { word, flags } of dictionary.entries) if (flags.replace('b', '') === '') loose.add(word);
  const lemmas: Lemma[] = [];
  for (const entry of dictionary.entries) {
    if (entry.flags.replace('b', '') !== '') lemmas.push(...lemmasOf(entry, dictionary, loose));
  }
  const claimed = new Set(lemmas.flatMap(({ forms }) => [...forms]));
  for (const word of loose) {
    if (claimed.has(word) || (word.startsWith('nie') && claimed.has(word.slice('nie'.length)))) continue;
    lemmas.push({ lemma: word, forms: new Set([word]) });
  }
  return lemmas;
}

function lemmasOf({ word, flags }: HunspellEntry, dictionary: Hunspell, loose: ReadonlySet<string>): Lemma[] {
  const isVerb = VERB_ENDING.test(word) && VERB_FLAGS.test(flags) && !NOUN_OR_ADJECTIVE_FLAGS.test(flags);
  const forms = new Set([word]);
  const parts: string[][] = [];
  for (const flag of flags) {
    const made = dictionary.formsByFlag(word, flag);
    if (made.length === 0 || (!isVerb && AFTER_PO_FLAG.test(flag))) continue;
    const isOwn = isVerb ? GERUND_FLAGS.test(flag) : ADVERB_FLAG.test(flag);
    if (isOwn || (isVerb && PARTICIPLE_FLAGS.test(flag))) parts.push(made);
    if (isOwn) continue;
    for (const form of made) if (!isEmphatic(form, made)) forms.add(form);
    if (isVerb) for (const form of made) if (form.endsWith('ący')) forms.add(form.slice(0, -1));
  }
  if (isVerb) for (const form of pastGerundsOf(forms)) if (loose.has(form)) forms.add(form);
  return [{ lemma: word, forms }, ...parts.map(asLemma)];
}

function asLemma(forms: readonly string[]): Lemma {
  const lemma = forms.find((form) => /(?:[nc]ie|[nt]y|ący)$/.test(form)) ?? forms[0]!;
  return { lemma, forms: new Set(forms) };
}

/** `napiszże` beside `napisz`: imperatives that nobody writes to a customer. */
function isEmphatic(form: string, made: readonly string[]): boolean {
  return made.includes(form.replace(/że?$/, '')) && /(?:że|myż|cież)$/.test(form);
}

/** `zadzwoniwszy`, `wszedłszy`. */
function pastGerundsOf(forms: Iterable<string>): string[] {
  const past = [...forms].filter((form) => form.endsWith('ł'));
  return past.flatMap((form) => [`${form.slice(0, -1)}wszy`, `${form}szy`]);
}

// English needs no dictionary: its few endings go by rule, and what doesn't goes into a table. Porter's stemmer would
// throw `department` and `depart` together, and `policy` and `police`, so only the endings of inflection count here: -s,
// -ed and -ing. Comparatives are words of their own: `late` must not find `I'll see to it later`. A rule may make a form
// that isn't English (`openning`, since spelling doesn't tell where the stress falls); nobody writes it on purpose.

import { fold } from '../fold.ts';
import { BASE_FORMS, IRREGULAR_NOUNS, IRREGULAR_VERBS, UNINFLECTED } from './english-irregular.ts';
import type { Forms, Inflection } from './inflection.ts';

const WORD = /^[a-z]{2,40}$/;
const SIBILANT = /(?:[sxz]|[cs]h)$/;

/** Ends in one vowel and one consonant that may be doubled: `stop`, `refer`, `quit`. */
const SHORT_ENDING = /(?:^|[^aeiou]|qu)[aeiouy][^aeiouywx]$/;
const ONE_SYLLABLE = /^[^aeiouy]*(?:qu)?[aeiouy][^aeiouy]*$/;

/** `stopped` less its ending; not so `called`, `missed`, `added`. */
const DOUBLED = /(?<!^a)([bdgmnprt])\1$/;

const uninflected = new Set(words(UNINFLECTED));
const bases = new Set(words(BASE_FORMS));

/** All forms of irregular base forms. */
const paradigms = new Map<string, string[]>();

/** The base forms that an irregular form may belong to. */
const basesOfIrregular = new Map<string, string[]>();

for (const [base, ...forms] of lines(IRREGULAR_VERBS)) {
  const hasS = forms.some((form) => form.endsWith('s'));
  const hasGerund = forms.some((form) => form.endsWith('ing'));
  addIrregular(base!, [...forms, ...(hasS ? [] : withS(base!)), ...(hasGerund ? [] : gerunds(base!))]);
}
for (const [base, ...forms] of lines(IRREGULAR_NOUNS)) addIrregular(base!, forms);

export const english: Inflection = {
  forms(surface): Forms {
    const word = fold(surface);
    const hyphen = word.lastIndexOf('-') + 1;
    const first = word.slice(0, hyphen);
    const last = word.slice(hyphen);
    if (uninflected.has(word)) return { forms: [word], known: true };
    if (!WORD.test(last)) return { forms: [word], known: false };
    const forms = new Set([last, ...basesOf(last).flatMap(formsOf)]);
    return { forms: [...forms].map((form) => first + form).sort(), known: true };
  },
};

/** What the word may be a form of. Spelling alone doesn't tell `hope` from `hop`, so there may be several. */
function basesOf(word: string): string[] {
  if (uninflected.has(word)) return [];
  if (paradigms.has(word) || bases.has(word)) return [word];
  if (word.endsWith('ly')) return [];
  const irregular = basesOfIrregular.get(word);
  if (irregular !== undefined) return irregular;
  const found = regularBases(word).filter((base) => base.length > 1 && !uninflected.has(base));
  return found.length > 0 ? found : [word];
}

function regularBases(word: string): string[] {
  if (/[^aeiou]ie[sd]$/.test(word)) {
    return word.length > 4 ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1)];
  }
  if (/(?:ss|us|is|'s)$/.test(word)) return [word];
  if (/(?:[sxz]|[cs]h|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (word.endsWith('eed')) return [word.slice(0, -1)];
  if (/^[a-z]ying$/.test(word)) return [`${word[0]}ie`, word.slice(0, -3)];
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1];
  return stem === undefined ? [word] : basesOfStem(stem);
}

/** What is left of -ed and -ing: `stopp`, `hop`, `charg`, `open`. */
function basesOfStem(stem: string): string[] {
  if (DOUBLED.test(stem)) return [stem.slice(0, -1)];
  if (stem.endsWith('ll')) return [stem, stem.slice(0, -1)];
  if (stem.length < 3 || (ONE_SYLLABLE.test(stem) && SHORT_ENDING.test(stem))) return [`${stem}e`];
  return [stem, `${stem}e`];
}

function formsOf(base: string): string[] {
  return [base, ...(paradigms.get(base) ?? [...withS(base), ...pasts(base), ...gerunds(base)])];
}

function withS(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`];
  if (/[^aeiou]o$/.test(base)) return [`${base}s`, `${base}es`];
  return [SIBILANT.test(base) ? `${base}es` : `${base}s`];
}

function pasts(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return stemsOf(base).map((stem) => `${stem}ed`);
}

function gerunds(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(base) && base !== 'be') return [`${base.slice(0, -1)}ing`];
  return stemsOf(base).map((stem) => `${stem}ing`);
}

/** With the last consonant doubled, as it is where the last syllable carries the stress. */
function stemsOf(base: string): string[] {
  if (!SHORT_ENDING.test(base)) return [base];
  const doubled = base + base.at(-1)!;
  return ONE_SYLLABLE.test(base) ? [doubled] : [base, doubled];
}

function addIrregular(base: string, forms: readonly string[]): void {
  paradigms.set(base, [...(paradigms.get(base) ?? []), ...forms]);
  for (const form of forms) basesOfIrregular.set(form, [...(basesOfIrregular.get(form) ?? []), base]);
}

function lines(table: string): string[][] {
  return table.trim().split('\n').map(words);
}

function words(line: string): string[] {
  return line.trim().split(/\s+/);
}

// The Russian dictionary was made to check spelling: what its suffix rules cannot build stands in it as a word of its
// own, so `запрещу` and `запрещенный` are there, but nothing ties them to `запретить`. Here they are tied: each
// inflection that an ending allows is tried, and belongs to the word if the dictionary has it.

import { fold } from '../../text/fold.ts';
import type { Hunspell, HunspellEntry } from './hunspell.ts';
import type { Lemma } from './lemma.ts';
import { type Family, RUSSIAN_FAMILIES } from './russian-families.ts';
import { participlesOf } from './russian-participles.ts';

const INFINITIVE = /(?:ть|ти|чь|тись|ться|чься)$/;
const ADJECTIVE = /(?:[ыио]й|ийся)$/;
const VERB_FLAGS = /[BDLMPQRTUVWY]/;

/** Flags of words that are no base forms, only some forms of a verb: `возьми/B`, `принесла/L`. */
const FRAGMENT_FLAGS = /^[BLMR]+$/;

/** The flag that declines a plural: `адреса/O`, apart from `адрес/J`. */
const PLURAL_FRAGMENT = /[^о][аяыи]$/;

/** Flags J, H and F decline a noun in the singular alone, K, I and N in the plural too; replies do speak of `чаты`. */
const PLURAL_OF: Readonly<Record<string, string>> = { J: 'JK', H: 'HI', F: 'FN' };

/** Marks an adverb, which is a word of its own. */
const ADVERB_FLAG = 'Z';

/** Marks the past gerund, which perfective verbs have. */
const PERFECTIVE_FLAG = 'R';

/** Verbs that are perfective and imperfective at once: with flag P, which marks the present gerund, or in -ировать. */
const BIASPECTUAL = /P|ировать(?:ся)?[A-Z]*$|обещать/;

/** Participles that people use as plain adjectives; tied to their verbs they would raise false alarms. */
const LEXICALISED = new Set(
  'данный следующий последующий настоящий будущий бывший ведущий подходящий зависимый'.split(' '),
);

/** Verbs whose endings only look like those of a wider family: `придать`, which has no `приду`. */
const LONGEST_ONLY = /(?:дать|стать|нять|слать|[сз]ть)$/;

type Forms = Map<string, Set<string>>;

/** Each with what its own flags make of it: `возьми` with `возьмите`. */
type Loose = Map<string, readonly string[]>;

interface Sorted {
  readonly verbs: Forms;
  readonly adjectives: Forms;
  readonly others: Forms;
  readonly perfective: Set<string>;
  readonly adverbs: Set<string>;
  /** Words that are no base forms, or none that has flags, and may be forms of others. */
  readonly loose: Loose;
}

/** The base forms of the Russian dictionary, ё written as е. */
export function russianLemmas(dictionary: Hunspell): Lemma[] {
  const sorted = sortEntries(dictionary);
  const { verbs, adjectives, others, perfective, adverbs, loose } = sorted;
  for (const [word, forms] of adjectives) adopt(word, forms, RUSSIAN_FAMILIES.adjective, loose);
  for (const [word, forms] of others) adopt(word, forms, RUSSIAN_FAMILIES.noun, loose);
  for (const [word, forms] of verbs) adopt(word, forms, RUSSIAN_FAMILIES.verb, loose);
  for (const [word, forms] of verbs) adoptReflexive(word, forms, verbs, loose);
  const participles = new Set<string>();
  for (const [word, forms] of verbs) {
    for (const participle of participlesOf(word, [...forms], perfective.has(word))) {
      const declined = adjectives.get(participle);
      if (declined === undefined || LEXICALISED.has(participle)) continue;
      participles.add(participle);
      for (const form of declined) forms.add(form);
    }
  }
  for (const [word, forms] of adjectives) {
    const adverb = `${word.slice(0, -2)}о`;
    if (!participles.has(word) && forms.has(adverb)) adverbs.add(adverb);
  }
  const lemmas = [verbs, adjectives, others].flatMap((words) => [...words]);
  const claimed = new Set(lemmas.flatMap(([, forms]) => [...forms]));
  for (const [word, companions] of loose) {
    if (!claimed.has(word)) lemmas.push([word, new Set([word, ...companions])]);
  }
  for (const word of adverbs) lemmas.push([word, new Set([word])]);
  return lemmas.map(([lemma, forms]) => ({ lemma, forms }));
}

function sortEntries(dictionary: Hunspell): Sorted {
  const sorted: Sorted = {
    verbs: new Map(),
    adjectives: new Map(),
    others: new Map(),
    perfective: new Set(),
    adverbs: new Set(),
    loose: new Map(),
  };
  for (const entry of dictionary.entries) sortEntry(entry, dictionary, sorted);
  return sorted;
}

function sortEntry({ word: written, flags }: HunspellEntry, dictionary: Hunspell, sorted: Sorted): void {
  const word = fold(written);
  const made = (flag: string) => dictionary.formsByFlag(written, flag).map(fold);
  const isVerb = INFINITIVE.test(word) && (flags === '' || VERB_FLAGS.test(flags));
  const isFragment = !isVerb && (flags === '' || FRAGMENT_FLAGS.test(flags));
  const isPlural = flags === 'O' && PLURAL_FRAGMENT.test(word);
  if (isFragment || isPlural) {
    const companions = [...flags].flatMap(made);
    for (const form of companions) if (!sorted.loose.has(form)) sorted.loose.set(form, []);
    sorted.loose.set(word, companions);
  }
  if (isFragment) return;
  if (isVerb && flags.includes(PERFECTIVE_FLAG) && !BIASPECTUAL.test(word + flags))
    sorted.perfective.add(word);
  const isAdjective = flags.includes('A') && ADJECTIVE.test(word);
  const words = isVerb ? sorted.verbs : isAdjective ? sorted.adjectives : sorted.others;
  const forms = words.get(word) ?? new Set([word]);
  words.set(word, forms);
  for (const flag of flags.replace(/[JHF]/, (flag) => PLURAL_OF[flag]!)) {
    for (const form of made(flag)) (flag === ADVERB_FLAG ? sorted.adverbs : forms).add(form);
  }
}

/** Adds the forms that a family allows, the dictionary has, and the word's own flags left open. */
function adopt(word: string, forms: Set<string>, families: readonly Family[], loose: Loose): void {
  const isVerb = families === RUSSIAN_FAMILIES.verb;
  const isReflexive = /(?:ться|чься|тись)$/.test(word);
  const base = isReflexive ? word.slice(0, -2) : word;
  const filled = new Set(isVerb ? [...forms].filter((form) => form !== word).map(personOf) : []);
  const fitting = families.filter(({ ending }) => base.endsWith(ending));
  const longest = Math.max(...fitting.map(({ ending }) => ending.length));
  for (const { ending, endings } of fitting) {
    if (ending.length < longest && LONGEST_ONLY.test(base)) continue;
    const stem = base.slice(0, base.length - ending.length);
    const stems = isVerb ? withFleetingVowel(stem) : [stem];
    for (const bare of endings.flatMap((each) => stems.map((start) => start + each))) {
      const form = isReflexive ? reflexive(bare) : bare;
      const person = personOf(form);
      const companions = loose.get(form);
      if (companions === undefined || form.length < 3 || (person !== '' && filled.has(person))) continue;
      for (const each of [form, ...companions]) forms.add(each);
    }
  }
}

/** A prefix gains or loses its о from form to form: `отбить`, `отобью`; `подобрать`, `подберу`. */
function withFleetingVowel(stem: string): string[] {
  return [stem, `${stem}о`, ...(stem.endsWith('о') ? [stem.slice(0, -1)] : [])];
}

/** The person that a form's ending shows, the same for both conjugations; empty for the past and the rest. */
function personOf(form: string): string {
  if (/(?:[ую]|дам)(?:сь)?$/.test(form)) return '1sg';
  if (/шь(?:ся)?$/.test(form)) return '2sg';
  if (/(?:[еи]т|даст)(?:ся)?$/.test(form)) return '3sg';
  if (/[еи]м(?:ся)?$/.test(form)) return '1pl';
  if (/ете(?:сь)?$/.test(form)) return '2pl';
  if (/[аяую]т(?:ся)?$/.test(form)) return '3pl';
  if (/(?:й|[^л]и)(?:с[ья])?$/.test(form)) return 'imperative';
  return '';
}

function reflexive(form: string): string {
  return form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся');
}

/** `экранизируется` belongs to `экранизироваться` because `экранизирует` belongs to `экранизировать`. */
function adoptReflexive(word: string, forms: Set<string>, verbs: Forms, loose: Loose): void {
  if (!/(?:ся|сь)$/.test(word)) return;
  for (const form of verbs.get(word.slice(0, -2)) ?? []) {
    if (loose.has(reflexive(form))) forms.add(reflexive(form));
  }
}

// Russian and Polish words, by dictionary. What the dictionary doesn't have is put together from what it has, or guessed.

import { fold } from '../fold.ts';
import type { Dictionary, Reading } from './dictionary.ts';
import type { Forms, Inflection } from './inflection.ts';

const NEGATIONS = { ru: 'не', pl: 'nie' };
const ALPHABETS = { ru: /^[а-яё'-]+$/, pl: /^[a-ząćęłńóśźż'-]+$/ };

/** In code units. No dictionary has longer words. */
const LONGEST_WORD = 60;

export function slavic(language: 'ru' | 'pl', dictionary: Dictionary): Inflection {
  return {
    forms(surface) {
      const word = surface.normalize('NFC').toLowerCase();
      if (word.length > LONGEST_WORD) return { forms: [fold(word)], known: false };
      return (
        known(dictionary, word) ??
        negated(dictionary, word, NEGATIONS[language]) ??
        compound(dictionary, word, ALPHABETS[language])
      );
    },
  };
}

function known(dictionary: Dictionary, word: string): Forms | undefined {
  const readings = dictionary.read(word);
  if (readings.length === 0) return undefined;
  const exact = readings.filter(({ isExact }) => isExact);
  const alike = exact.length > 0 ? exact : readings;
  const base = alike.filter(({ isBase }) => isBase);
  return { forms: formsOf(word, base.length > 0 ? base : innermost(alike)), known: true };
}

/** Polish writes `nie` together with adjectives and participles, Russian `не`: `niemożliwy`, `неисправный`. */
function negated(dictionary: Dictionary, word: string, negation: string): Forms | undefined {
  const rest = word.slice(negation.length);
  if (!word.startsWith(negation) || rest.length < 4) return undefined;
  const positive = known(dictionary, rest);
  if (positive === undefined) return undefined;
  return { forms: positive.forms.map((form) => negation + form), known: true };
}

/** A guess; of `онлайн-тикет` the last part inflects. */
function compound(dictionary: Dictionary, word: string, alphabet: RegExp): Forms {
  const hyphen = word.lastIndexOf('-') + 1;
  const last = word.slice(hyphen);
  if (!alphabet.test(last)) return { forms: [fold(word)], known: false };
  if (hyphen > 0 && last.length > 2) {
    const forms = known(dictionary, last)?.forms ?? formsOf(last, dictionary.guess(last));
    return { forms: forms.map((form) => fold(word.slice(0, hyphen)) + form), known: false };
  }
  return { forms: formsOf(word, dictionary.guess(word)), known: false };
}

function formsOf(word: string, readings: readonly Reading[]): string[] {
  const forms = new Set([fold(word)]);
  for (const { stem, endings } of readings) for (const ending of endings) forms.add(fold(stem + ending));
  return [...forms].sort();
}

/**
 * Leaves out paradigms that hold all of another one and more. A participle lies within its verb, and whoever writes
 * `предусмотрено` means the participle.
 */
function innermost(readings: readonly Reading[]): readonly Reading[] {
  const sets = readings.map(({ stem, endings }) => new Set(endings.map((ending) => stem + ending)));
  return readings.filter((_, index) => !sets.some((other) => isWithin(other, sets[index]!)));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return inner.size < outer.size && [...inner].every((form) => outer.has(form));
}

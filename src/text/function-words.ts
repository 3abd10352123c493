// Pronouns, articles and other small words that are often written with a capital (at the start of a sentence, or out
// of politeness: "Вы", "Pan") and are never anybody's name. Folded spellings.

import { LANGUAGES, type Language } from './language.ts';

const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'a an and as at but by can could do does for he hello her hi his how i if in is it its let may my no not of on',
    'or our please she should so sorry thank thanks that the their then there these they this those to unfortunately',
    'was we what when where which who why will with would yes you your',
  ],
  ru: [
    'а без будем ваш ваша ваше ваши вам вами вас в во все вы да для до если и из их к как когда мне мой моя мы на наш',
    'наша наше наши нам нас не нет но о об он она они от по пожалуйста после при с свой со спасибо так там то только',
    'тебе тебя тобой ты твой твоя твое твои вами вашего вашей вашему вашим вашими ваших вашу',
    'у уважаемая уважаемый что чтобы это этот я здравствуйте добрый',
  ],
  pl: [
    'ci ciebie cie tobie toba twoj twoja twoje twojego twojej twoim twoich twojemu wam was wami wasz wasza wasze waszego',
    'a albo ale bo by czy dla do dzien dobry dziekuje gdy go i ich ile ja jak jego jej jesli jest juz kiedy kto ktory',
    'ma mi mnie moj my na nam nas nasz nasza nasze nie niestety o od on ona oni oraz pan pana pani panem panu panstwa',
    'waszej waszym waszych panstwem panie panowie paniom moze mozesz niech prosimy',
    'panstwo po pod pomimo prosze przepraszam sa sie ta tak tam te ten to tu ty tylko w wiec witam wy z za ze zeby',
  ],
};

/** The languages that have a word, by the word. */
const LANGUAGES_OF = new Map<string, Language[]>();
for (const language of LANGUAGES) {
  for (const word of FUNCTION_WORDS[language].flatMap((line) => line.split(' ')))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Whether a folded spelling is a small word that is no name, however it is written. */
export function isFunctionWord(folded: string): boolean {
  return LANGUAGES_OF.has(folded);
}

/** The language that alone has a small word of this folded spelling. */
export function languageOfFunctionWord(folded: string): Language | undefined {
  const [language, ...others] = LANGUAGES_OF.get(folded) ?? [];
  return others.length === 0 ? language : undefined;
}

/** The language that most of the small words are of; of two that have as many, the first. Undefined where there are none. */
export function likelyLanguage(words: Iterable<string>): Language | undefined {
  const counts: Record<Language, number> = { en: 0, ru: 0, pl: 0 };
  for (const word of words) {
    const language = languageOfFunctionWord(word);
    if (language !== undefined) counts[language]++;
  }
  return mostOf(counts);
}

/** The language with the largest count; of two that have as much, the first. Undefined where all are zero. */
export function mostOf(counts: Readonly<Record<Language, number>>): Language | undefined {
  const most = Math.max(...Object.values(counts));
  return LANGUAGES.find((language) => most > 0 && counts[language] === most);
}

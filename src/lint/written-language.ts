// In which language a text and its sentences are written, where the data doesn't say. English and Polish share their
// letters and some of their words, and words are borrowed ("refund"), so a rule of one may find its words in a text of another.

import { countFunctionWords, mostOf } from '../text/function-words.ts';
import type { Language } from '../text/language.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** Of two languages in Latin letters, the other one. */
const OTHER_LANGUAGE = { en: 'pl', pl: 'en' } as const;

const POLISH_LETTER = /[ąćęłńóśźż]/;

const LATIN = /[a-z]/i;
const CYRILLIC = /[\u0400-\u04FF]/;

interface Signs {
  /** Small words, and for Polish the words with letters that English has not. */
  readonly byLanguage: Readonly<Record<Language, number>>;
  /** Words in Latin and in Cyrillic letters. */
  readonly latin: number;
  readonly cyrillic: number;
}

/** Good as long as the tokens are those of the text. */
export class WrittenLanguage {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #vocabulary: Vocabulary;
  /** Counted once each: a text may have a finding at every word, and a sentence may be as long as the text. */
  readonly #ofSentence = new Map<number, Signs>();
  #ofText: Signs | undefined;

  constructor(text: string, tokens: Tokens, vocabulary: Vocabulary) {
    this.#text = text;
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  /**
   * Whether words of a language may be meant in a sentence. Its letters and its small words tell; where they don't, the
   * text must not be in the other language throughout.
   */
  mayBe(language: Language, sentence: number): boolean {
    if (language === 'ru') return true;
    const { byLanguage: here, latin, cyrillic } = this.#signsOf(sentence);
    if (cyrillic > latin) return false;
    const other = OTHER_LANGUAGE[language];
    if (here[language] !== here[other]) return here[language] > here[other];
    const { byLanguage: everywhere } = this.#signsOfText();
    return everywhere[language] > 0 || everywhere[other] === 0;
  }

  /** That of most of the text. */
  likely(): Language {
    return mostOf(this.#signsOfText().byLanguage) ?? (/\p{Script=Cyrillic}/u.test(this.#text) ? 'ru' : 'en');
  }

  #signsOfText(): Signs {
    this.#ofText ??= this.#count(0, this.#tokens.count);
    return this.#ofText;
  }

  #signsOf(sentence: number): Signs {
    const { sentenceStart } = this.#tokens;
    const known = this.#ofSentence.get(sentence);
    const signs = known ?? this.#count(sentenceStart[sentence]!, sentenceStart[sentence + 1]!);
    this.#ofSentence.set(sentence, signs);
    return signs;
  }

  /** From token `first` to before `end`. */
  #count(first: number, end: number): Signs {
    const { word, start, end: ends } = this.#tokens;
    const byLanguage = countFunctionWords(
      Array.from(word.subarray(first, end), (id) => this.#vocabulary.folded(id)),
    );
    let [latin, cyrillic] = [0, 0];
    for (let token = first; token < end; token++) {
      const written = this.#text.slice(start[token], ends[token]);
      if (CYRILLIC.test(written)) cyrillic++;
      else if (LATIN.test(written)) latin++;
      // A name says nothing: "Łukasz, please calm down."
      if (!this.#vocabulary.capitalised(word[token]!) && POLISH_LETTER.test(written)) byLanguage.pl++;
    }
    return { byLanguage, latin, cyrillic };
  }
}

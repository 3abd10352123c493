// Remembers what was found in sentences that came up before: replies begin and end alike, and canned ones are copied from
// each other. Sentences whose words are of the same classes are one to every phrase. A sentence is remembered when it
// comes a second time, so that text which never repeats itself costs next to nothing.

import type { Tokens } from '../text/tokens.ts';
import type { Classifier } from './classifier.ts';
import type { PhraseMatch } from './match.ts';

/** Tokens of the longest sentence that is remembered; longer ones hardly ever come again. */
const LONGEST = 64;

/** Places for the hashes of sentences that came once. */
const PLACES = 1 << 14;

/** Sentences and lists of matches, together, after which all is forgotten: some 20 MB. */
const MOST_ENTRIES = 200_000;

export class KnownSentence {
  readonly classes: Int32Array;
  /** The phrases of which the scanner saw a part; undefined until it has looked. */
  seen: ReadonlySet<number> | undefined;
  /** The places of phrases, counted from the first token. */
  readonly matches = new Map<number, readonly PhraseMatch[]>();

  constructor(classes: Int32Array) {
    this.classes = classes;
  }
}

export class SentenceMemory {
  readonly #classifier: Classifier;
  readonly #once = new Int32Array(PLACES);
  readonly #known = new Map<number, KnownSentence>();
  readonly #classes = new Int32Array(LONGEST);
  #entries = 0;
  #generation = -1;

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
  }

  /** What is known of a sentence, or will be; undefined where it comes for the first time. */
  recall({ word, sentenceStart }: Tokens, sentence: number): KnownSentence | undefined {
    const isOutdated = this.#generation !== this.#classifier.generation;
    if (isOutdated || this.#entries >= MOST_ENTRIES) this.#forget();
    const start = sentenceStart[sentence]!;
    const length = sentenceStart[sentence + 1]! - start;
    if (length > LONGEST) return undefined;
    let hash = length;
    for (let index = 0; index < length; index++) {
      const wordClass = this.#classifier.classOf(word[start + index]!);
      this.#classes[index] = wordClass;
      hash = Math.imul(hash ^ wordClass, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const known = this.#known.get(hash);
    if (known !== undefined) return this.#isNow(known, length) ? known : undefined;
    const place = hash & (PLACES - 1);
    const isSecond = this.#once[place] === hash;
    this.#once[place] = hash;
    return isSecond ? this.#add(hash, length) : undefined;
  }

  /** Keeps the places of a phrase for a sentence that is known. */
  keep(known: KnownSentence, phrase: number, matches: readonly PhraseMatch[]): void {
    known.matches.set(phrase, matches);
    this.#entries += 1 + matches.length;
  }

  #isNow({ classes }: KnownSentence, length: number): boolean {
    if (classes.length !== length) return false;
    for (let index = 0; index < length; index++) if (classes[index] !== this.#classes[index]) return false;
    return true;
  }

  #add(hash: number, length: number): KnownSentence {
    const known = new KnownSentence(this.#classes.slice(0, length));
    this.#known.set(hash, known);
    this.#entries++;
    return known;
  }

  #forget(): void {
    this.#generation = this.#classifier.generation;
    this.#known.clear();
    this.#once.fill(0);
    this.#entries = 0;
  }
}

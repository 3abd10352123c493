// What the rest of a reply says of a candidate: a limit that is not the last word mostly has its way forward behind it, told
// in more ways than any list of phrases knows. So a rule may be silent where many harmless words follow. Harmless is a
// sentence in which nothing stands that no exception clears; a language knows nothing of what others find.

import type { Language } from '../text/language.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Candidate, REST, ruleOf } from './candidate.ts';

/** Clears the candidates of rules that are silent where the reply goes on at once, and at length. */
export function clearByRest(candidates: readonly Candidate[], tokens: Tokens): readonly Candidate[] {
  const standing = candidates.filter(({ clearedBy }) => clearedBy === undefined);
  if (standing.every((candidate) => ruleOf(candidate).rest === 0)) return candidates;
  const rests = new Map<Language, Rest>();
  for (const language of new Set(standing.map((candidate) => ruleOf(candidate).language)))
    rests.set(
      language,
      new Rest(
        tokens,
        standing.filter((each) => ruleOf(each).language === language),
      ),
    );
  return candidates.map((candidate) => {
    const { rest, language } = ruleOf(candidate);
    if (candidate.clearedBy !== undefined || rest === 0) return candidate;
    const words = rests.get(language)!.behind(candidate.sentence);
    return words >= rest ? { ...candidate, clearedBy: REST } : candidate;
  });
}

/** How a reply goes on behind each sentence. */
class Rest {
  readonly #harmful: ReadonlySet<number>;
  /** The harmless words in the sentences from each one on. */
  readonly #words: Int32Array;

  constructor({ sentenceStart, sentenceCount }: Tokens, standing: readonly Candidate[]) {
    this.#harmful = new Set(standing.map(({ sentence }) => sentence));
    this.#words = new Int32Array(sentenceCount + 1);
    for (let sentence = sentenceCount - 1; sentence >= 0; sentence--) {
      const length = sentenceStart[sentence + 1]! - sentenceStart[sentence]!;
      this.#words[sentence] = this.#words[sentence + 1]! + (this.#harmful.has(sentence) ? 0 : length);
    }
  }

  /** The harmless words of all later sentences; 0 where the next one is not harmless. */
  behind(sentence: number): number {
    return this.#harmful.has(sentence + 1) ? 0 : this.#words[sentence + 1]!;
  }
}

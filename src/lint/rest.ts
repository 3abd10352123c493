// What the rest of a reply says of candidates whose rules have a `rest`. Faults come in company, and with little else to say.
//
// - Help anywhere in a reply (an exception in the `reply`) clears no candidate where one stands in another sentence: who helps
//   with one thing and wounds with the next has still wounded.
// - A lone candidate amid sentences that tell plainly what is done, when and for how much is mostly a limit told well, in
//   more ways than any list of phrases knows. So it is cleared where the rest of the reply has the weight that its rule asks
//   for. Only harmless sentences weigh: those in which nothing stands that no exception clears. A letter has room for a
//   fault and much else, so what is that heavy (`letter`) makes up only for what stands in its first third.
// - What is `unmistakable` neither of the two makes up for.
//
// A language knows nothing of what others find.

import type { Language } from '../text/language.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Vocabulary, WordKind } from '../text/vocabulary.ts';
import { type Candidate, isUnmistakable, ruleOf } from './candidate.ts';

/** How many words a number weighs on top of its sentence. A sentence that gives several is no plainer for it. */
const NUMBER = 5;

/**
 * The candidates of a reply of so many sentences as its exceptions leave them, judged once more by its rest. `weigh` says what
 * the rest weighs for a sentence.
 */
export function judgeByRest(
  candidates: readonly Candidate[],
  sentenceCount: number,
  weigh: (sentence: number) => number,
): readonly Candidate[] {
  const found = candidates.map((candidate) =>
    candidate.clearedBy === 'reply' && isUnmistakable(candidate) ? standing(candidate) : candidate,
  );
  const weights = new Map<Language, number>();
  for (const [language, [sentence, ...company]] of harmfulSentences(found))
    if (company.length === 0) weights.set(language, weigh(sentence!));
  const judged = found.map((candidate): Candidate => {
    const { rest, letter, language } = ruleOf(candidate);
    const weight = weights.get(language);
    if (candidate.clearedBy !== undefined || isUnmistakable(candidate) || weight === undefined)
      return candidate;
    const isLetter = letter > 0 && weight >= letter;
    const isMadeUpFor = rest > 0 && weight >= rest && !(isLetter && candidate.sentence > sentenceCount / 3);
    return isMadeUpFor ? { ...candidate, clearedBy: 'rest' } : candidate;
  });
  const stillHarmful = harmfulSentences(judged);
  return judged.map((candidate) => {
    const { rest, language } = ruleOf(candidate);
    if (candidate.clearedBy !== 'reply' || rest === 0) return candidate;
    const sentences = stillHarmful.get(language);
    if (sentences === undefined || (sentences.size === 1 && sentences.has(candidate.sentence)))
      return candidate;
    return standing(candidate);
  });
}

function standing(candidate: Candidate): Candidate {
  return { ...candidate, clearedBy: undefined };
}

/** The sentences with candidates that nothing clears, by language. */
function harmfulSentences(candidates: readonly Candidate[]): ReadonlyMap<Language, ReadonlySet<number>> {
  const sentences = new Map<Language, Set<number>>();
  for (const candidate of candidates) {
    if (candidate.clearedBy !== undefined) continue;
    const { language } = ruleOf(candidate);
    const known = sentences.get(language);
    if (known === undefined) sentences.set(language, new Set([candidate.sentence]));
    else known.add(candidate.sentence);
  }
  return sentences;
}

/** What the rest of a reply weighs for a sentence, in words: what follows it counts in full, and what stands before it by half. */
export function weightOfRest(sentence: number, tokens: Tokens, vocabulary: Vocabulary): number {
  let weight = 0;
  for (let other = 0; other < tokens.sentenceCount; other++) {
    if (other < sentence) weight += weightOf(other, tokens, vocabulary) / 2;
    else if (other > sentence) weight += weightOf(other, tokens, vocabulary);
  }
  return weight;
}

function weightOf(sentence: number, { sentenceStart, word }: Tokens, vocabulary: Vocabulary): number {
  const [first, end] = [sentenceStart[sentence]!, sentenceStart[sentence + 1]!];
  const hasNumber = word.subarray(first, end).some((id) => vocabulary.kind(id) === WordKind.NUMBER);
  return end - first + (hasNumber ? NUMBER : 0);
}

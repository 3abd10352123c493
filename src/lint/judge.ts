// Judgement in context: finds the candidates of a reply and looks round each for what clears it.

import type { CompiledPacks, CompiledRule, Place } from '../pack/compiled.ts';
import type { PhraseMatch } from '../phrase/match.ts';
import type { Candidate } from './candidate.ts';
import type { ReplyScan } from './reply-scan.ts';

/** Sentences that count as a reply's opening and closing. */
const OPENING_SENTENCES = 2;
const CLOSING_SENTENCES = 3;

/** All candidates of the phrase rules among `rulesOfPhrase`, sentence by sentence. */
export function judgePhrases(
  packs: CompiledPacks,
  scan: ReplyScan,
  rulesOfPhrase: ReadonlyMap<number, readonly number[]>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [sentence, phrases] of scan.seen()) {
    for (const phrase of phrases) {
      for (const rule of rulesOfPhrase.get(phrase) ?? []) {
        for (const match of scan.matches(phrase, sentence)) {
          const clearedBy = exception(scan, packs.rules[rule]!, sentence, match);
          candidates.push({ packs, rule, phrase, ...match, clearedBy });
        }
      }
    }
  }
  return candidates;
}

/** The first exception of the rule that holds at the match. */
function exception(
  scan: ReplyScan,
  rule: CompiledRule,
  sentence: number,
  match: PhraseMatch,
): number | undefined {
  return rule.unless.find(({ scope, phrase }) => {
    switch (scope) {
      case 'around':
        return scan
          .matches(phrase, sentence)
          .some(({ first, end }) => first < match.end && match.first < end);
      case 'sentence':
        return scan.occurs(phrase, sentence, sentence + 1);
      case 'next':
        return scan.occurs(phrase, sentence, sentence + 2);
      case 'reply':
        return scan.occurs(phrase, 0, scan.tokens.sentenceCount);
    }
    return false;
  })?.phrase;
}

/**
 * The candidate of a reply-level rule: a place it requires is empty. It points at what made the rule speak (`when`),
 * or at the start of the reply.
 */
export function judgeReply(packs: CompiledPacks, scan: ReplyScan, rule: number): Candidate | undefined {
  const { require = [], when } = packs.rules[rule]!;
  const { sentenceCount } = scan.tokens;
  if (sentenceCount === 0) return undefined;
  const trigger = when.length === 0 ? { phrase: -1, first: 0, end: 0 } : earliest(scan, when);
  if (trigger === undefined) return undefined;
  const found = require.map(({ place, phrases }) => {
    const [first, end] = sentencesOf(place, sentenceCount);
    return phrases.find((phrase) => scan.occurs(phrase, first, end));
  });
  const clearedBy = found.every((phrase) => phrase !== undefined) ? found[0] : undefined;
  return { packs, rule, ...trigger, captures: [], clearedBy };
}

function earliest(
  scan: ReplyScan,
  phrases: readonly number[],
): { phrase: number; first: number; end: number } | undefined {
  for (const [sentence] of scan.seen()) {
    const matches = phrases.flatMap((phrase) =>
      scan.matches(phrase, sentence).map((match) => ({ phrase, ...match })),
    );
    if (matches.length > 0) return matches.reduce((a, b) => (b.first < a.first ? b : a));
  }
  return undefined;
}

function sentencesOf(place: Place, count: number): [first: number, end: number] {
  if (place === 'opening') return [0, OPENING_SENTENCES];
  if (place === 'closing') return [count - CLOSING_SENTENCES, count];
  return [0, count];
}

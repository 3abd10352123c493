// Judgement in context: finds the candidates of a reply and looks round each for what clears it.

import type { CompiledPacks, CompiledRule, Place, Scope } from '../pack/compiled.ts';
import type { Triggers } from '../pack/triggers.ts';
import type { PhraseMatch } from '../phrase/match.ts';
import type { Candidate } from './candidate.ts';
import type { ReplyScan } from './reply-scan.ts';

/** Sentences that count as a reply's opening and closing. */
const OPENING_SENTENCES = 2;
const CLOSING_SENTENCES = 3;

/** All candidates of the phrase rules that the triggers set off, rule by rule and, within a rule, phrase by phrase. */
export function judgePhrases(
  packs: CompiledPacks,
  scan: ReplyScan,
  { rulesStart, rulesOfPhrase }: Triggers,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [sentence, phrases] of scan.seen()) {
    for (const phrase of phrases) {
      for (const rule of rulesOfPhrase.subarray(rulesStart[phrase], rulesStart[phrase + 1])) {
        const { when } = packs.rules[rule]!;
        if (when.length > 0 && !when.some((each) => scan.occursAnywhere(each))) continue;
        for (const match of scan.matches(phrase, sentence)) {
          const clearedBy = exception(scan, packs.rules[rule]!, sentence, match);
          candidates.push({ packs, rule, phrase, sentence, ...match, clearedBy });
        }
      }
    }
  }
  return candidates.sort((a, b) => a.rule - b.rule || a.phrase - b.phrase);
}

/** Where the nearest exception of the rule that holds at the match looks. */
function exception(
  scan: ReplyScan,
  rule: CompiledRule,
  sentence: number,
  match: Pick<PhraseMatch, 'first' | 'end'>,
): Scope | undefined {
  return rule.unless.find(({ scope, phrase }) => {
    switch (scope) {
      case 'around':
        return overlapsAny(match, scan.matches(phrase, sentence));
      case 'sentence':
        return scan.occurs(phrase, sentence, sentence + 1);
      case 'next':
        return scan.occurs(phrase, sentence, sentence + 2);
      case 'near':
        return scan.occurs(phrase, sentence - 1, sentence + 2);
      case 'reply':
        return scan.occursAnywhere(phrase);
    }
    return false;
  })?.scope;
}

/** Whether a match has a word in common with one of the others, whose starts and ends ascend. */
function overlapsAny(match: Pick<PhraseMatch, 'first' | 'end'>, others: readonly PhraseMatch[]): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (others[middle]!.end <= match.first) low = middle + 1;
    else high = middle;
  }
  return low < others.length && others[low]!.first < match.end;
}

/**
 * The candidate of a reply-level rule: a place it requires is empty. It points at what made the rule speak (`when`),
 * or at the start of the reply.
 */
export function judgeReply(packs: CompiledPacks, scan: ReplyScan, rule: number): Candidate | undefined {
  const { require = [], when } = packs.rules[rule]!;
  const { sentenceCount } = scan.tokens;
  if (sentenceCount === 0) return undefined;
  const nowhere = { phrase: -1, sentence: 0, first: 0, end: 0 };
  const trigger = when.length === 0 ? nowhere : earliest(scan, when);
  if (trigger === undefined) return undefined;
  const found = require.map(({ place, phrases }) => {
    const [first, end] = sentencesOf(place, sentenceCount);
    return phrases.find((phrase) =>
      place === 'reply' ? scan.occursAnywhere(phrase) : scan.occurs(phrase, first, end),
    );
  });
  const clearedBy = found.every((phrase) => phrase !== undefined)
    ? 'present'
    : exception(scan, packs.rules[rule]!, trigger.sentence, trigger);
  return { packs, rule, ...trigger, captures: [], clearedBy };
}

function earliest(
  scan: ReplyScan,
  phrases: readonly number[],
): { phrase: number; sentence: number; first: number; end: number } | undefined {
  for (const [sentence, seen] of scan.seen()) {
    const matches = phrases.flatMap((phrase) => {
      const [match] = seen.has(phrase) ? scan.matches(phrase, sentence) : [];
      return match === undefined ? [] : [{ phrase, sentence, first: match.first, end: match.end }];
    });
    if (matches.length > 0) return matches.reduce((a, b) => (b.first < a.first ? b : a));
  }
  return undefined;
}

function sentencesOf(place: Place, count: number): [first: number, end: number] {
  if (place === 'opening') return [0, OPENING_SENTENCES];
  if (place === 'closing') return [count - CLOSING_SENTENCES, count];
  return [0, count];
}

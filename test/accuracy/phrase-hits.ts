// How each phrase does on labelled replies: a rule's figures may be fine while one of its phrases is loose. Any text
// without labels serves as well, such as a novel: whatever stands in it is no reply, so a phrase that is at home there asks
// for too little.

import type { Linter } from '../../src/lint/linter.ts';
import type { CompiledPacks } from '../../src/pack/compiled.ts';
import { type PackSource, phrasesOf } from '../../src/pack/read.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import type { LabelledReply } from './labelled-reply.ts';
import { overlap, type Place, placeOf } from './score.ts';

export interface PhraseHits {
  readonly rule: string;
  readonly phrase: string;
  /** Matches that nothing clears: those that overlap a label, and those that don't. */
  right: number;
  wrong: number;
  /** Where it was wrong first. */
  example: string;
}

/** The hits of all phrases that have any, the loosest first; `packs` are those of the linter, compiled from `sources`. */
export function phraseHits(
  linter: Linter,
  packs: CompiledPacks,
  sources: readonly PackSource[],
  replies: readonly LabelledReply[],
): PhraseHits[] {
  const texts = phraseTexts(packs, sources);
  const hits = new Map<string, PhraseHits>();
  const [vocabulary, tokens] = [new Vocabulary(), new Tokens()];
  for (const { text, lang, labels } of replies) {
    const standing = linter.candidates(text, lang).filter(({ clearedBy }) => clearedBy === undefined);
    tokenize(text, vocabulary, tokens);
    for (const { rule, phrase, first, end } of standing) {
      // What a whole reply lacks is not scored.
      if (packs.rules[rule]!.require !== undefined) continue;
      const key = `${rule} ${phrase}`;
      const known = hits.get(key) ?? {
        rule: packs.rules[rule]!.id,
        phrase: texts.get(key)!,
        right: 0,
        wrong: 0,
        example: '',
      };
      hits.set(key, known);
      const place = { start: tokens.start[first]!, end: tokens.end[end - 1]! };
      if (labels.some((label) => overlap(place, placeOf(label, text)))) known.right++;
      else if (known.wrong++ === 0) known.example = inContext(place, text);
    }
  }
  const looseness = ({ right, wrong }: PhraseHits) => wrong / (right + 1);
  return [...hits.values()].sort((a, b) => looseness(b) - looseness(a));
}

function inContext({ start, end }: Place, text: string): string {
  const before = text.slice(Math.max(0, start - 30), start);
  return `${before}<${text.slice(start, end)}>${text.slice(end, end + 30)}`;
}

/** The phrases as they are written, by rule and phrase number. */
function phraseTexts(packs: CompiledPacks, sources: readonly PackSource[]): Map<string, string> {
  const entries = sources.flatMap(({ rules }) => rules);
  return new Map(
    packs.rules.flatMap(({ phrases }, rule) =>
      phrases.map((phrase, index) => [`${rule} ${phrase}`, phrasesOf(entries[rule]!)[index]!] as const),
    ),
  );
}

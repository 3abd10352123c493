// What the automaton saw in one reply: for each sentence, the phrases that occur in it.

import type { Classifier } from '../phrase/classifier.ts';
import type { Matcher, PhraseMatch } from '../phrase/match.ts';
import type { Program } from '../phrase/program.ts';
import type { Scanner } from '../phrase/scanner.ts';
import type { Tokens } from '../text/tokens.ts';

/** The machinery for one program; it is kept from reply to reply, for its caches. */
export interface Machine {
  readonly program: Program;
  readonly classifier: Classifier;
  readonly scanner: Scanner;
  readonly matcher: Matcher;
}

export class ReplyScan {
  readonly tokens: Tokens;
  readonly #machine: Machine;
  /** The parts of phrases seen, by sentence; sentences without any are not in it. */
  readonly #parts = new Map<number, Set<number>>();
  readonly #matches = new Map<string, readonly PhraseMatch[]>();

  constructor(machine: Machine, tokens: Tokens) {
    this.#machine = machine;
    this.tokens = tokens;
    machine.classifier.prepare();
    let sentence = 0;
    const hit = (part: number): void => {
      const parts = this.#parts.get(sentence);
      if (parts === undefined) this.#parts.set(sentence, new Set([part]));
      else parts.add(part);
    };
    for (; sentence < tokens.sentenceCount; sentence++) machine.scanner.scan(tokens, sentence, hit);
  }

  /** The sentences in which something was seen, in order. */
  sentences(): Iterable<number> {
    return this.#parts.keys();
  }

  /** The phrases of which a part was seen in a sentence; `matches` tells whether and where they stand there. */
  phrases(sentence: number): Set<number> {
    const phrases = new Set<number>();
    for (const part of this.#parts.get(sentence) ?? [])
      phrases.add(this.#machine.program.phraseOfPart[part]!);
    return phrases;
  }

  /** The exact places of a phrase in a sentence. */
  matches(phrase: number, sentence: number): readonly PhraseMatch[] {
    if (!this.#sawAllParts(phrase, sentence)) return [];
    const key = `${phrase} ${sentence}`;
    const known = this.#matches.get(key);
    if (known !== undefined) return known;
    const matches = this.#machine.matcher.match(this.tokens, sentence, phrase);
    this.#matches.set(key, matches);
    return matches;
  }

  /** Whether a phrase stands in one of the sentences from `first` to before `end`. */
  occurs(phrase: number, first: number, end: number): boolean {
    for (let sentence = Math.max(0, first); sentence < Math.min(end, this.tokens.sentenceCount); sentence++) {
      if (this.matches(phrase, sentence).length > 0) return true;
    }
    return false;
  }

  #sawAllParts(phrase: number, sentence: number): boolean {
    const seen = this.#parts.get(sentence);
    if (seen === undefined) return false;
    const { partStart } = this.#machine.program;
    for (let part = partStart[phrase]!; part < partStart[phrase + 1]!; part++) {
      if (!seen.has(part)) return false;
    }
    return true;
  }
}

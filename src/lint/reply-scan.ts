// What the automaton saw in one reply: for each sentence, the phrases that occur in it.

import type { Automaton } from '../phrase/automaton.ts';
import type { Classifier } from '../phrase/classifier.ts';
import type { Matcher, PhraseMatch } from '../phrase/match.ts';
import type { Program } from '../phrase/program.ts';
import type { ReplySymbols } from '../phrase/reply-symbols.ts';
import type { Scanner } from '../phrase/scanner.ts';
import type { KnownSentence, SentenceMemory } from '../phrase/sentence-memory.ts';
import { onFirstUse } from '../text/on-first-use.ts';
import type { Tokens } from '../text/tokens.ts';

/** The machinery for one program; it is kept from reply to reply, for its caches. */
export interface Machine {
  readonly program: Program;
  readonly classifier: Classifier;
  readonly automaton: Automaton;
  /** Looks for what sets rules off. */
  readonly scanner: Scanner;
  readonly matcher: Matcher;
  readonly memory: SentenceMemory;
  /** Those of the reply that is scanned. */
  readonly symbols: ReplySymbols;
}

const NO_PHRASES: ReadonlySet<number> = new Set();

export class ReplyScan {
  readonly tokens: Tokens;
  readonly #machine: Machine;
  /** The phrases of which a part was seen, by sentence; sentences without any are not in it. */
  readonly #phrases = new Map<number, ReadonlySet<number>>();
  /** The sentences that came before; holes where one comes for the first time. */
  readonly #known: (KnownSentence | undefined)[] = [];
  /** The places of phrases in the sentence that is judged and its neighbours; more would fill the memory. */
  readonly #matches = [new SentenceMatches(), new SentenceMatches(), new SentenceMatches()] as const;
  readonly #standsAnywhere = new Map<number, boolean>();
  /** Read when the first phrase is looked for. */
  readonly #symbols: () => ReplySymbols;

  constructor(machine: Machine, tokens: Tokens) {
    this.#machine = machine;
    this.tokens = tokens;
    this.#symbols = onFirstUse(() => {
      machine.symbols.read(tokens);
      return machine.symbols;
    });
    machine.classifier.prepare();
    for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
      const known = machine.memory.recall(tokens, sentence);
      const seen = known?.seen ?? this.#look(sentence);
      if (known !== undefined) {
        known.seen = seen;
        this.#known[sentence] = known;
      }
      if (seen.size > 0) this.#phrases.set(sentence, seen);
    }
  }

  /** The sentences in which anything that sets a rule off was seen, in order, with the phrases seen there. */
  seen(): Iterable<[sentence: number, phrases: ReadonlySet<number>]> {
    return this.#phrases;
  }

  /** The exact places of a phrase in a sentence; their starts ascend, and so do their ends. */
  matches(phrase: number, sentence: number): readonly PhraseMatch[] {
    const recent = this.#matches[(sentence % 3) as 0 | 1 | 2];
    if (recent.sentence !== sentence) recent.reset(sentence);
    const matches = recent.byPhrase.get(phrase) ?? this.#find(phrase, sentence);
    recent.byPhrase.set(phrase, matches);
    return matches;
  }

  /** Whether a phrase stands in one of the sentences from `first` to before `end`. */
  occurs(phrase: number, first: number, end: number): boolean {
    for (let sentence = Math.max(0, first); sentence < Math.min(end, this.tokens.sentenceCount); sentence++) {
      if (this.matches(phrase, sentence).length > 0) return true;
    }
    return false;
  }

  /** Whether a phrase stands anywhere in the reply. */
  occursAnywhere(phrase: number): boolean {
    const known = this.#standsAnywhere.get(phrase);
    if (known !== undefined) return known;
    let occurs = false;
    const count = this.#mayStandAnywhere(phrase) ? this.tokens.sentenceCount : 0;
    for (let sentence = 0; sentence < count && !occurs; sentence++)
      occurs = this.#find(phrase, sentence).length > 0;
    this.#standsAnywhere.set(phrase, occurs);
    return occurs;
  }

  #look(sentence: number): ReadonlySet<number> {
    const { program, scanner } = this.#machine;
    let phrases: Set<number> | undefined;
    scanner.scan(this.tokens, sentence, (part) => {
      phrases ??= new Set();
      phrases.add(program.phraseOfPart[part]!);
    });
    return phrases ?? NO_PHRASES;
  }

  #find(phrase: number, sentence: number): readonly PhraseMatch[] {
    const known = this.#known[sentence];
    if (known === undefined) return this.#match(phrase, sentence);
    const start = this.tokens.sentenceStart[sentence]!;
    const kept = known.matches.get(phrase);
    if (kept !== undefined) return moved(kept, start);
    const matches = this.#match(phrase, sentence);
    this.#machine.memory.keep(known, phrase, moved(matches, -start));
    return matches;
  }

  #match(phrase: number, sentence: number): readonly PhraseMatch[] {
    return this.#stands(phrase, sentence) ? this.#machine.matcher.match(this.tokens, sentence, phrase) : [];
  }

  /** Whether all parts of a phrase stand in a sentence; asking is much cheaper than matching. */
  #stands(phrase: number, sentence: number): boolean {
    const { partStart } = this.#machine.program;
    const symbols = this.#symbols();
    for (let part = partStart[phrase]!; part < partStart[phrase + 1]!; part++) {
      if (!symbols.hasNeeded(part, sentence)) return false;
      if (!this.#machine.automaton.finds(part, this.tokens, sentence, symbols)) return false;
    }
    return true;
  }

  #mayStandAnywhere(phrase: number): boolean {
    const { partStart } = this.#machine.program;
    const symbols = this.#symbols();
    for (let part = partStart[phrase]!; part < partStart[phrase + 1]!; part++)
      if (!symbols.hasNeededAnywhere(part)) return false;
    return true;
  }
}

/** The same matches that many tokens further on. */
function moved(matches: readonly PhraseMatch[], by: number): readonly PhraseMatch[] {
  return matches.map(({ first, end, captures }) => ({
    first: first + by,
    end: end + by,
    captures: captures.map((token) => token + by),
  }));
}

class SentenceMatches {
  sentence = -1;
  byPhrase = new Map<number, readonly PhraseMatch[]>();

  reset(sentence: number): void {
    this.sentence = sentence;
    this.byPhrase = new Map();
  }
}

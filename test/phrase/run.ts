// Compiles phrases and runs them over texts, as the linter does.

import { Automaton } from '../../src/phrase/automaton.ts';
import { Classifier } from '../../src/phrase/classifier.ts';
import { PhraseCompiler } from '../../src/phrase/compile.ts';
import { Matcher, type PhraseMatch } from '../../src/phrase/match.ts';
import { parseDefine, parsePhrase } from '../../src/phrase/parse.ts';
import { scanTable } from '../../src/phrase/scan-table.ts';
import { Scanner } from '../../src/phrase/scanner.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

export interface RunOptions {
  readonly defines?: Readonly<Record<string, string>>;
  /** Forms by word; a word not in it has no other form. */
  readonly forms?: Readonly<Record<string, readonly string[]>>;
  readonly captures?: readonly string[];
}

/** Shared, as the linter shares it among packs. */
const vocabulary = new Vocabulary();

export class PhraseRun {
  readonly tokens = new Tokens();
  readonly #scanner: Scanner;
  readonly #matcher: Matcher;
  readonly #classifier: Classifier;
  readonly #partsOfPhrase: number[][] = [];

  constructor(phrases: readonly string[], { defines = {}, forms = {}, captures = [] }: RunOptions = {}) {
    const compiler = new PhraseCompiler();
    const meaning = {
      forms: (word: string) => forms[word] ?? [word],
      define: (name: string) => (defines[name] === undefined ? undefined : parseDefine(defines[name])),
      closest: () => undefined,
    };
    for (const phrase of phrases) compiler.add(parsePhrase(phrase), meaning, captures);
    const program = compiler.program();
    program.phraseOfPart.forEach((phrase, part) => {
      this.#partsOfPhrase[phrase] ??= [];
      this.#partsOfPhrase[phrase].push(part);
    });
    this.#classifier = new Classifier(program, vocabulary);
    const automaton = new Automaton(program, this.#classifier);
    this.#scanner = new Scanner(program, this.#classifier, automaton, scanTable(program, phrases.keys()));
    this.#matcher = new Matcher(program, this.#classifier);
  }

  /** The parts that the automaton saw, by sentence. */
  scan(text: string): Set<number>[] {
    tokenize(text, vocabulary, this.tokens);
    this.#classifier.prepare();
    return Array.from({ length: this.tokens.sentenceCount }, (_, sentence) => {
      const parts = new Set<number>();
      this.#scanner.scan(this.tokens, sentence, (part) => parts.add(part));
      return parts;
    });
  }

  /** The phrases of which the automaton saw every part in a sentence. */
  seen(text: string, sentence = 0): number[] {
    const parts = this.scan(text)[sentence] ?? new Set();
    return this.#partsOfPhrase.flatMap((own, phrase) =>
      own.every((part) => parts.has(part)) ? [phrase] : [],
    );
  }

  /** The exact places of a phrase in all sentences. */
  match(text: string, phrase = 0): PhraseMatch[] {
    return this.scan(text).flatMap((_, sentence) => this.#matcher.match(this.tokens, sentence, phrase));
  }

  /** The matched texts of a phrase. */
  texts(text: string, phrase = 0): string[] {
    const { start, end } = this.tokens;
    return this.match(text, phrase).map((match) => text.slice(start[match.first], end[match.end - 1]));
  }
}

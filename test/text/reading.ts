// Reads a text with a fresh vocabulary and writes the tokens down so that a person can check them at a glance.

import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary, WordKind } from '../../src/text/vocabulary.ts';

const NAMES = new Map<WordKind, string>(
  Object.entries(WordKind).map(([name, kind]) => [kind, name.toLowerCase()] as const),
);

export interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly sentence: number;
}

export function tokensOf(text: string, vocabulary = new Vocabulary(), tokens = new Tokens()): Token[] {
  tokenize(text, vocabulary, tokens);
  const read: Token[] = [];
  for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
    for (let token = tokens.sentenceStart[sentence]!; token < tokens.sentenceStart[sentence + 1]!; token++) {
      const word = tokens.word[token]!;
      const kind = NAMES.get(vocabulary.kind(word))!;
      const folded = vocabulary.folded(word);
      read.push({ kind, start: tokens.start[token]!, end: tokens.end[token]!, folded, sentence });
    }
  }
  return read;
}

/** The sentences: words as folded, opaque tokens as `<kind>`. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { kind, folded, sentence } of tokensOf(text)) {
    const shown = folded === '' ? `<${kind}>` : folded;
    sentences[sentence] = sentence in sentences ? `${sentences[sentence]} ${shown}` : shown;
  }
  return sentences;
}

/** What the opaque tokens of a kind span. */
export function opaque(text: string, kind: string): string[] {
  return tokensOf(text)
    .filter((token) => token.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

/** What each token spans. */
export function surfaces(text: string): string[] {
  return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

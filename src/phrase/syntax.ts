// The phrase language as a tree. A phrase is written as one would say it; docs/phrases.md is its card.

import type { Span } from '../source/place/span.ts';

/** How far a word of a phrase reaches: any inflected form, this form only, or any word that begins so. */
export type Reach = 'inflected' | 'exact' | 'prefix';

/** What stands for a kind of token rather than for a word. */
export type TokenClass = 'number' | 'name' | 'acronym' | 'address';

/** A word or class: what matches a single token. `at` is its place in the phrase's text. */
export type Atom =
  | { readonly type: 'word'; readonly text: string; readonly reach: Reach; readonly at: Span }
  | { readonly type: 'class'; readonly name: TokenClass; readonly at: Span };

export type Node =
  | Atom
  | { readonly type: 'define'; readonly name: string; readonly at: Span }
  | { readonly type: 'sequence'; readonly items: readonly Node[]; readonly at: Span }
  | { readonly type: 'choice'; readonly options: readonly Node[]; readonly at: Span }
  | { readonly type: 'optional'; readonly item: Node; readonly at: Span }
  /** One word, whichever it is. */
  | { readonly type: 'any'; readonly at: Span }
  /** Up to `most` words of any kind. */
  | { readonly type: 'gap'; readonly most: number; readonly at: Span }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end'; readonly at: Span };

/** A whole phrase: its parts, which `&` joins, stand in one sentence in any order. Most phrases have one part. */
export interface Phrase {
  readonly parts: readonly Node[];
}

/** Words that may stand between the parts of a conjunction. */
export const CONJUNCTION_REACH = 8;

/** Words that `...` may skip. */
export const DEFAULT_GAP = 3;

/** The widest gap that may be written, as `..20`. */
export const WIDEST_GAP = 20;

/** Brackets within brackets. */
export const DEEPEST_NESTING = 20;

/** Code units of one phrase. */
export const LONGEST_PHRASE = 4000;

/** A fault in a phrase, with its place in the phrase's text. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  readonly at: Span;
  readonly mend: string | undefined;

  constructor(message: string, at: Span, mend?: string) {
    super(message);
    this.at = at;
    this.mend = mend;
  }
}

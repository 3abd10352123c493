// What the linter says about a reply.

import type { Severity } from '../pack/severity.ts';
import type { Range } from '../source/place/span.ts';
import type { Language } from '../text/language.ts';

/** A friendlier text to put in place of the match. */
export interface Rewrite {
  readonly text: string;
  /** When to use it. */
  readonly when: string | undefined;
  /** Whether it may replace the match unasked. */
  readonly safe: boolean;
  /** Whether it can stand in the place of the match as it is: it has no [blanks], and is not meant to be added. */
  readonly complete: boolean;
}

export interface Finding {
  /** `category/name`. */
  readonly rule: string;
  readonly category: string;
  readonly language: Language;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  /** The words of the draft, as written. */
  readonly match: string;
  /** The reply it stands in; `start` and `end` are UTF-16 offsets into the reply's decoded text. */
  readonly reply: {
    readonly id: string | undefined;
    readonly title: string | undefined;
    readonly index: number;
    readonly start: number;
    readonly end: number;
  };
  /** The place in the file. */
  readonly range: Range;
  /** The source line on which the range starts, without its line break. */
  readonly sourceLine: string;
  readonly rewrites: readonly Rewrite[];
}

/** Totals over a run. */
export interface Summary {
  readonly documents: number;
  readonly replies: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

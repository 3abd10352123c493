// What happens to documents, step by step and in order. Whoever reads, lints and reports gets one stream of steps, so
// that a document may be read while those before it are still being linted, and nothing is told out of turn.

import type { Selection } from '../../lint/selection.ts';
import type { TextFinding } from '../../lint/text-finding.ts';
import type { Document } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { Reply } from '../../source/reply.ts';

interface Opened {
  readonly kind: 'open';
  readonly document: Document;
}

interface Trouble {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** Replies of which it is known that nothing is found in them. */
interface Unread {
  readonly kind: 'unread';
  readonly replies: number;
}

interface Closed {
  readonly kind: 'close';
}

/** Replies that were read. */
export interface Read {
  readonly kind: 'replies';
  readonly replies: readonly Reply[];
  /** The indices of those in which something is found, where that is known; the others need no linting. */
  readonly flawed: ReadonlySet<number> | undefined;
  /** By what they are to be linted. */
  readonly selection: Selection;
  /** Bytes of the document that were read for them. */
  readonly bytes: number;
}

/** Replies with what was found in the text of each. */
export interface Linted {
  readonly kind: 'replies';
  readonly replies: readonly Reply[];
  readonly found: readonly (readonly TextFinding[])[];
}

export type ReadStep = Opened | Trouble | Read | Unread | Closed;
export type LintedStep = Opened | Trouble | Linted | Unread | Closed;

export function needsLinting({ flawed }: Read, { index }: Reply): boolean {
  return flawed === undefined || flawed.has(index);
}

/** What is found in a reply that needs no linting. */
export const NOTHING: readonly TextFinding[] = [];

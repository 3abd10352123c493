// The body of a reply is what its author wrote: plain text, HTML or Markdown. What the customer reads is worked out from
// it, with the way back.

import type { OffsetMap } from '../place/offset-map.ts';

export const BODY_FORMATS = ['text', 'html', 'markdown'] as const;

export type BodyFormat = (typeof BODY_FORMATS)[number];

export interface Body {
  /** What the customer reads. */
  readonly text: string;
  /** From the text to the body. */
  readonly map: OffsetMap;
  /** The given text as it must be written in the body where offset `at` of the text lies. */
  encode(text: string, at: number): string;
}

/** Reads a body. */
export type DecodeBody = (source: string) => Body;

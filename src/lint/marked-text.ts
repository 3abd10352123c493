// An example as a pack writes it: the text, with what should be found in <angle brackets>.

import type { Span } from '../source/place/span.ts';

export interface MarkedText {
  /** Without the brackets. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export function parseMarks(marked: string): MarkedText {
  let text = '';
  const spans: Span[] = [];
  for (const piece of marked.split(/(<[^<>]*>)/)) {
    if (piece.startsWith('<') && piece.endsWith('>')) {
      const start = text.length;
      text += piece.slice(1, -1);
      spans.push({ start, end: text.length });
    } else {
      text += piece;
    }
  }
  return { text, spans };
}

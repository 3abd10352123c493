// What is found in a text, before anybody has asked where that text stands: plain data, which threads can hand to one
// another.

import type { Span } from '../source/place/span.ts';
import type { Finding } from './finding.ts';

export interface TextFinding extends Omit<Finding, 'reply' | 'range' | 'sourceLine'> {
  /** In UTF-16 code units of the text. */
  readonly span: Span;
}

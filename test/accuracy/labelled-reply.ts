// Replies in which people have marked what costs loyalty, one JSON object a line. They are the yardstick of the rules.

import { readFileSync } from 'node:fs';
import type { Language } from '../../src/text/language.ts';

export interface Label {
  readonly category: string;
  /** The words of the reply that are meant: where they stand first. */
  readonly quote: string;
  /** False where the labellers were in doubt; such a label counts neither way. */
  readonly sure?: boolean;
}

export interface LabelledReply {
  readonly id: string;
  readonly lang: Language;
  /** email, chat, social, macro, review or sms. */
  readonly channel: string;
  readonly text: string;
  /** Empty where the reply is good. */
  readonly labels: readonly Label[];
}

export function readLabelled(file: string): LabelledReply[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LabelledReply);
}

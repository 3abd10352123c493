// Which fields of data might hold replies: for the message that says that none could be told.

import { isRecord } from './fields.ts';
import { step } from './recognise.ts';

/** Words that a text has at least; names and codes have fewer. */
const FEWEST_WORDS = 4;

const MOST_CANDIDATES = 5;
const MOST_VALUES = 20_000;
const DEEPEST = 12;

/** Queries for the fields with the most words in them, the wordiest first. */
export function candidateFields(root: unknown): string[] {
  const words = new Map<string, number>();
  let level: { readonly value: unknown; readonly at: string }[] = [{ value: root, at: '$' }];
  let left = MOST_VALUES;
  for (let depth = 0; depth < DEEPEST && level.length > 0 && left > 0; depth++) {
    const next: typeof level = [];
    for (const { value, at } of level) {
      if (left-- <= 0) break;
      if (typeof value === 'string') {
        const count = value.split(/\s+/).length;
        if (count >= FEWEST_WORDS) words.set(at, (words.get(at) ?? 0) + count);
      } else if (Array.isArray(value)) {
        for (const item of value.slice(0, MOST_VALUES)) next.push({ value: item, at: `${at}[*]` });
      } else if (isRecord(value)) {
        for (const [key, child] of Object.entries(value)) next.push({ value: child, at: at + step(key) });
      }
    }
    level = next;
  }
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([at]) => at);
}

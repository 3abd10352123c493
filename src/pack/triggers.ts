// What sets a choice of rules off, ready to look for. For the rules that run where nothing else is said it is worked out
// when packs are compiled: it would take a noticeable part of the time in which a draft is checked.

import type { Program } from '../phrase/program.ts';
import { type ScanTable, scanTable } from '../phrase/scan-table.ts';
import type { CompiledRule } from './compiled.ts';
import { DEFAULT_PRESET, holds } from './preset.ts';

export interface Triggers {
  /** The numbers of the rules, ascending. */
  readonly rules: Int32Array;
  /** For the phrases that set them off. */
  readonly scanTable: ScanTable;
  /** The rules that phrase p sets off are `rulesOfPhrase[rulesStart[p] … rulesStart[p + 1])`, ascending. */
  readonly rulesStart: Int32Array;
  readonly rulesOfPhrase: Int32Array;
}

/** What sets the rules with the given numbers off. */
export function triggersOf(
  program: Program,
  rules: readonly CompiledRule[],
  numbers: readonly number[],
): Triggers {
  // The "when" of a phrase rule is asked for only beside a match: it may hold the commonest of words.
  const phrases = numbers.flatMap((rule) => {
    const { require, when, phrases } = rules[rule]!;
    return require === undefined ? phrases : [...phrases, ...when];
  });
  const count = program.partStart.length - 1;
  const rulesStart = new Int32Array(count + 1);
  for (const rule of numbers) for (const phrase of new Set(rules[rule]!.phrases)) rulesStart[phrase + 1]!++;
  for (let phrase = 0; phrase < count; phrase++) rulesStart[phrase + 1]! += rulesStart[phrase]!;
  const rulesOfPhrase = new Int32Array(rulesStart[count]!);
  const next = rulesStart.slice();
  for (const rule of numbers)
    for (const phrase of new Set(rules[rule]!.phrases)) rulesOfPhrase[next[phrase]!++] = rule;
  return {
    rules: Int32Array.from(numbers),
    scanTable: scanTable(program, phrases),
    rulesStart,
    rulesOfPhrase,
  };
}

/** What sets the rules of the default preset off. */
export function defaultTriggers(program: Program, rules: readonly CompiledRule[]): Triggers {
  const numbers = [...rules.keys()].filter((rule) => holds(DEFAULT_PRESET, rules[rule]!.preset));
  return triggersOf(program, rules, numbers);
}

// What packs compile to: one automaton for all phrases, and rules that refer to phrases by number.

import type { Program } from '../phrase/program.ts';
import type { Language } from '../text/language.ts';
import type { Preset } from './preset.ts';
import type { Severity } from './severity.ts';
import type { Triggers } from './triggers.ts';

/** Where an exception looks, seen from the match; the nearest first. */
export const SCOPES = ['around', 'sentence', 'next', 'near', 'reply'] as const;

export type Scope = (typeof SCOPES)[number];

/** The parts of a reply in which a reply-level rule may require something. */
export const PLACES = ['opening', 'closing', 'reply'] as const;

export type Place = (typeof PLACES)[number];

export interface CompiledRule {
  /** `category/name`. */
  readonly id: string;
  /** Ids by which it was known before. */
  readonly aka: readonly string[];
  readonly category: string;
  readonly language: Language;
  readonly severity: Severity;
  /** The mildest preset that has it. */
  readonly preset: Preset;
  /** It is silent where nothing else is found and the rest of the reply weighs so many words; 0 where that is no matter. */
  readonly rest: number;
  /** From this weight on the rest makes up only for what stands in the first third of a reply; 0 for never. */
  readonly letter: number;
  /** What it looks for; empty for a reply-level rule. */
  readonly phrases: readonly number[];
  /** Those of them that nothing else in a reply makes up for. */
  readonly unmistakable: readonly number[];
  readonly unless: readonly { readonly scope: Scope; readonly phrase: number }[];
  /** What a reply-level rule wants to find; any phrase of a place will do, and every place must have one. */
  readonly require: readonly { readonly place: Place; readonly phrases: readonly number[] }[] | undefined;
  /** A rule with this speaks only in replies where one of these occurs; a reply-level rule points at it. */
  readonly when: readonly number[];
  /** The defines whose text the rewrites use, by capture slot. */
  readonly captures: readonly string[];
}

export interface RuleText {
  readonly message: string;
  readonly why: string;
  readonly source: string | undefined;
  readonly rewrites: readonly {
    readonly text: string;
    readonly when: string | undefined;
    readonly safe: boolean;
  }[];
}

/** The examples of a rule, as the pack writes them: with the matches in angle brackets. */
export interface RuleExamples {
  readonly flag: readonly string[];
  readonly pass: readonly string[];
}

export interface CompiledPacks {
  /** Those that it has rules in. */
  readonly languages: readonly Language[];
  readonly program: Program;
  readonly rules: readonly CompiledRule[];
  /** What sets the rules of the default preset off. */
  readonly triggers: Triggers;
  /** The words of a rule, by its index in `rules`: wanted only where it has a finding or is explained. */
  text(rule: number): RuleText;
  /** The examples of all rules, by their index: wanted only where rules are explained. */
  examples(): Promise<readonly RuleExamples[]>;
}

/** The languages of rules, each once. */
export function languagesOf(rules: readonly CompiledRule[]): Language[] {
  return [...new Set(rules.map(({ language }) => language))];
}

// Reads one file of a pack: text → YAML → checked entries. All faults of a file are reported at once, each with its
// line, column and the lines around it.

import { type Problem, ProblemError } from '../source/problem.ts';
import type { Language } from '../text/language.ts';
import { checkYaml, refuse } from '../yaml/check-yaml.ts';
import { type Path, YamlSource } from '../yaml/yaml-source.ts';
import { hasBlanks } from './blanks.ts';
import { DEFAULT_PRESET, type Preset } from './preset.ts';
import { PackFile, type RuleEntry } from './schema.ts';

/** Code units of one pack file. */
const LARGEST_FILE = 2 * 1024 * 1024;

/** A pack file as read: its entries, and the way back to their places. */
export interface PackSource {
  readonly yaml: YamlSource;
  readonly language: Language;
  readonly category: string | undefined;
  /** The mildest preset that its rules belong to, unless they say another. */
  readonly preset: Preset;
  /** The `rest` and `letter` of its phrase rules, unless they say others. */
  readonly rest: number;
  readonly letter: number;
  readonly defines: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleEntry[];
}

/** What the place of a built-in file says; a user's own file must say it itself. */
export interface Expected {
  readonly language?: Language;
}

/** Reads a pack file. Throws ProblemError with every fault of the file, or with the first hundred of very many. */
export function readPack(path: string, text: string, expected: Expected = {}): PackSource {
  if (text.length > LARGEST_FILE) {
    throw new ProblemError([
      { path, message: 'a pack file has at most 2 MB', mend: 'split it into several files' },
    ]);
  }
  const yaml = new YamlSource(path, text);
  const file = checkYaml(yaml, PackFile);
  refuse(path, contentProblems(yaml, file, expected));
  const defines = Object.entries(file.defines ?? {});
  return {
    yaml,
    language: (expected.language ?? file.language)!,
    category: file.category,
    preset: file.preset ?? DEFAULT_PRESET,
    rest: file.rest ?? 0,
    letter: file.letter ?? 0,
    defines: Object.fromEntries(
      defines.map(([name, body]) => [name, typeof body === 'string' ? [body] : body]),
    ),
    rules: file.rules ?? [],
  };
}

/** All that a rule looks for, what is unmistakable first. */
export function phrasesOf({ unmistakable = [], phrases = [] }: RuleEntry): readonly string[] {
  return [...unmistakable, ...phrases];
}

/** The `rest` and the `letter` of a rule in its file; 0 where it reports what is absent. */
export function restOf(rule: RuleEntry, { rest, letter }: PackSource): { rest: number; letter: number } {
  if (rule.require !== undefined) return { rest: 0, letter: 0 };
  return { rest: rule.rest ?? rest, letter: rule.letter ?? letter };
}

/** What the schema cannot say. */
function* contentProblems(yaml: YamlSource, file: PackFile, expected: Expected): Generator<Problem> {
  const { language, category, rules, defines } = file;
  if (expected.language === undefined && language === undefined) {
    yield yaml.problem([], 'the pack does not say its language', 'add "language: en" (or ru, pl) at the top');
  }
  if (expected.language !== undefined && language !== undefined && expected.language !== language) {
    const message = `this pack is "${language}" and lies in the folder of "${expected.language}"`;
    yield yaml.problem(['language'], message, 'move it, or correct its language');
  }
  if (rules !== undefined && category === undefined) {
    const mend = 'add "category: deflection" (say) at the top';
    yield yaml.keyProblem(['rules'], 'these rules have no category', mend);
  }
  if (rules === undefined && defines === undefined) {
    yield yaml.problem([], 'there is neither "rules" nor "defines" in this pack', 'add one of them');
  }
  const written = (yaml.value as { defines?: object }).defines ?? {};
  for (const name of Object.keys(written)) {
    // The schema passes over names that mean something in JavaScript.
    if (Object.hasOwn(defines!, name)) continue;
    yield yaml.keyProblem(['defines', name], `a define cannot be called "${name}"`, 'rename it');
  }
  for (const [index, rule] of (rules ?? []).entries()) yield* checkRule(yaml, rule, index);
}

function* checkRule(yaml: YamlSource, rule: RuleEntry, index: number): Generator<Problem> {
  const path: Path = ['rules', index];
  const has = (key: keyof RuleEntry): boolean => rule[key] !== undefined;
  const looks = has('phrases') || has('unmistakable');
  if (looks === has('require')) {
    const message = looks ? 'a rule has either phrases or "require"' : 'this rule looks for nothing';
    const mend = 'give it "phrases", or "require" if it reports what is absent';
    yield yaml.problem([...path, 'id'], message, mend);
    return;
  }
  if (has('require') && Object.keys(rule.require!).length === 0) {
    yield yaml.keyProblem(
      [...path, 'require'],
      'this requires nothing',
      'add "opening", "closing" or "reply"',
    );
  }
  for (const key of ['rest', 'letter'] as const) {
    if (!has('require') || !has(key)) continue;
    const message = 'a rule that reports what is absent has no match that the rest could clear';
    yield yaml.keyProblem([...path, key], message, 'take it away');
  }
  for (const [number, rewrite] of rule.rewrite.entries()) {
    if (rewrite.safe !== true || !hasBlanks(rewrite.text)) continue;
    const place = [...path, 'rewrite', number, 'text'];
    yield yaml.problem(place, 'a safe rewrite has no [blanks]', 'fill the blank, or take "safe" away');
  }
}

// Reads one file of a pack: text → YAML → checked entries. All faults of a file are reported at once, each with its
// line, column and the lines around it.

import * as v from 'valibot';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import type { Language } from '../text/language.ts';
import { PackFile, type RuleEntry } from './schema.ts';
import { type Path, YamlSource } from './yaml-source.ts';

/** Bytes of one pack file. */
const LARGEST_FILE = 2 * 1024 * 1024;

/** A pack file as read: its entries, and the way back to their places. */
export interface PackSource {
  readonly yaml: YamlSource;
  readonly language: Language;
  readonly category: string | undefined;
  readonly defines: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleEntry[];
}

/** What the place of a built-in file says; a user's own file must say it itself. */
export interface Expected {
  readonly language?: Language;
}

/** Reads a pack file. Throws ProblemError with every fault of the file. */
export function readPack(path: string, text: string, expected: Expected = {}): PackSource {
  if (text.length > LARGEST_FILE) {
    throw new ProblemError([
      { path, message: 'a pack file has at most 2 MB', mend: 'split it into several files' },
    ]);
  }
  const yaml = new YamlSource(path, text);
  if (yaml.problems.length > 0) throw new ProblemError(yaml.problems);
  const parsed = v.safeParse(PackFile, yaml.value);
  if (!parsed.success) throw new ProblemError(parsed.issues.flatMap((issue) => describe(yaml, issue)));
  const file = parsed.output;
  const problems = [
    ...checkFile(yaml, file, expected),
    ...(file.rules ?? []).flatMap((rule, index) => checkRule(yaml, rule, index)),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  return {
    yaml,
    language: (expected.language ?? file.language)!,
    category: file.category,
    defines: Object.fromEntries(
      Object.entries(file.defines ?? {}).map(([name, body]) => [
        name,
        typeof body === 'string' ? [body] : body,
      ]),
    ),
    rules: file.rules ?? [],
  };
}

function checkFile(yaml: YamlSource, file: PackFile, expected: Expected): Problem[] {
  const problems: Problem[] = [];
  if (expected.language === undefined && file.language === undefined) {
    problems.push(
      yaml.problem([], 'the pack does not say its language', 'add "language: en" (or ru, pl) at the top'),
    );
  }
  if (file.rules !== undefined && file.category === undefined) {
    problems.push(
      yaml.problem(['rules'], 'these rules have no category', 'add "category: deflection" (say) at the top'),
    );
  }
  if (file.rules === undefined && file.defines === undefined) {
    problems.push(yaml.problem([], 'there is neither "rules" nor "defines" in this pack', 'add one of them'));
  }
  return problems;
}

function checkRule(yaml: YamlSource, rule: RuleEntry, index: number): Problem[] {
  const path: Path = ['rules', index];
  const has = (key: keyof RuleEntry): boolean => rule[key] !== undefined;
  if (has('phrases') === has('require')) {
    const message = has('phrases')
      ? 'a rule has either "phrases" or "require"'
      : 'this rule looks for nothing';
    return [
      yaml.problem([...path, 'id'], message, 'give it "phrases", or "require" if it reports what is absent'),
    ];
  }
  const problems: Problem[] = [];
  if (has('when') && !has('require')) {
    problems.push(
      yaml.keyProblem([...path, 'when'], '"when" goes with "require"', 'use "unless" for exceptions'),
    );
  }
  if (has('unless') && !has('phrases')) {
    problems.push(
      yaml.keyProblem([...path, 'unless'], '"unless" goes with "phrases"', 'put it into "require"'),
    );
  }
  rule.rewrite.forEach((rewrite, number) => {
    if (rewrite.safe !== true || !/\[[^\]]*\]/.test(rewrite.text)) return;
    const place = [...path, 'rewrite', number, 'text'];
    problems.push(
      yaml.problem(place, 'a safe rewrite has no [blanks]', 'fill the blank, or take "safe" away'),
    );
  });
  return problems;
}

type Issue = v.InferIssue<typeof PackFile>;

/** Turns what the schema says into problems at their places. */
function describe(yaml: YamlSource, issue: Issue): Problem[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  if (issue.type === 'union' && issue.issues !== undefined) {
    // The branch that got farthest is the one that was meant.
    const deepest = [...issue.issues].sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0]!;
    if ((deepest.path?.length ?? 0) > 0) {
      const inner = [...path, ...deepest.path!.map((item) => item.key as string | number)];
      return [yaml.problem(inner, deepest.message)];
    }
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = String(path.at(-1));
    const known = knownKeys(path);
    const meant = closest(key, known);
    const mend = meant === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${meant}"?`;
    return [yaml.keyProblem(path, `"${key}" means nothing here`, mend)];
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return [yaml.problem(path.slice(0, -1), `"${path.at(-1)}" is missing here`, `add "${path.at(-1)}:"`)];
  }
  if (issue.type === 'strict_object')
    return [yaml.problem(path, 'this must be a map', 'write it as "key: value" lines')];
  return [yaml.problem(path, issue.message)];
}

/** The keys that the schema knows at a place, from the schema itself. */
function knownKeys(path: Path): string[] {
  let schema: unknown = PackFile;
  for (const key of path.slice(0, -1)) {
    schema = inside(schema, key);
    if (schema === undefined) return [];
  }
  return Object.keys(entriesOf(schema) ?? {});
}

interface AnySchema {
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly pipe?: readonly unknown[];
  readonly options?: readonly unknown[];
}

function entriesOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const { wrapped, entries, options } = schema as AnySchema;
  if (wrapped !== undefined) return entriesOf(wrapped);
  return entries ?? options?.map(entriesOf).find((each) => each !== undefined);
}

function inside(schema: unknown, key: string | number): unknown {
  const { wrapped, item } = schema as AnySchema;
  if (wrapped !== undefined) return inside(wrapped, key);
  if (typeof key === 'number') return item;
  return entriesOf(schema)?.[key];
}

// From a file to values that a schema describes, or to problems at the places of all its faults.

import * as v from 'valibot';
import { describeProblem, type Problem, ProblemError } from '../source/problem.ts';
import { type Checked, describeIssue } from './describe-issue.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Problems of one file; who has more mends these first. */
const MOST_PROBLEMS = 100;

/**
 * The value of a file, or of the part of it at `above`. Throws ProblemError with every fault, or with the first hundred of
 * very many.
 */
export function checkYaml<Schema extends v.GenericSchema>(
  yaml: YamlSource,
  schema: Schema,
  above: Path = [],
): v.InferOutput<Schema> {
  refuse(yaml.path, syntaxProblems(yaml));
  const value = above.reduce((inside, key) => (inside as Record<string, unknown>)[key], yaml.value);
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) refuse(yaml.path, schemaProblems({ yaml, schema, above }, parsed.issues));
  return parsed.output as v.InferOutput<Schema>;
}

/** Throws the problems of a file, if there are any, in the order of their places. */
export function refuse(path: string, found: Iterable<Problem>): void {
  const problems = new Map<string, Problem>();
  for (const problem of found) {
    if (problems.size === MOST_PROBLEMS) {
      problems.set('', { path, message: 'there are more faults than these', mend: 'mend these first' });
      break;
    }
    problems.set(describeProblem(problem), problem);
  }
  if (problems.size === 0) return;
  const last = Number.POSITIVE_INFINITY;
  const sorted = [...problems.values()].sort(
    (a, b) => (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last),
  );
  throw new ProblemError(sorted);
}

function* syntaxProblems(yaml: YamlSource): Generator<Problem> {
  for (const fault of yaml.faults) yield yaml.problemAt(fault);
}

function* schemaProblems(checked: Checked, issues: Iterable<v.BaseIssue<unknown>>): Generator<Problem> {
  for (const issue of issues) yield* describeIssue(checked, issue);
}

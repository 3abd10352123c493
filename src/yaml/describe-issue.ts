// Turns what a schema says about a file into problems at their places, in the words of the people who write such files.

import type * as v from 'valibot';
import type { Problem } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Of a key that means nothing, as much is quoted as can be a key. */
const LONGEST_KEY = 60;

type Issue = v.BaseIssue<unknown>;

/** What is checked: a file, or the part of it that lies at `above`, against a schema. */
export interface Checked {
  readonly yaml: YamlSource;
  readonly schema: v.GenericSchema;
  readonly above: Path;
}

/** The problems that an issue stands for; `outer` is the path to the value that the issue's own path starts from. */
export function* describeIssue(checked: Checked, issue: Issue, outer: Path = []): Generator<Problem> {
  const { yaml, above } = checked;
  const within = [...outer, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const path = [...above, ...within];
  if (issue.type === 'union') {
    // Of the shapes that the value may have, the one whose inside was looked at is the one that was meant.
    const inner = (issue.issues ?? []).filter((each) => each.path !== undefined);
    for (const each of inner) yield* describeIssue(checked, each, within);
    if (inner.length > 0) return;
  }
  if (issue.type === 'strict_object') {
    yield* describeMapIssue(checked, issue, within);
    return;
  }
  const [message, mend] = issue.message.split('; ');
  if (issue.path?.at(-1)?.origin === 'key') yield yaml.keyProblem(path, message!, mend);
  else yield yaml.problem(path, message!, mend);
}

function* describeMapIssue({ yaml, schema, above }: Checked, issue: Issue, within: Path): Generator<Problem> {
  const path = [...above, ...within];
  const item = issue.path?.at(-1);
  const isInside = issue.kind === 'schema' && item?.origin === 'key';
  const map = isInside ? item.input : issue.input;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    const place = isInside ? path.slice(0, -1) : path;
    yield yaml.problem(place, 'this must be a map', 'write it as "key: value" lines');
    return;
  }
  if (issue.expected !== 'never') {
    yield yaml.problem(path.slice(0, -1), `"${path.at(-1)}" is missing here`, `add "${path.at(-1)}:"`);
    return;
  }
  // The schema stops at the first key that it does not know.
  const known = knownKeys(schema, within);
  const unknown = Object.keys(map).filter((key) => !known.includes(key));
  for (const key of unknown) {
    const shown = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
    const meant = closest(shown, known);
    const mend = meant === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${meant}"?`;
    yield yaml.keyProblem([...path.slice(0, -1), key], `"${shown}" means nothing here`, mend);
  }
}

/** The keys that the schema knows beside the last key of a path. */
function knownKeys(root: v.GenericSchema, path: Path): string[] {
  let schema: unknown = root;
  for (const key of path.slice(0, -1)) schema = inside(schema, key);
  return Object.keys(entriesOf(schema) ?? {});
}

interface AnySchema {
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly options?: readonly unknown[];
}

function entriesOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const { wrapped, entries, options } = (schema ?? {}) as AnySchema;
  if (wrapped !== undefined) return entriesOf(wrapped);
  return entries ?? options?.map(entriesOf).find((each) => each !== undefined);
}

function inside(schema: unknown, key: string | number): unknown {
  const { wrapped, item } = (schema ?? {}) as AnySchema;
  if (wrapped !== undefined) return inside(wrapped, key);
  return typeof key === 'number' ? item : entriesOf(schema)?.[key];
}

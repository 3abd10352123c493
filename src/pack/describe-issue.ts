// Turns what the schema says about a pack file into problems at their places, in the words of the people who write
// packs.

import type * as v from 'valibot';
import type { Problem } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import { PackFile } from './schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Of a key that means nothing, as much is quoted as can be a key. */
const LONGEST_KEY = 60;

type Issue = v.BaseIssue<unknown>;

/** The problems that an issue stands for; `above` is the path to the value that the issue's own path starts from. */
export function* describeIssue(yaml: YamlSource, issue: Issue, above: Path = []): Generator<Problem> {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  if (issue.type === 'union') {
    // Of the shapes that the value may have, the one whose inside was looked at is the one that was meant.
    const inner = (issue.issues ?? []).filter((each) => each.path !== undefined);
    for (const each of inner) yield* describeIssue(yaml, each, path);
    if (inner.length > 0) return;
  }
  if (issue.type === 'strict_object') {
    yield* describeMapIssue(yaml, issue, path);
    return;
  }
  const [message, mend] = issue.message.split('; ');
  if (issue.path?.at(-1)?.origin === 'key') yield yaml.keyProblem(path, message!, mend);
  else yield yaml.problem(path, message!, mend);
}

function* describeMapIssue(yaml: YamlSource, issue: Issue, path: Path): Generator<Problem> {
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
  const known = knownKeys(path);
  const unknown = Object.keys(map).filter((key) => !known.includes(key));
  for (const key of unknown) {
    const shown = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
    const meant = closest(shown, known);
    const mend = meant === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${meant}"?`;
    yield yaml.keyProblem([...path.slice(0, -1), key], `"${shown}" means nothing here`, mend);
  }
}

/** The keys that the schema knows beside the last key of a path. */
function knownKeys(path: Path): string[] {
  let schema: unknown = PackFile;
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

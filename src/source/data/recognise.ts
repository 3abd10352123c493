// Which shape data has. Field names tell: the first shape counts of which the data has a record with all its fields, first
// where the desk itself puts its records, then in any list.

import { isRecord, textField } from './fields.ts';
import { parseQuery, type Query } from './query.ts';
import type { Shape } from './shape.ts';
import { LISTS, PLAIN, SHAPES } from './shapes.ts';

/** Records that are looked at to recognise a shape. */
const SAMPLE = 20;

/** How deep lists of records are looked for where no shape is known. */
const DEEPEST = 4;

export interface Recognised {
  readonly shape: Shape;
  /** Where its records lie in this data. */
  readonly records: string;
}

interface Candidate extends Recognised {
  readonly query: Query;
  readonly has: readonly Query[];
}

interface Place {
  readonly value: unknown;
  readonly at: string;
}

let known: readonly Candidate[] | undefined;

/** The shape of data; where none is known, one of plain records with a text. Undefined where there are none either. */
export function recognise(root: unknown): Recognised | undefined {
  known ??= SHAPES.flatMap(candidatesOf);
  const found = known.find(({ query, has }) =>
    query.find(root, SAMPLE).some(({ value }) => hasAll(value, has)),
  );
  return found ?? wrapped(root, known) ?? plainRecords(root);
}

function hasAll(value: unknown, has: readonly Query[]): boolean {
  return isRecord(value) && has.every((field) => field.find(value, 1).length > 0);
}

function candidatesOf(shape: Shape): Candidate[] {
  const has = shape.has.map((field) => parseQuery(field.replace('@', '$')));
  return shape.records.map((records) => ({ shape, records, query: parseQuery(records), has }));
}

/** Records of a known shape in a list of which the desk knows nothing: people wrap what they fetch. */
function wrapped(root: unknown, candidates: readonly Candidate[]): Recognised | undefined {
  for (const { value, at } of walk(root)) {
    if (!Array.isArray(value)) continue;
    const sample = value.slice(0, SAMPLE);
    const found = candidates.find(
      ({ records, has }) => records === LISTS[0] && sample.some((record) => hasAll(record, has)),
    );
    if (found !== undefined) return { shape: found.shape, records: `${at}[*]` };
  }
  return undefined;
}

/**
 * Records of nobody's shape: maps with a text under one of the usual names, in the first list that has any; a single one
 * only where no list has, for what surrounds a list often has a "message", too.
 */
function plainRecords(root: unknown): Recognised | undefined {
  let single: Recognised | undefined;
  for (const { value, at } of walk(root)) {
    if (isTextRecord(value)) single ??= { shape: PLAIN, records: at };
    if (Array.isArray(value) && value.slice(0, SAMPLE).some(isTextRecord))
      return { shape: PLAIN, records: `${at}[*]` };
  }
  return single;
}

/** What lies in maps, and in maps within maps, the nearest to the root first. Lists are not gone into. */
function* walk(root: unknown): Generator<Place> {
  let level: Place[] = [{ value: root, at: '$' }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    yield* level;
    level = level.flatMap(({ value, at }) =>
      isRecord(value)
        ? Object.entries(value)
            .slice(0, SAMPLE)
            .map(([key, child]) => ({ value: child, at: at + step(key) }))
        : [],
    );
  }
}

function isTextRecord(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const field = textField(value);
  return field !== undefined && typeof value[field] === 'string';
}

/** A key as a query writes it. */
export function step(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `['${key.replace(/['\\]/g, '\\$&')}']`;
}

// Picks the replies out of data of a known shape.

import type { BodyFormat } from '../body/body.ts';
import { type MaybeCopy, withoutCopies } from './copies.ts';
import type { Data } from './data.ts';
import { FieldQuery } from './field-query.ts';
import { type Found, type Location, parseQuery, type Query } from './query.ts';
import type { Condition, FieldFormat, Shape } from './shape.ts';

/** A string of the data that a customer will read. */
export interface SelectedReply {
  readonly location: Location;
  readonly text: string;
  readonly format: BodyFormat;
  /** The location of an id that is a number too long for JavaScript. */
  readonly id: string | Location | undefined;
  /** What the id was taken from, where it was looked for. */
  readonly idFrom?: Found | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
}

export interface Selection {
  readonly replies: readonly SelectedReply[];
  /** How many records there are, and how many are left out because no customer sees them. */
  readonly records: number;
  readonly skipped: number;
}

/** Tags that people write in replies. */
const TAG =
  /<\/?(?:a|attribute|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|u|ul)\b[^<>]*>/i;

/** Queries of a shape, ready to run. */
export class Selector {
  /** The name of the shape. */
  readonly shape: string;
  readonly #firstOnly: boolean;
  readonly #records: Query;
  readonly #fields: readonly { readonly query: FieldQuery; readonly format: FieldFormat }[];
  readonly #skip: readonly { readonly query: FieldQuery; readonly is: Condition['is'] }[];
  readonly #id: readonly FieldQuery[];
  readonly #title: readonly FieldQuery[];
  readonly #lang: readonly FieldQuery[];

  constructor(shape: Shape, records: string) {
    const all = (queries: readonly string[] = []): FieldQuery[] =>
      queries.map((text) => new FieldQuery(text));
    this.shape = shape.name;
    this.#firstOnly = shape.firstOnly === true;
    this.#records = parseQuery(records);
    this.#fields = shape.replies.map(({ at, format }) => ({ query: new FieldQuery(at), format }));
    this.#skip = (shape.skip ?? []).map(({ at, is }) => ({ query: new FieldQuery(at), is }));
    this.#id = all(shape.id);
    this.#title = all(shape.title);
    this.#lang = all(shape.lang);
  }

  async select({ root }: Pick<Data, 'root'>): Promise<Selection> {
    const records = this.#records.find(root);
    const replies: SelectedReply[] = [];
    let skipped = 0;
    for (const record of records) {
      if (this.#isSkipped(root, record)) skipped++;
      else {
        const texts = this.#texts(root, record);
        const distinct = texts.some(({ field }) => field !== texts[0]!.field)
          ? await withoutCopies(texts)
          : texts;
        for (const text of distinct) replies.push(this.#reply(root, record, text));
      }
    }
    return { replies, records: records.length, skipped };
  }

  #isSkipped(root: unknown, record: Found): boolean {
    return this.#skip.some(({ query, is }) =>
      query.find(root, record).some(({ value }) => is.some((each) => String(each) === String(value))),
    );
  }

  #reply(root: unknown, record: Found, { text, location, format }: FieldText): SelectedReply {
    const named = (queries: readonly FieldQuery[]) => firstOf(queries, root, record, location);
    const idFrom = named(this.#id);
    const [id, title, lang] = [nameOf(idFrom), textOf(named(this.#title)), textOf(named(this.#lang))];
    return { location, text, format, id, idFrom, title, lang };
  }

  /** The fields of a record that have words in them. */
  #texts(root: unknown, record: Found): FieldText[] {
    const texts: FieldText[] = [];
    for (const [field, { query, format }] of this.#fields.entries()) {
      for (const { value, location } of query.find(root, record)) {
        if (typeof value !== 'string' || !/\S/.test(value)) continue;
        texts.push({ text: value, location, format: guess(format, value), field });
        if (this.#firstOnly) return texts;
      }
    }
    return texts;
  }
}

interface FieldText extends MaybeCopy {
  readonly location: Location;
}

function guess(format: FieldFormat, text: string): BodyFormat {
  if (format !== 'guess') return format;
  return hasTags(text) ? 'html' : 'text';
}

/** Whether a text looks like HTML. */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}

/** The first string or number that one of the queries finds. */
function firstOf(
  queries: readonly FieldQuery[],
  root: unknown,
  record: Found,
  reply: Location,
): Found | undefined {
  for (const query of queries) {
    for (const found of query.find(root, record, reply)) {
      if (typeof found.value === 'number' || (typeof found.value === 'string' && found.value !== ''))
        return found;
    }
  }
  return undefined;
}

/** As a string; for a number that JavaScript rounds, its location. */
function nameOf(found: Found | undefined): string | Location | undefined {
  if (typeof found?.value !== 'number') return found?.value as string | undefined;
  return Number.isSafeInteger(found.value) ? String(found.value) : found.location;
}

function textOf(found: Found | undefined): string | undefined {
  const name = nameOf(found);
  return typeof name === 'string' ? name : undefined;
}

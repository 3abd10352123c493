// A shape says how the records of a help desk are built: which fields hold the reply, its name and its language, in which
// format the reply is written, and which records no customer ever sees. Shapes are rows of the table in shapes.ts; a
// user's own fields make one, too.

import type { BodyFormat } from '../body/body.ts';

/** What a field is compared with; true and "true" are the same, and so are 1 and "1". */
export interface Condition {
  readonly at: string;
  readonly is: readonly (string | number | boolean)[];
}

/** `guess` is HTML where there are tags in it, else plain text. */
export type FieldFormat = BodyFormat | 'guess';

export interface ReplyField {
  readonly at: string;
  readonly format: FieldFormat;
}

/**
 * Queries are JSONPath. Those that begin with `@` begin at the record. Of what a query from the root (`$`) finds, the value
 * that lies nearest to the reply counts: `$.items[*].name` is the name of the item that a variant belongs to. `#1` is the
 * second key on the way from the root to the record.
 */
export interface Shape {
  /** As it is shown: "zendesk-macros". */
  readonly name: string;
  /** Where records lie; the first of these in which a record has all that `has` names counts. */
  readonly records: readonly string[];
  /** What a record must have to be taken for one of this shape; empty for a user's own. */
  readonly has: readonly string[];
  /** Fields that hold text for the customer. Where two say the same, the first counts. */
  readonly replies: readonly ReplyField[];
  /** Whether only the first field counts that has words. */
  readonly firstOnly?: boolean;
  /** Of each of these, the first that has something counts. */
  readonly id?: readonly string[];
  readonly title?: readonly string[];
  readonly lang?: readonly string[];
  /** Records for which one of these holds are left out: inactive ones, internal notes. */
  readonly skip?: readonly Condition[];
}

// Where a record of a library keeps what replylint wants to know. Help desks name their fields differently; the
// first name of a list that has something usable wins.

export const TEXT_FIELDS = ['text', 'body', 'content', 'message', 'reply'] as const;
const ID_FIELDS = ['id', '_id', 'key'] as const;
const TITLE_FIELDS = ['title', 'name'] as const;
const LANG_FIELDS = ['lang', 'language', 'locale'] as const;

/** A parsed object of any shape. */
export type JsonRecord = { readonly [field: string]: unknown };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The field that holds the reply: the first with words in it, or else the first that is an empty string or null.
 * Undefined if the record has none of these.
 */
export function textField(record: JsonRecord): string | undefined {
  let empty: string | undefined;
  let absent: string | undefined;
  for (const field of TEXT_FIELDS) {
    const value = record[field];
    if (value === null) absent ??= field;
    if (typeof value !== 'string') continue;
    if (/\S/.test(value)) return field;
    empty ??= field;
  }
  return empty ?? absent;
}

/** The field that holds a string or a number to know the record by. */
export function idField(record: JsonRecord): string | undefined {
  return ID_FIELDS.find((field) => typeof record[field] === 'string' || typeof record[field] === 'number');
}

export function titleOf(record: JsonRecord): string | undefined {
  return firstString(record, TITLE_FIELDS);
}

/** The language as the data names it. */
export function langOf(record: JsonRecord): string | undefined {
  return firstString(record, LANG_FIELDS);
}

function firstString(record: JsonRecord, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

// What can be wrong with a line of JSONL, in words. What is quoted from the file is cut short, and quoted as JSON
// does it, so that no control character of it gets out.

import { candidateFields } from '../data/candidates.ts';
import { isRecord, type JsonRecord, TEXT_FIELDS } from '../data/fields.ts';
import type { Problem } from '../problem.ts';
import { findJsonFault } from './json-fault.ts';

const MOST_FIELDS = 8;
const LONGEST_NAME = 40;

const ONE_RECORD_A_LINE = 'write each record as one JSON object on a line of its own';
const PUT_TEXT = `put the reply into ${either(TEXT_FIELDS)}`;

/** A problem, but for where it is. */
export type Words = Omit<Problem, 'path' | 'line'>;

/** Why `JSON.parse` refused a line. */
export function explainSyntax(text: string): Words {
  const fault = findJsonFault(text);
  if (fault === undefined) return { message: 'this line is nested too deeply', mend: 'flatten the record' };
  const message = `this line is not valid JSON: ${fault.cause}`;
  return { column: fault.offset + 1, message, mend: ONE_RECORD_A_LINE };
}

/** Why there is no reply in the value of a line. */
export function explainValue(text: string, value: unknown): Words {
  const column = text.search(/[^ \t\r]/) + 1;
  if (!isRecord(value)) {
    return { column, message: `this line is ${kindOf(value)}, not an object`, mend: ONE_RECORD_A_LINE };
  }
  const fields = candidateFields(value);
  const mend =
    fields.length === 0 ? PUT_TEXT : `name the field with --reply; these have text: ${fields.join(', ')}`;
  return { column, message: `this record has no reply text: ${describeFields(value)}`, mend };
}

/** Why there is none where the user said that there was one. */
export function explainNothingFound(text: string): Words {
  const column = text.search(/[^ \t\r]/) + 1;
  return {
    column,
    message: 'the field that --reply names has no text in this record',
    mend: 'correct its name',
  };
}

export function explainLength(): Words {
  return { message: 'this line is longer than 64 MB', mend: 'split the record' };
}

export const SPREAD: Words = {
  message: 'this is JSON over several lines, not JSON Lines',
  mend: ONE_RECORD_A_LINE,
};

function describeFields(record: JsonRecord): string {
  const misused = TEXT_FIELDS.find((field) => record[field] !== undefined);
  if (misused !== undefined) return `its ${quote(misused)} is ${kindOf(record[misused])}, not a string`;
  const names = Object.keys(record);
  if (names.length === 0) return 'it has no fields';
  const listed = names.slice(0, MOST_FIELDS).map(quote).join(', ');
  return `it has only ${listed}${names.length > MOST_FIELDS ? ', …' : ''}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function quote(name: string): string {
  return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}

function either(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

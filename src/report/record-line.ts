// What is said of a record to a program that sends records and waits for an answer to each: a line of JSON. Its places
// are those in the text of the reply, for the program knows nothing of files.

import type { TextFinding } from '../lint/text-finding.ts';
import type { Problem } from '../source/problem.ts';
import { toJson } from './escape.ts';
import { rewriteRecord } from './finding-record.ts';

/** `id` is JSON; `replies` are the findings of each reply of the record. */
export function findingsLine(id: string, replies: readonly (readonly TextFinding[])[]): string {
  const findings = replies.flatMap((all, reply) => all.map((finding) => recordOf(finding, reply)));
  return lineOf(id, { findings });
}

export function errorLine(id: string, { column, message, mend }: Problem): string {
  return lineOf(id, { error: { message, mend: mend ?? null, column: column ?? null } });
}

function recordOf(
  { rule, category, language, severity, message, why, match, span, rewrites }: TextFinding,
  reply: number,
) {
  const { start, end } = span;
  const said = rewrites.map(rewriteRecord);
  return { rule, category, language, severity, message, why, match, reply, start, end, rewrites: said };
}

function lineOf(id: string, rest: object): string {
  return `{"id":${escaped(id)},${toJson(rest).slice(1)}\n`;
}

/** A string was written by somebody else; a number has nothing to escape, and is not to be rounded. */
function escaped(id: string): string {
  return id.startsWith('"') ? toJson(JSON.parse(id)) : id;
}

// The report for programs. Its fields are a contract: some may be added, none renamed or taken away. Each finding
// stands on a line of its own, so that two reports can be compared line by line.
//
// All other reports can be made from it (read-report.ts), so what they need of the file is written down, too: the text
// of a reply with its first finding, a source line with the first finding on it. A line may be as long as the file and have
// a finding at every word; with each of them it would make the report the square of the file.

import type { Finding, Summary } from '../lint/finding.ts';
import type { Position } from '../source/place/span.ts';
import { toJson } from './escape.ts';
import { findingRecord, positionRecord, rewriteRecord } from './finding-record.ts';
import type { ReportedReply } from './reported-reply.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { type Suggestion, suggestionsFor } from './suggestion.ts';

/** Prints one JSON document in pieces. It is the same whatever the options: a program always wants the totals. */
export function jsonReporter(_options: ReporterOptions): Reporter {
  let documents = 0;
  let findings = 0;
  let told = new Told();
  return {
    begin: () => '{\n  "version": 1,\n  "files": [',
    openDocument(path, order = documents) {
      findings = 0;
      told = new Told();
      const place = order === documents ? '' : ` "order": ${order},`;
      return `${documents++ > 0 ? ',' : ''}\n    { "path": ${toJson(path)},${place} "findings": [`;
    },
    finding(finding, reply) {
      return `${findings++ > 0 ? ',' : ''}\n      ${toJson(recordOf(finding, reply, told))}`;
    },
    closeDocument: (replies) => `${findings > 0 ? '\n    ' : ''}], "replies": ${replies} }`,
    end: (summary, failed = false) =>
      `${documents > 0 ? '\n  ' : ''}],\n  "summary": ${toJson(summaryRecord(summary))}` +
      `${failed ? ',\n  "failed": true' : ''}\n}\n`,
  };
}

function recordOf(finding: Finding, reply: ReportedReply, told: Told) {
  const suggestions = [...suggestionsFor(finding, reply)].map((suggestion) => editOf(suggestion, reply));
  const places = [
    finding.range.start,
    finding.range.end,
    ...suggestions.flatMap(({ edit }) => [edit.start, edit.end]),
  ];
  const record = findingRecord(finding);
  const lines = told.newLines(places, finding, reply);
  return {
    ...record,
    reply: { ...record.reply, ...(told.isNew(reply) && { text: reply.text }) },
    ...(lines.length > 0 && { lines }),
    rewrites: finding.rewrites.map((rewrite) => {
      const edit = suggestions.find((each) => each.rewrite === rewrite)?.edit;
      return { ...rewriteRecord(rewrite), ...(edit && { edit }) };
    }),
  };
}

/** What a rewrite would change in the file. */
function editOf({ rewrite, edit }: Suggestion, reply: ReportedReply) {
  const [start, end] = [reply.position(edit.start), reply.position(edit.end)];
  return { rewrite, edit: { start: positionRecord(start), end: positionRecord(end), text: edit.text } };
}

/** Lines that are remembered. Findings come in the order of their places, so what is long past is hardly asked for again. */
const MOST_LINES = 10_000;

/** What a report has said already of a document. */
class Told {
  readonly #lines = new Set<number>();
  #reply: number | undefined;

  isNew({ index }: ReportedReply): boolean {
    const isNew = index !== this.#reply;
    this.#reply = index;
    return isNew;
  }

  newLines(places: readonly Position[], { range, sourceLine }: Finding, reply: ReportedReply) {
    const lines: { readonly line: number; readonly text: string }[] = [];
    for (const place of places) {
      if (this.#lines.has(place.line)) continue;
      if (this.#lines.size === MOST_LINES) this.#lines.clear();
      this.#lines.add(place.line);
      const text = place.line === range.start.line ? sourceLine : reply.line(place);
      lines.push({ line: place.line, text });
    }
    return lines;
  }
}

function summaryRecord({ documents, replies, findings, errors, warnings, infos }: Summary) {
  return { documents, replies, findings, errors, warnings, infos };
}

// The report for programs. Its fields are a contract: some may be added, none renamed or taken away. Each finding
// stands on a line of its own, so that two reports can be compared line by line.

import type { Summary } from '../lint/finding.ts';
import { toJson } from './escape.ts';
import { findingRecord } from './finding-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** Prints one JSON document in pieces. It is the same whatever the options: a program always wants the totals. */
export function jsonReporter(_options: ReporterOptions): Reporter {
  let documents = 0;
  let findings = 0;
  return {
    begin: () => '{\n  "version": 1,\n  "files": [',
    openDocument(path) {
      findings = 0;
      return `${documents++ > 0 ? ',' : ''}\n    { "path": ${toJson(path)}, "findings": [`;
    },
    finding(finding) {
      return `${findings++ > 0 ? ',' : ''}\n      ${toJson(findingRecord(finding))}`;
    },
    closeDocument: (replies) => `${findings > 0 ? '\n    ' : ''}], "replies": ${replies} }`,
    end: (summary) => `${documents > 0 ? '\n  ' : ''}],\n  "summary": ${toJson(summaryRecord(summary))}\n}\n`,
  };
}

function summaryRecord({ documents, replies, findings, errors, warnings, infos }: Summary) {
  return { documents, replies, findings, errors, warnings, infos };
}

// The report for programs that read line by line: a finding on each, with the path of its document, and nothing else. A
// run may have any number of findings, and none is kept.

import { toJson } from './escape.ts';
import { findingRecord } from './finding-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

export function jsonlReporter(_options: ReporterOptions): Reporter {
  let path = '';
  return {
    begin: () => '',
    openDocument(next) {
      path = next;
      return '';
    },
    finding: (finding) => `${toJson({ path, ...findingRecord(finding) })}\n`,
    closeDocument: () => '',
    end: () => '',
  };
}

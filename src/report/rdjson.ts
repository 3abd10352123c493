// reviewdog's diagnostic format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), with suggestions that
// can be taken over from a review. Its columns count bytes of UTF-8.

import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../pack/severity.ts';
import type { Position } from '../source/place/span.ts';
import { ByteColumns } from './byte-columns.ts';
import { toJson } from './escape.ts';
import { advice, headlineWithName } from './finding-text.ts';
import type { ReportedReply } from './reported-reply.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { suggestionsFor } from './suggestion.ts';
import { TOOL } from './tool.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

export function rdjsonReporter(_options: ReporterOptions): Reporter {
  const { name, homepage } = TOOL;
  const source = { name, ...(homepage && { url: homepage }) };
  let path = '';
  let columns = new ByteColumns();
  let isFirst = true;
  return {
    begin: () => `{\n  "source": ${toJson(source)},\n  "diagnostics": [`,
    openDocument(next) {
      path = next;
      columns = new ByteColumns();
      return '';
    },
    finding(finding, reply) {
      const range = rangeIn(columns, finding, reply);
      const suggestions = Array.from(suggestionsFor(finding, reply), ({ edit }) => ({
        range: range({ start: reply.position(edit.start), end: reply.position(edit.end) }),
        text: edit.text,
      }));
      const diagnostic = {
        message: [headlineWithName(finding), ...advice(finding)].join('\n'),
        location: { path, range: range(finding.range) },
        severity: SEVERITIES[finding.severity],
        code: { value: finding.rule },
        ...(suggestions.length > 0 && { suggestions }),
      };
      const comma = isFirst ? '' : ',';
      isFirst = false;
      return `${comma}\n    ${toJson(diagnostic)}`;
    },
    closeDocument: () => '',
    end: () => `${isFirst ? '' : '\n  '}]\n}\n`,
  };
}

/** Ranges near a finding, in bytes. */
function rangeIn(columns: ByteColumns, finding: Finding, reply: ReportedReply) {
  const { start: known } = finding.range;
  const position = (place: Position) => {
    const line = place.line === known.line ? finding.sourceLine : reply.line(place);
    return { line: place.line, column: columns.column(place, line) };
  };
  return ({ start, end }: { start: Position; end: Position }) => ({
    start: position(start),
    end: position(end),
  });
}

// What the reports for programs say of a finding. The fields are a contract: some may be added, none renamed or taken
// away.

import type { Finding, Rewrite } from '../lint/finding.ts';
import type { Position } from '../source/place/span.ts';

export function findingRecord({
  rule,
  category,
  language,
  severity,
  message,
  why,
  match,
  ...finding
}: Finding) {
  const { id, title, index, start, end } = finding.reply;
  return {
    rule,
    category,
    language,
    severity,
    message,
    why,
    match,
    reply: { id: id ?? null, title: title ?? null, index, start, end },
    range: { start: positionRecord(finding.range.start), end: positionRecord(finding.range.end) },
    rewrites: finding.rewrites.map(rewriteRecord),
  };
}

export function rewriteRecord({ text, when, safe, complete }: Rewrite) {
  return { text, when: when ?? null, safe, complete };
}

export function positionRecord({ offset, line, column }: Position) {
  return { offset, line, column };
}

// The report for a comment on a pull request. It begins with totals, so it is written at the end; as a comment has a
// limit, what is kept of it has one, too. What drafts say stands in code, where nothing of it can be active.

import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../pack/severity.ts';
import { clip } from './cells.ts';
import { replyName } from './finding-text.ts';
import { markdownCode } from './markdown-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { count, describeTotals } from './totals.ts';

/** UTF-16 code units. GitHub takes 65,536 characters. */
const LONGEST = 65_000;

/** What the heading and the count of what was left out may take. */
const RESERVED = 500;

/** Columns. */
const LONGEST_TEXT = 200;

const SIGNS: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟡', info: '🔵' };

export function markdownReporter({ quiet }: ReporterOptions): Reporter {
  let path = '';
  let isNamed = false;
  let body = '';
  let leftOut = 0;
  return {
    begin: () => '',
    openDocument(next) {
      path = next;
      isNamed = false;
      return '';
    },
    finding(finding) {
      const head = isNamed ? '' : `\n**${markdownCode(clip(path, LONGEST_TEXT))}**\n\n`;
      const piece = head + item(finding);
      if (leftOut > 0 || body.length + piece.length > LONGEST - RESERVED) leftOut++;
      else {
        body += piece;
        isNamed = true;
      }
      return '';
    },
    closeDocument: () => '',
    end(summary) {
      const totals = describeTotals(summary, path === '<stdin>' && summary.documents === 1);
      if (quiet && body === '') return '';
      const heading = quiet
        ? '### replylint\n'
        : `### replylint: ${totals.replace(/^No/, 'no').replace(/\.$/, '')}\n`;
      const rest = leftOut === 0 ? '' : `\n… and ${count(leftOut, 'more finding')}\n`;
      return heading + body + rest;
    },
  };
}

function item(finding: Finding): string {
  const { severity, rule, range, match, rewrites } = finding;
  const place = `${range.start.line}:${range.start.column}`;
  const name = replyName(finding);
  const parts = [
    `- ${SIGNS[severity]} ${severity} at ${place}`,
    name === '' ? '' : ` in ${markdownCode(name)}`,
    `: ${markdownCode(rule)}`,
    match === '' ? '' : ` ${markdownCode(clip(match, LONGEST_TEXT))}`,
    rewrites.length === 0 ? '' : `\\\n  Say instead ${markdownCode(clip(rewrites[0]!.text, LONGEST_TEXT))}`,
  ];
  return `${parts.join('')}\n`;
}

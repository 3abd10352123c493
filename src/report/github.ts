// Workflow commands, by which GitHub Actions puts annotations beside the lines of a change.

import type { Severity } from '../pack/severity.ts';
import type { Range } from '../source/place/span.ts';
import { visible } from './escape.ts';
import { advice, headline, ruleWithName } from './finding-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function githubReporter(_options: ReporterOptions): Reporter {
  let path = '';
  return {
    begin: () => '',
    openDocument(next) {
      path = next;
      return '';
    },
    finding(finding) {
      const properties = [...placeOf(path, finding.range), ['title', ruleWithName(finding)] as const]
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      const message = [headline(finding), ...advice(finding)].join('\n');
      return `::${COMMANDS[finding.severity]} ${properties}::${escapeMessage(message)}\n`;
    },
    closeDocument: () => '',
    end: () => '',
  };
}

/** GitHub takes columns only of a place on one line. What came through a pipe is no file of the repository. */
function placeOf(path: string, { start, end }: Range): [name: string, value: string | number][] {
  if (path === '<stdin>') return [];
  const columns: [string, number][] =
    start.line === end.line
      ? [
          ['col', start.column],
          ['endColumn', end.column],
        ]
      : [];
  return [['file', visible(path)], ['line', start.line], ['endLine', end.line], ...columns];
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

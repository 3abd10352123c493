// The report for people and editors that read one line a finding: `path:line:column: severity rule: message ["match"]`.

import { visible } from './escape.ts';
import { headline } from './finding-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { createStyle } from './style.ts';
import { describeTotals } from './totals.ts';

export function conciseReporter({ color, quiet }: ReporterOptions): Reporter {
  const style = createStyle(color);
  let path = '';
  return {
    begin: () => '',
    openDocument(next) {
      path = next;
      return '';
    },
    finding(finding) {
      const { severity, rule, range } = finding;
      const place = `${harmless(visible(path))}:${range.start.line}:${range.start.column}`;
      const what = `${style.severity[severity](severity)} ${style.rule(visible(rule))}`;
      return `${style.place(place)}: ${what}: ${headline(finding)}\n`;
    },
    closeDocument: () => '',
    end: (summary) =>
      quiet ? '' : `${describeTotals(summary, path === '<stdin>' && summary.documents === 1)}\n`,
  };
}

/** GitHub obeys lines of a log that begin with two colons, and the name of a file may. */
function harmless(path: string): string {
  return /^\s*:/.test(path) ? `./${path}` : path;
}

// The XML of Checkstyle, which most build servers can read. They take what stands before the last dot of a source for
// its category.

import { headlineWithName } from './finding-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { xmlText } from './xml.ts';

export function checkstyleReporter(_options: ReporterOptions): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    openDocument: (path) => `  <file name="${xmlText(path)}">\n`,
    finding(finding) {
      const { line, column } = finding.range.start;
      const place = `line="${line}" column="${column}" severity="${finding.severity}"`;
      const source = `replylint.${finding.rule.replaceAll('/', '.')}`;
      return `    <error ${place} message="${xmlText(headlineWithName(finding))}" source="${xmlText(source)}"/>\n`;
    },
    closeDocument: () => '  </file>\n',
    end: () => '</checkstyle>\n',
  };
}

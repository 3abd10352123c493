// The XML of JUnit, as the schema of Jenkins has it: a suite for each document, and in it a test for each finding, which
// failed; a document without findings is a test that passed. A suite says first how many tests it has, so the findings
// of one document are kept until it is closed.

import type { Finding } from '../lint/finding.ts';
import { advice, headline, ruleWithName } from './finding-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { xmlText } from './xml.ts';

export function junitReporter(_options: ReporterOptions): Reporter {
  let path = '';
  let cases: string[] = [];
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="replylint">\n',
    openDocument(next) {
      path = next;
      cases = [];
      return '';
    },
    finding(finding) {
      cases.push(failedCase(path, finding));
      return '';
    },
    closeDocument() {
      const failures = cases.length;
      const tests = failures > 0 ? cases : [passedCase(path)];
      const counts = `tests="${tests.length}" failures="${failures}" errors="0"`;
      cases = [];
      return `  <testsuite name="${xmlText(path)}" ${counts}>\n${tests.join('')}  </testsuite>\n`;
    },
    end: () => '</testsuites>\n',
  };
}

function passedCase(path: string): string {
  return `    <testcase classname="${xmlText(path)}" name="no findings"/>\n`;
}

function failedCase(path: string, finding: Finding): string {
  const { severity, range } = finding;
  const place = `${range.start.line}:${range.start.column}`;
  const lines = [
    `${path}:${place}: ${severity} ${ruleWithName(finding)}`,
    headline(finding),
    ...advice(finding),
  ];
  return [
    `    <testcase classname="${xmlText(path)}" name="${xmlText(`${ruleWithName(finding)} at ${place}`)}">\n`,
    `      <failure type="${severity}" message="${xmlText(headline(finding))}">`,
    `${lines.map(xmlText).join('\n')}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}

// The Code Quality report of GitLab, which is a part of Code Climate's format. GitLab tells findings of two commits
// apart by fingerprints, so each is used once in a report: the path is part of it here.

import { hash } from 'node:crypto';
import { fingerprint, Ordinals } from '../lint/fingerprint.ts';
import type { Severity } from '../pack/severity.ts';
import { toJson } from './escape.ts';
import { headlineWithName } from './finding-text.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** GitLab has `blocker` and `critical`, too, which a tone of voice is not. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlabReporter(_options: ReporterOptions): Reporter {
  let path = '';
  let ordinals = new Ordinals();
  let isFirst = true;
  return {
    begin: () => '[',
    openDocument(next) {
      path = next;
      ordinals = new Ordinals();
      return '';
    },
    finding(finding, reply) {
      const print = fingerprint(finding, reply);
      const issue = {
        description: headlineWithName(finding),
        check_name: finding.rule,
        fingerprint: hash('sha256', JSON.stringify([path, print, ordinals.next(print)]), 'buffer').toString(
          'hex',
          0,
          16,
        ),
        severity: SEVERITIES[finding.severity],
        location: {
          path,
          lines: { begin: finding.range.start.line, end: finding.range.end.line },
        },
      };
      const comma = isFirst ? '' : ',';
      isFirst = false;
      return `${comma}\n  ${toJson(issue)}`;
    },
    closeDocument: () => '',
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}

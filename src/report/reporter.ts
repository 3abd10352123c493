// A reporter turns what happened into text, piece by piece, so that a report over a huge library never stands in
// memory whole. It writes nothing itself: every method returns the next piece of the report, perhaps an empty one.

import type { Finding, Summary } from '../lint/finding.ts';
import type { ReportedReply } from './reported-reply.ts';

export interface Reporter {
  begin(): string;
  openDocument(path: string): string;
  /** Findings come in the order of their places in the document, each with the reply that it stands in. */
  finding(finding: Finding, reply: ReportedReply): string;
  closeDocument(replies: number): string;
  end(summary: Summary): string;
}

export interface ReporterOptions {
  /** Columns of the terminal; text is wrapped to fit. */
  readonly width: number;
  readonly color: boolean;
  /** Findings only: no totals. */
  readonly quiet: boolean;
}

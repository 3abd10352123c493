// A reporter turns what happened into text, piece by piece, so that a report over a huge library never stands in
// memory whole. It writes nothing itself: every method returns the next piece of the report, perhaps an empty one.

import type { Finding, Summary } from '../lint/finding.ts';
import type { ReportedReply } from './reported-reply.ts';

export interface Reporter {
  begin(): string;
  /**
   * `order` is the place of the document among all of a run, from 0, of which others may be told elsewhere; undefined where
   * that is how it comes here.
   */
  openDocument(path: string, order?: number): string;
  /** Findings come in the order of their places in the document, each with the reply that it stands in. */
  finding(finding: Finding, reply: ReportedReply): string;
  closeDocument(replies: number): string;
  /** `failed` says that something could not be used: the exit code is 2. */
  end(summary: Summary, failed?: boolean): string;
}

export interface ReporterOptions {
  /** Columns of the terminal; text is wrapped to fit. */
  readonly width: number;
  readonly color: boolean;
  /** Findings only: no totals. */
  readonly quiet: boolean;
}

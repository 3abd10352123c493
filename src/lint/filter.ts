// Findings that are not told: those that somebody has suppressed, and those that a baseline knows.

import type { Document } from '../source/document.ts';
import type { Reply } from '../source/reply.ts';
import type { Finding } from './finding.ts';

export interface Filter {
  openDocument(document: Document): void;
  /** Every reply is told, before its findings, with or without any. */
  openReply(reply: Reply): void;
  /** Whether a finding is to be told. Findings come as the reports get them. */
  keeps(finding: Finding, reply: Reply): boolean;
  /** `isWhole` says whether all of the document could be read. */
  closeDocument(isWhole: boolean): void;
}

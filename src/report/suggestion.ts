// A rewrite that can stand in the place of the match as it is, and what putting it there would change in the file.

import type { Finding, Rewrite } from '../lint/finding.ts';
import type { Edit } from '../source/place/edit.ts';
import type { ReportedReply } from './reported-reply.ts';

export interface Suggestion {
  readonly rewrite: Rewrite;
  readonly edit: Edit;
}

/**
 * In UTF-16 code units. What would write more of the file anew, such as a long text in base64, nobody could review; and a
 * report with such an edit for every finding would grow with the square of the file.
 */
const LONGEST_EDIT = 10_000;

/** Those of a finding, safe ones first. Each is worked out when it is asked for, which takes some time. */
export function* suggestionsFor(finding: Finding, reply: ReportedReply): Generator<Suggestion, undefined> {
  const { start, end } = finding.reply;
  const complete = finding.rewrites.filter((rewrite) => rewrite.complete);
  for (const rewrite of complete.sort((a, b) => Number(b.safe) - Number(a.safe))) {
    const edit = reply.replace({ start, end }, rewrite.text);
    if (edit !== undefined && edit.text.length <= LONGEST_EDIT) yield { rewrite, edit };
  }
}

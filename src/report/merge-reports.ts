// Several reports, as one run over all their documents would have told it.

import type { Summary } from '../lint/finding.ts';
import type { Severity } from '../pack/severity.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import type { ReadReport, ReportedDocument } from './read-report.ts';

/** A document with its place among all of the run. */
export interface MergedDocument {
  readonly order: number;
  readonly document: ReportedDocument;
}

/**
 * The documents of all reports, each once, in the order in which one run would have them. Shards of a run say that order; of
 * documents that come from several runs it is the one of their paths, by code units. Throws ProblemError where two reports
 * tell of a document differently.
 */
export function mergeReports(reports: readonly ReadReport[]): MergedDocument[] {
  const merged = new Map<string, { readonly document: ReportedDocument; readonly from: string }>();
  const problems: Problem[] = [];
  let isOneRun = true;
  for (const { path: from, documents } of reports) {
    // One run may have two documents of one path: a file, and a pipe that was given its name.
    const counts = new Map<string, number>();
    for (const document of documents) {
      const count = (counts.get(document.path) ?? 0) + 1;
      counts.set(document.path, count);
      const key = JSON.stringify([document.path, count]);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { document, from });
      else if (known.document.digest !== document.digest)
        problems.push(differenceProblem(document.path, known.from, from));
      else if (known.document.order !== document.order) isOneRun = false;
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const documents = Array.from(merged.values(), ({ document }) => document);
  isOneRun &&= new Set(documents.map(({ order }) => order)).size === documents.length;
  if (isOneRun)
    return documents
      .sort((a, b) => a.order - b.order)
      .map((document) => ({ document, order: document.order }));
  return documents.sort(byPath).map((document, order) => ({ document, order }));
}

export function summaryOf(merged: readonly MergedDocument[]): Summary {
  const findings = merged.flatMap(({ document }) => document.findings.map(({ finding }) => finding.severity));
  const count = (severity: Severity) => findings.filter((each) => each === severity).length;
  return {
    documents: merged.length,
    replies: merged.reduce((sum, { document }) => sum + document.replies, 0),
    findings: findings.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

function byPath({ path: one }: ReportedDocument, { path: other }: ReportedDocument): number {
  return one < other ? -1 : Number(one > other);
}

function differenceProblem(path: string, one: string, other: string): Problem {
  const message = `it says something else of ${path} than ${one} does`;
  const mend = 'merge reports of the same files, by the same rules and settings';
  return { path: other, message, mend };
}

// Goes through documents and tells the reports what is found in them.

import type { Filter } from '../lint/filter.ts';
import type { Finding, Summary } from '../lint/finding.ts';
import type { Document } from '../source/document.ts';
import type { Problem } from '../source/problem.ts';
import { complain } from './complain.ts';
import type { Linters } from './linters.ts';
import type { Reports } from './reports.ts';

export class Run {
  /** How many things could not be used. */
  #problems = 0;
  readonly summary: { -readonly [key in keyof Summary]: Summary[key] } = {
    documents: 0,
    replies: 0,
    findings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  };
  readonly #linters: Linters;
  readonly #filters: readonly Filter[];

  /** The first of the filters that doesn't keep a finding hides it from the others. */
  constructor(linters: Linters, filters: readonly Filter[]) {
    this.#linters = linters;
    this.#filters = filters;
  }

  get failed(): boolean {
    return this.#problems > 0;
  }

  readonly report = (problem: Problem): void => {
    this.#problems++;
    complain(problem);
  };

  async check(documents: readonly Document[], reports: Reports): Promise<void> {
    reports.begin();
    for (const document of documents) {
      if (reports.closed) return;
      reports.openDocument(document.path);
      for (const filter of this.#filters) filter.openDocument(document);
      const before = this.#problems;
      const replies = await this.#checkDocument(document, reports);
      const isWhole = this.#problems === before && !reports.closed;
      for (const filter of this.#filters) filter.closeDocument(isWhole);
      reports.closeDocument(replies);
      this.summary.documents++;
    }
    reports.end(this.summary);
  }

  async #checkDocument(document: Document, reports: Reports): Promise<number> {
    const linter = this.#linters.for(document.path);
    let count = 0;
    for await (const batch of document.replies(this.report)) {
      if (reports.closed) break;
      for (const reply of batch) {
        for (const filter of this.#filters) filter.openReply(reply);
        for (const finding of linter.lint(reply)) {
          if (!this.#filters.every((filter) => filter.keeps(finding, reply))) continue;
          this.#count(finding);
          reports.finding(finding, reply);
        }
      }
      reports.flush();
      count += batch.length;
      this.summary.replies += batch.length;
    }
    return count;
  }

  #count(finding: Finding): void {
    this.summary.findings++;
    if (finding.severity === 'error') this.summary.errors++;
    else if (finding.severity === 'warning') this.summary.warnings++;
    else this.summary.infos++;
  }
}

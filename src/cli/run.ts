// Goes along the steps of a run and tells the reports what is found.

import type { Filter } from '../lint/filter.ts';
import type { Finding, Summary } from '../lint/finding.ts';
import { place } from '../lint/place.ts';
import type { Problem } from '../source/problem.ts';
import type { Reply } from '../source/reply.ts';
import { complain } from './complain.ts';
import type { Reports } from './reports.ts';
import type { LintedStep } from './steps/step.ts';

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
  readonly #filters: readonly Filter[];

  /** The first of the filters that doesn't keep a finding hides it from the others. */
  constructor(filters: readonly Filter[]) {
    this.#filters = filters;
  }

  get failed(): boolean {
    return this.#problems > 0;
  }

  readonly report = (problem: Problem): void => {
    this.#problems++;
    complain(problem);
  };

  /** Tells the reports of the steps as they come. */
  async check(steps: AsyncIterable<LintedStep>, reports: Reports): Promise<void> {
    reports.begin();
    let [replies, before] = [0, 0];
    for await (const step of steps) {
      if (reports.closed) return;
      switch (step.kind) {
        case 'open':
          [replies, before] = [0, this.#problems];
          reports.openDocument(step.document.path);
          for (const filter of this.#filters) filter.openDocument(step.document);
          break;
        case 'problem':
          this.report(step.problem);
          break;
        case 'replies':
          step.replies.forEach((reply, index) => {
            this.#tell(place(step.found[index]!, reply), reply, reports);
          });
          reports.flush();
          replies += step.replies.length;
          this.summary.replies += step.replies.length;
          break;
        case 'unread':
          replies += step.replies;
          this.summary.replies += step.replies;
          break;
        case 'close':
          for (const filter of this.#filters) filter.closeDocument(this.#problems === before);
          reports.closeDocument(replies);
          this.summary.documents++;
      }
    }
    reports.end(this.summary, this.failed);
  }

  #tell(findings: readonly Finding[], reply: Reply, reports: Reports): void {
    for (const filter of this.#filters) filter.openReply(reply);
    for (const finding of findings) {
      if (!this.#filters.every((filter) => filter.keeps(finding, reply))) continue;
      this.#count(finding);
      reports.finding(finding, reply);
    }
  }

  #count(finding: Finding): void {
    this.summary.findings++;
    if (finding.severity === 'error') this.summary.errors++;
    else if (finding.severity === 'warning') this.summary.warnings++;
    else this.summary.infos++;
  }
}

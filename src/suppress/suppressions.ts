// Findings that somebody has said are right as they are: in a remark beside them, or by reply in the settings. A
// suppression that suppresses nothing is told of, or it would hide what comes later.

import type { ConfiguredSuppression } from '../config/configured-suppression.ts';
import type { Filter } from '../lint/filter.ts';
import type { Finding } from '../lint/finding.ts';
import { parseSelector } from '../lint/selection.ts';
import type { Document } from '../source/document.ts';
import type { Problem } from '../source/problem.ts';
import { ProblemQuota } from '../source/problem-quota.ts';
import { NO_REMARKS, type Remark } from '../source/remark/remark.ts';
import type { Reply } from '../source/reply.ts';
import type { Name } from './directive.ts';
import { RemarkSuppressions, type Suppression } from './remark-suppressions.ts';
import type { RuleNames } from './rule-names.ts';

export interface SuppressionOptions {
  readonly rules: RuleNames;
  readonly configured: readonly ConfiguredSuppression[];
  readonly requireReasons: boolean;
  /** Whether a rule that a name means runs in a document; without a name, whether all do. */
  runs(path: string, name: Name | undefined): boolean;
  /** Gets faults. */
  report(problem: Problem): void;
  /** Gets suppressions that suppress nothing. */
  reportUnused(problem: Problem): void;
}

/** A suppression of the settings, with what happened to it. */
interface Configured {
  readonly of: ConfiguredSuppression;
  readonly names: readonly Name[];
  /** Numbers of its names that were of use; 0 where it has none and was. */
  readonly used: Set<number>;
  /** The document that its reply was seen in. */
  seenIn: string | undefined;
}

const UNUSED_MEND = 'take it away';
const MOST_PROBLEMS = 20;

export class Suppressions implements Filter {
  readonly #options: SuppressionOptions;
  readonly #configured: readonly Configured[];
  #path = '';
  #here: readonly Configured[] = [];
  #remarks: RemarkSuppressions | undefined;
  /** What they were read from. */
  #source: readonly Remark[] = NO_REMARKS;

  constructor(options: SuppressionOptions) {
    this.#options = options;
    this.#configured = options.configured.flatMap((of) => this.#checked(of) ?? []);
  }

  openDocument({ path, file }: Document): void {
    this.#path = path;
    this.#here = this.#configured.filter(({ of }) => of.isFor(file));
    this.#remarks = undefined;
    this.#source = NO_REMARKS;
  }

  openReply(reply: Reply): void {
    if (reply.remarks !== this.#source) {
      this.#source = reply.remarks;
      this.#remarks = this.#read(reply.remarks);
    }
    for (const each of this.#here) if (isOf(each, reply)) each.seenIn = this.#path;
  }

  keeps(finding: Finding, reply: Reply): boolean {
    const remark = this.#remarks?.find(finding);
    if (remark !== undefined) {
      remark.isUsed = true;
      return false;
    }
    for (const each of this.#here) {
      if (!isOf(each, reply)) continue;
      const name = each.names.findIndex((bearer) => this.#options.rules.bears(finding, bearer));
      if (name < 0 && each.names.length > 0) continue;
      each.used.add(Math.max(0, name));
      return false;
    }
    return true;
  }

  closeDocument(isWhole: boolean): void {
    if (!isWhole) return;
    const { all = [] } = this.#remarks ?? {};
    const quota = new ProblemQuota(this.#path, this.#options.reportUnused, MOST_PROBLEMS);
    for (const suppression of all) {
      if (suppression.isUsed || !this.#options.runs(this.#path, suppression.name)) continue;
      quota.report(() =>
        this.#problemAt(suppression.directive.remark, unusedMessage(suppression), UNUSED_MEND),
      );
    }
    quota.end();
  }

  /** Tells which suppressions of the settings were of no use to the replies that were seen. */
  end(): void {
    for (const { of, names, used, seenIn } of this.#configured) {
      if (seenIn === undefined) continue;
      const unused = (name: Name | undefined, number: number): void => {
        if (used.has(number) || !this.#options.runs(seenIn, name)) return;
        const what = name === undefined ? 'nothing' : `nothing of ${name.text}`;
        this.#options.reportUnused(
          of.problem(`${what} is found in the reply any more`, UNUSED_MEND, name && number),
        );
      };
      if (names.length === 0) unused(undefined, 0);
      else names.forEach(unused);
    }
  }

  /** Undefined where a reason is missing: it doesn't hold then. */
  #checked(of: ConfiguredSuppression): Configured | undefined {
    const names = of.rules.map((text) => ({ text, selector: parseSelector(text) }));
    names.forEach((name, number) => {
      const fault = this.#options.rules.faultOf(name);
      if (fault !== undefined) this.#options.report(of.problem(fault.message, fault.mend, number));
    });
    if (this.#options.requireReasons && of.reason === undefined) {
      this.#options.report(of.problem('the suppression has no reason', 'add one: "reason: …"'));
      return undefined;
    }
    return { of, names, used: new Set(), seenIn: undefined };
  }

  #read(remarks: readonly Remark[]): RemarkSuppressions {
    const read = new RemarkSuppressions(remarks, this.#options);
    const quota = new ProblemQuota(this.#path, this.#options.report, MOST_PROBLEMS);
    for (const { remark, fault } of read.faults)
      quota.report(() => this.#problemAt(remark, fault.message, fault.mend));
    quota.end();
    return read;
  }

  #problemAt({ range: { start } }: Remark, message: string, mend: string): Problem {
    return { path: this.#path, line: start.line, column: start.column, message, mend };
  }
}

function isOf({ of }: Configured, { id, title }: Reply): boolean {
  return (id !== undefined && of.replies.has(id)) || (title !== undefined && of.replies.has(title));
}

function unusedMessage({ directive, name }: Suppression): string {
  const what = name === undefined ? '' : ` of ${name.text}`;
  if (directive.kind === 'enable') return `nothing${what} is disabled here`;
  return `there is nothing${what} to suppress here`;
}

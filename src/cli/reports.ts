// The reports of a run: each goes to a place of its own, and all are told the same.

import { type Stats, statSync } from 'node:fs';
import type { Finding, Summary } from '../lint/finding.ts';
import { FORMATS } from '../report/formats.ts';
import type { ReportedReply } from '../report/reported-reply.ts';
import type { Reporter } from '../report/reporter.ts';
import type { Document } from '../source/document.ts';
import { ProblemError } from '../source/problem.ts';
import type { CheckOptions } from './check-options.ts';
import { fileOutput } from './file-output.ts';
import { A_REPORT, type Output, standard } from './output.ts';
import { type ReportRequest, wantedReports } from './report-request.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

interface Report {
  readonly reporter: Reporter;
  readonly output: Output;
  /** What is not written yet. */
  text: string;
}

export type ReportOptions = Pick<CheckOptions, 'format' | 'output' | 'quiet' | 'color'>;

type Input = Pick<Document, 'file'>;

/** The places of documents among all of a run, from 0, by their paths. */
export type Orders = ReadonlyMap<string, number>;

interface Opening {
  /** Where a report without a file goes. */
  readonly end?: 'stdout' | 'stderr';
  /** Undefined where documents come in their order. */
  readonly orders?: Orders | undefined;
}

export class Reports {
  readonly #reports: readonly Report[];
  readonly #orders: Orders | undefined;

  private constructor(reports: readonly Report[], orders: Orders | undefined) {
    this.#reports = reports;
    this.#orders = orders;
  }

  /** `inputs` are what is read. Throws ProblemError where a report cannot be written, or would be written over one. */
  static async open(
    options: ReportOptions,
    inputs: readonly Input[],
    { end = 'stdout', orders }: Opening = {},
  ): Promise<Reports> {
    const reports: Report[] = [];
    for (const request of wantedReports(options.format, options.output)) {
      const create = await FORMATS[request.format]();
      const place = request.file === undefined ? end : 'file';
      const reporter = create({
        width: terminalWidth(place === 'stderr' ? place : 'stdout'),
        color: wantsColor(options.color, place),
        quiet: options.quiet === true || inputs.length === 0,
      });
      reports.push({ reporter, output: outputOf(request, inputs, end), text: '' });
    }
    return new Reports(reports, orders);
  }

  /** Whether nobody reads any report any more. */
  get closed(): boolean {
    return this.#reports.every(({ output }) => output.closed);
  }

  begin(): void {
    this.#tell((reporter) => reporter.begin());
  }

  openDocument(path: string, order = this.#orders?.get(path)): void {
    this.#tell((reporter) => reporter.openDocument(path, order));
  }

  /** Kept until the reports are flushed: to write one by one would cost more than to find them. */
  finding(finding: Finding, reply: ReportedReply): void {
    for (const report of this.#reports) report.text += report.reporter.finding(finding, reply);
  }

  closeDocument(replies: number): void {
    this.#tell((reporter) => reporter.closeDocument(replies));
  }

  end(summary: Summary, failed: boolean): void {
    this.#tell((reporter) => reporter.end(summary, failed));
  }

  flush(): void {
    for (const report of this.#reports) {
      if (report.text === '') continue;
      report.output.write(report.text);
      report.text = '';
    }
  }

  close(): void {
    for (const { output } of this.#reports) output.end();
  }

  #tell(say: (reporter: Reporter) => string): void {
    for (const report of this.#reports) report.text += say(report.reporter);
    this.flush();
  }
}

function outputOf({ file }: ReportRequest, inputs: readonly Input[], end: 'stdout' | 'stderr'): Output {
  return file === undefined ? standard(end) : openOutput(file, inputs);
}

/** Throws ProblemError where a report would be written over what it is made from. */
export function openOutput(path: string, inputs: readonly Input[]): Output {
  if (isOneOf(inputs, path)) {
    const message = 'the report would be written over a file that it is made from';
    throw new ProblemError([{ path, message, mend: 'choose another --output' }]);
  }
  return fileOutput(path, A_REPORT);
}

/** Whether a file, under whatever name, is one of those. */
export function isOneOf(documents: readonly Input[], path: string): boolean {
  const target = statsOf(path);
  if (target?.isFile() !== true) return false;
  return documents.some(({ file }) => {
    const stats = file === undefined ? undefined : statsOf(file);
    return stats?.ino === target.ino && stats?.dev === target.dev;
  });
}

/** Undefined for what is not there, or cannot be reached. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

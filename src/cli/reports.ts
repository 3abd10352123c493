// The reports of a run: each goes to a place of its own, and all are told the same.

import { type Stats, statSync } from 'node:fs';
import type { Finding, Summary } from '../lint/finding.ts';
import { FORMATS } from '../report/formats.ts';
import type { Reporter } from '../report/reporter.ts';
import type { Document } from '../source/document.ts';
import { ProblemError } from '../source/problem.ts';
import type { Reply } from '../source/reply.ts';
import type { CheckOptions } from './check-options.ts';
import { fileOutput } from './file-output.ts';
import { type Output, standard } from './output.ts';
import { type ReportRequest, wantedReports } from './report-request.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

interface Report {
  readonly reporter: Reporter;
  readonly output: Output;
  /** What is not written yet. */
  text: string;
}

export class Reports {
  readonly #reports: readonly Report[];

  private constructor(reports: readonly Report[]) {
    this.#reports = reports;
  }

  /**
   * `end` is where a report without a file goes. Throws ProblemError where one cannot be written, or would be written over
   * a document.
   */
  static async open(
    options: CheckOptions,
    documents: readonly Document[],
    end: 'stdout' | 'stderr',
  ): Promise<Reports> {
    const reports: Report[] = [];
    for (const request of wantedReports(options.format, options.output)) {
      const create = await FORMATS[request.format]();
      const place = request.file === undefined ? end : 'file';
      const reporter = create({
        width: terminalWidth(place === 'stderr' ? place : 'stdout'),
        color: wantsColor(options.color, place),
        quiet: options.quiet === true || documents.length === 0,
      });
      reports.push({ reporter, output: outputOf(request, documents, end), text: '' });
    }
    return new Reports(reports);
  }

  /** Whether nobody reads any report any more. */
  get closed(): boolean {
    return this.#reports.every(({ output }) => output.closed);
  }

  begin(): void {
    this.#tell((reporter) => reporter.begin());
  }

  openDocument(path: string): void {
    this.#tell((reporter) => reporter.openDocument(path));
  }

  /** Kept until the reports are flushed: to write one by one would cost more than to find them. */
  finding(finding: Finding, reply: Reply): void {
    for (const report of this.#reports) report.text += report.reporter.finding(finding, reply);
  }

  closeDocument(replies: number): void {
    this.#tell((reporter) => reporter.closeDocument(replies));
  }

  end(summary: Summary): void {
    this.#tell((reporter) => reporter.end(summary));
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

function outputOf({ file }: ReportRequest, documents: readonly Document[], end: 'stdout' | 'stderr'): Output {
  return file === undefined ? standard(end) : openOutput(file, documents);
}

/** Throws ProblemError where a report would be written over one of the documents. */
export function openOutput(path: string, documents: readonly Document[]): Output {
  if (isOneOf(documents, path)) {
    const message = 'the report would be written over a file that is to be checked';
    throw new ProblemError([{ path, message, mend: 'choose another --output' }]);
  }
  return fileOutput(path);
}

/** Whether a file, under whatever name, is one of the documents. */
export function isOneOf(documents: readonly Document[], path: string): boolean {
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

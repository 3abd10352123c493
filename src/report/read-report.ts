// A JSON report, read back into what was reported: documents, and findings with so much of their replies as any other
// report asks for.

import * as v from 'valibot';
import type { Finding } from '../lint/finding.ts';
import { findJsonFault } from '../source/format/json-fault.ts';
import { Lines } from '../source/place/lines.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { RecordedReply } from './recorded-reply.ts';
import { type FileRecord, type FindingRecord, REPORT, type ReportRecord } from './report-schema.ts';
import type { ReportedReply } from './reported-reply.ts';

export interface ReportedFinding {
  readonly finding: Finding;
  readonly reply: ReportedReply;
}

export interface ReportedDocument {
  readonly path: string;
  /** Its place among the documents of its run, from 0. */
  readonly order: number;
  readonly replies: number;
  readonly findings: readonly ReportedFinding[];
  /** The same for documents of which the same was told. */
  readonly digest: string;
}

export interface ReadReport {
  /** As it is shown. */
  readonly path: string;
  readonly documents: readonly ReportedDocument[];
  /** Whether something could not be used in the run. */
  readonly failed: boolean;
}

/** Reads the report that was found at a path. Throws ProblemError where it is none. */
export function readReport(path: string, json: string): ReadReport {
  const { files, failed = false } = checked(path, parsed(path, json));
  const documents = files.map((file, number) => documentOf(path, file, number));
  return { path, documents, failed };
}

const ANEW = 'write it anew with "replylint check --format json"';

function parsed(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ProblemError([syntaxProblem(path, json)]);
  }
}

/** Nothing more, or the beginning of a literal or an escape. */
const UNFINISHED = /^\\?[\w.+-]*$/;

/** What begins as a report and ends too soon was cut off on its way. */
function syntaxProblem(path: string, json: string): Problem {
  const fault = findJsonFault(json);
  if (fault === undefined) return { path, message: 'it is nested too deeply for a report', mend: ANEW };
  const isOpen = fault.cause.endsWith('is not closed') || UNFINISHED.test(json.slice(fault.offset));
  if (isOpen && /^\s*\{\s*"version"/.test(json)) {
    const mend =
      'see why the run that wrote it did not end, or what cut it off on its way, and write it anew';
    return { path, message: 'the report is cut off', mend };
  }
  const { line, column } = new Lines(json).position(fault.offset);
  return { path, line, column, message: `this is not valid JSON: ${fault.cause}`, mend: ANEW };
}

function checked(path: string, value: unknown): ReportRecord {
  const report = value as Partial<Record<'version' | 'files', unknown>> | null;
  if (typeof report !== 'object' || report === null || !Array.isArray(report.files)) {
    const message = 'this is JSON, but not a report of replylint';
    throw new ProblemError([{ path, message, mend: ANEW }]);
  }
  const { version } = report;
  if (typeof version === 'number' && version > 1) {
    const message = `the report is of version ${version}, and this replylint knows version 1`;
    throw new ProblemError([{ path, message, mend: 'use the replylint that wrote it, or a later one' }]);
  }
  const { success, output, issues } = v.safeParse(REPORT, report, { abortEarly: true });
  if (success) return output;
  const [issue] = issues!;
  throw new ProblemError([faultProblem(path, v.getDotPath(issue) ?? '', issue.input)]);
}

/** Columns of a value that is quoted. */
const LONGEST_VALUE = 40;

function faultProblem(path: string, at: string, value: unknown): Problem {
  const place = at.replace(/\.(\d+)/g, '[$1]');
  const shown = JSON.stringify(value)?.slice(0, LONGEST_VALUE) ?? 'missing';
  const message = `the report was changed, or is none: ${place} is ${shown}`;
  return { path, message, mend: ANEW };
}

function documentOf(path: string, record: FileRecord, number: number): ReportedDocument {
  const { order = number, ...file } = record;
  const lines = new Map<number, string>();
  const text: { of: number | undefined; is: string } = { of: undefined, is: '' };
  const findings = file.findings.map((finding, index): ReportedFinding => {
    const refuse = (fault: string): never => {
      const message = `the report was changed: files[${number}].findings[${index}] ${fault}`;
      throw new ProblemError([{ path, message, mend: 'merge reports as replylint wrote them' }]);
    };
    for (const { line, text } of finding.lines ?? []) lines.set(line, text);
    const { reply } = finding;
    if (reply.text !== undefined) Object.assign(text, { of: reply.index, is: reply.text });
    if (text.of !== reply.index) refuse('is the first of its reply, and has no reply.text');
    const fault = faultOf(finding, text.is, lines);
    if (fault !== undefined) refuse(fault);
    return { finding: findingOf(finding, lines), reply: new RecordedReply(finding, text.is, lines) };
  });
  return { path: file.path, order, replies: file.replies, findings, digest: JSON.stringify(file) };
}

/** What holds for all findings that replylint tells, and reports rely on. */
function faultOf(
  { rule, category, match, reply, range, rewrites }: FindingRecord,
  text: string,
  lines: ReadonlyMap<number, string>,
): string | undefined {
  if (!rule.startsWith(`${category}/`)) return 'is of another category than its rule';
  const { start, end } = reply;
  if (start > end || end > text.length || text.slice(start, end) !== match)
    return 'has another match than its reply has at this place';
  const edits = rewrites.flatMap(({ edit }) => edit ?? []);
  const places = [range, ...edits];
  if (places.some((place) => place.start.offset > place.end.offset)) return 'ends before it begins';
  const missing = places.flatMap((place) => [place.start, place.end]).find(({ line }) => !lines.has(line));
  return missing && `has no text of line ${missing.line} before it or in "lines"`;
}

function findingOf(record: FindingRecord, lines: ReadonlyMap<number, string>): Finding {
  const { id, title, index, start, end } = record.reply;
  return {
    rule: record.rule,
    category: record.category,
    language: record.language,
    severity: record.severity,
    message: record.message,
    why: record.why,
    match: record.match,
    reply: { id: id ?? undefined, title: title ?? undefined, index, start, end },
    range: record.range,
    sourceLine: lines.get(record.range.start.line)!,
    rewrites: record.rewrites.map(({ text, when, safe, complete }) => ({
      text,
      when: when ?? undefined,
      safe,
      complete,
    })),
  };
}

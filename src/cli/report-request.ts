// `--format NAME` or `--format NAME=FILE`, as often as reports are wanted.

import { FORMATS, type ReportFormat } from '../report/formats.ts';
import { ProblemError } from '../source/problem.ts';
import { oneOf } from './flag-value.ts';

export interface ReportRequest {
  readonly format: ReportFormat;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

const NAMES = Object.keys(FORMATS) as ReportFormat[];

export const FORMAT_NAMES = NAMES.join(', ');

/** Reads one request after others. Throws ProblemError for formats that are none. */
export function reportRequest(value: string, previous: readonly ReportRequest[] = []): ReportRequest[] {
  const [name = '', file] = value.split(/=(.*)/s);
  const format = oneOf('--format', NAMES)(name);
  if (file === '') {
    const mend = `write it as --format ${format}=FILE`;
    throw new ProblemError([{ path: '--format', message: 'there is no file after the "="', mend }]);
  }
  return [...previous, { format, file }];
}

/** All reports of a run; `output` is the file of one that names none. Throws ProblemError where two would mix. */
export function wantedReports(
  requests: readonly ReportRequest[] = [],
  output: string | undefined,
): ReportRequest[] {
  const wanted = requests.length === 0 ? [{ format: 'pretty' as const, file: undefined }] : requests;
  const nameless = wanted.filter(({ file }) => file === undefined);
  if (nameless.length > 1) {
    const { format } = nameless[1]!;
    const mend = `write one to a file, as in --format ${format}=FILE`;
    throw new ProblemError([{ path: '--format', message: 'two reports would go to one place', mend }]);
  }
  if (output !== undefined && nameless.length === 0) {
    const message = 'every report has a file already';
    throw new ProblemError([{ path: '--output', message, mend: 'leave it out, or name a --format for it' }]);
  }
  const reports = wanted.map(({ format, file }) => ({ format, file: file ?? output }));
  const twice = reports.find(({ file }, index) => reports.findIndex((each) => each.file === file) < index);
  if (twice !== undefined) {
    const message = `two reports would be written to ${twice.file}`;
    throw new ProblemError([{ path: '--format', message, mend: 'give each a file of its own' }]);
  }
  return reports;
}

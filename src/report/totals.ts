// The last line of a report, in words.

import type { Summary } from '../lint/finding.ts';

/** "2 errors, 1 warning in 3 replies (1 file)"; the files are left out where there is `nameless` input, a pipe. */
export function describeTotals(summary: Summary, nameless: boolean): string {
  const { documents, replies, findings, errors, warnings, infos } = summary;
  const files = nameless ? '' : ` (${count(documents, 'file')})`;
  const where = `in ${count(replies, 'reply', 'replies')}${files}`;
  if (findings === 0) return `No findings ${where}.`;
  const parts = [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    infos > 0 ? count(infos, 'info') : '',
  ];
  return `${parts.filter(Boolean).join(', ')} ${where}`;
}

/** "1 phrase", "2 phrases". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

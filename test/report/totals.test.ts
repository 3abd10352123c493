import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/lint/finding.ts';
import { describeTotals } from '../../src/report/totals.ts';

function summary(documents: number, replies: number, errors = 0, warnings = 0, infos = 0): Summary {
  return { documents, replies, findings: errors + warnings + infos, errors, warnings, infos };
}

describe('describeTotals', () => {
  it.each([
    [summary(1, 3, 2, 1), '2 errors, 1 warning in 3 replies (1 file)'],
    [summary(2, 1, 1, 0, 2), '1 error, 2 infos in 1 reply (2 files)'],
    [summary(12, 340, 0, 3, 1), '3 warnings, 1 info in 340 replies (12 files)'],
    [summary(1, 3), 'No findings in 3 replies (1 file).'],
    [summary(2, 0), 'No findings in 0 replies (2 files).'],
  ])('says it in words: %#', (totals, words) => {
    expect(describeTotals(totals, false)).toBe(words);
  });

  it('does not call a pipe a file', () => {
    expect(describeTotals(summary(1, 1, 1), true)).toBe('1 error in 1 reply');
    expect(describeTotals(summary(1, 1), true)).toBe('No findings in 1 reply.');
  });
});

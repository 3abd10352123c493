// From the findings of a reply to the fixes that mend it. A rewrite is put in place only where the reply is the better
// for it: it must not be found again, nor lead to a finding that was not there before.

import type { Finding } from '../lint/finding.ts';
import type { Linter } from '../lint/linter.ts';
import { atLeast, type Severity } from '../pack/severity.ts';
import type { Reply } from '../source/reply.ts';
import type { Fix } from './fix.ts';

export interface FixOptions {
  /** Takes rewrites that are not marked as safe, too, if they have no blanks. */
  readonly unsafe: boolean;
  /** Findings below this are left alone. */
  readonly least: Severity;
}

/** Fixes in the order of their places. Of those that overlap, in the text or in the file, the first stays. */
export function chooseFixes(reply: Reply, linter: Linter, { unsafe, least }: FixOptions): Fix[] {
  const fixes: Fix[] = [];
  let done = { text: 0, file: 0 };
  const findings = linter.lint(reply);
  for (const finding of findings) {
    const { start, end } = finding.reply;
    if (!atLeast(finding.severity, least) || start < done.text) continue;
    const texts = finding.rewrites
      .filter(({ safe, complete }) => complete && (safe || unsafe))
      .sort((a, b) => Number(b.safe) - Number(a.safe))
      .map(({ text }) => text)
      .filter((text) => isBetter(reply, linter, finding, findings, text));
    for (const text of texts) {
      const edit = reply.replace({ start, end }, text);
      if (edit === undefined || edit.start < done.file) continue;
      fixes.push({ span: { start, end }, rewrite: text, edit });
      done = { text: end, file: edit.end };
      break;
    }
  }
  return fixes;
}

function isBetter(
  { text, lang }: Reply,
  linter: Linter,
  finding: Finding,
  before: readonly Finding[],
  rewrite: string,
): boolean {
  const { start, end } = finding.reply;
  const after = linter.lintText(text.slice(0, start) + rewrite + text.slice(end), lang);
  const known = new Set(before.filter((each) => touches(each, start, end)).map(keyOf));
  known.delete(keyOf(finding));
  return after
    .filter((each) => touches(each, start, start + rewrite.length))
    .every((each) => known.has(keyOf(each)));
}

function touches({ reply }: Finding, start: number, end: number): boolean {
  return reply.start < end && start < reply.end;
}

function keyOf({ rule, language }: Finding): string {
  return `${language}:${rule}`;
}

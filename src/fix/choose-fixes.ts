// From the findings of a reply to the fixes that mend it. A rewrite is put in place only where the reply is the better
// for it: it must not be found again, nor lead to a finding that was not there before. All rewrites are put in place
// together and the text is read once more; those that are no good give way to the next ones, until all are good. To read
// the text for each of them alone would be quadratic, and would not show what they do to one another.

import type { Finding } from '../lint/finding.ts';
import type { Linter } from '../lint/linter.ts';
import { ruleKey } from '../lint/rule-key.ts';
import { atLeast, type Severity } from '../pack/severity.ts';
import type { Span } from '../source/place/span.ts';
import type { Reply } from '../source/reply.ts';
import { type Fix, mendedText } from './fix.ts';

export interface FixOptions {
  /** Takes rewrites that are not marked as safe, too, if they have no blanks. */
  readonly unsafe: boolean;
  /** Findings below this are left alone. */
  readonly least: Severity;
  /** Whether a finding is to be left as it is. */
  leaves(finding: Finding, reply: Reply): boolean;
}

/** A reply whose rewrites are not good by then is left alone. Few rules have more rewrites. */
const MOST_TRIES = 20;

interface Chosen extends Fix {
  readonly finding: Finding;
}

/** Fixes in the order of their places. Of those that overlap, in the text or in the file, the first stays. */
export function chooseFixes(reply: Reply, linter: Linter, options: FixOptions): Fix[] {
  const findings = linter.lint(reply);
  const left = new Map(
    findings.map((finding) => [finding, options.leaves(finding, reply) ? [] : textsOf(finding, options)]),
  );
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const chosen = choose(reply, left);
    const bad = chosen.length === 0 ? [] : badOnes(reply, linter, findings, chosen);
    if (bad.length === 0) return chosen.map(({ span, rewrite, edit }) => ({ span, rewrite, edit }));
    for (const { finding, rewrite } of bad)
      left.set(
        finding,
        left.get(finding)!.filter((text) => text !== rewrite),
      );
  }
  return [];
}

/** The rewrites that may be put in place, safe ones first. */
function textsOf(
  { severity, rewrites }: Finding,
  { unsafe, least }: Pick<FixOptions, 'unsafe' | 'least'>,
): string[] {
  if (!atLeast(severity, least)) return [];
  return rewrites
    .filter(({ safe, complete }) => complete && (safe || unsafe))
    .sort((a, b) => Number(b.safe) - Number(a.safe))
    .map(({ text }) => text);
}

/** The first rewrite of each finding that can be written. */
function choose(reply: Reply, left: ReadonlyMap<Finding, readonly string[]>): Chosen[] {
  const chosen: Chosen[] = [];
  let done = { text: 0, file: 0 };
  for (const [finding, texts] of left) {
    const { start, end } = finding.reply;
    // An edit takes in at least the words themselves, so this spares writing one that may be as long as the file.
    if (start < done.text || finding.range.start.offset < done.file) continue;
    for (const rewrite of texts) {
      const edit = reply.replace({ start, end }, rewrite);
      if (edit === undefined || edit.start < done.file) continue;
      chosen.push({ finding, span: { start, end }, rewrite, edit });
      done = { text: end, file: edit.end };
      break;
    }
  }
  return chosen;
}

/** Those where something is found in the mended text that was not found before, or the same again. */
function badOnes(
  { text, lang }: Reply,
  linter: Linter,
  before: readonly Finding[],
  chosen: readonly Chosen[],
): Chosen[] {
  const after = linter.lintText(mendedText(text, chosen), lang);
  let moved = 0;
  const spans = chosen.map(({ span, rewrite }) => {
    const start = span.start + moved;
    moved += rewrite.length - (span.end - span.start);
    return { start, end: start + rewrite.length };
  });
  const knownAt = touching(
    before,
    chosen.map(({ span }) => span),
  );
  const foundAt = touching(after, spans);
  return chosen.filter(({ finding }, index) => {
    const known = new Set(knownAt[index]!.map(keyOf));
    known.delete(keyOf(finding));
    return foundAt[index]!.some((each) => !known.has(keyOf(each)));
  });
}

/** For each span, the findings that share a letter with it. The spans are in order and don't overlap. */
function touching(findings: readonly Finding[], spans: readonly Span[]): Finding[][] {
  const ordered = findings.toSorted((a, b) => a.reply.start - b.reply.start);
  let next = 0;
  let open: Finding[] = [];
  return spans.map(({ start, end }) => {
    while (next < ordered.length && ordered[next]!.reply.start < end) open.push(ordered[next++]!);
    open = open.filter(({ reply }) => reply.end > start);
    return open;
  });
}

function keyOf({ rule, language }: Finding): string {
  return ruleKey(language, rule);
}

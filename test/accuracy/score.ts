// Holds findings against labels. A label is found when a finding overlaps it, and a finding is right when it overlaps a
// label; strictly, both must be of one category. Findings of what a whole reply lacks are not scored.

import type { Finding } from '../../src/lint/finding.ts';
import type { Label, LabelledReply } from './labelled-reply.ts';

/** How many of how many. */
export interface Ratio {
  part: number;
  whole: number;
}

export interface Score {
  /** Of the labels, those that are found. */
  readonly recall: Ratio;
  /** Of the findings, those that are right. */
  readonly precision: Ratio;
}

export interface SetScore {
  readonly replies: number;
  readonly strict: Score;
  readonly anyCategory: Score;
  /** Strict, by category. */
  readonly byCategory: ReadonlyMap<string, Score>;
  /** Of the replies without labels, those with a finding. */
  readonly cleanFlagged: Ratio;
  /** The labels that no finding of their category overlaps; `isFound` where one of another does. */
  readonly missed: readonly {
    readonly reply: LabelledReply;
    readonly label: Label;
    readonly isFound: boolean;
  }[];
  readonly wrong: readonly { readonly reply: LabelledReply; readonly finding: Finding }[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Scores what `lint` finds in the replies. */
export function score(
  replies: readonly LabelledReply[],
  lint: (reply: LabelledReply) => readonly Finding[],
): SetScore {
  const [strict, anyCategory] = [emptyScore(), emptyScore()];
  const byCategory = new Map<string, Score>();
  const cleanFlagged = { part: 0, whole: 0 };
  const missed: SetScore['missed'][number][] = [];
  const wrong: SetScore['wrong'][number][] = [];
  const ofCategory = (category: string): Score => {
    const known = byCategory.get(category) ?? emptyScore();
    byCategory.set(category, known);
    return known;
  };
  for (const reply of replies) {
    const labels = reply.labels.map((label) => ({ label, place: placeOf(label, reply.text) }));
    const findings = lint(reply).filter(({ category }) => !category.startsWith('missing-'));
    for (const { label, place } of labels) {
      if (label.sure === false) continue;
      const touching = findings.filter((finding) => overlap(finding.reply, place));
      const isFound = touching.some(({ category }) => category === label.category);
      count(anyCategory.recall, touching.length > 0);
      count(strict.recall, isFound);
      count(ofCategory(label.category).recall, isFound);
      if (!isFound) missed.push({ reply, label, isFound: touching.length > 0 });
    }
    for (const finding of findings) {
      const touched = labels.filter(({ place }) => overlap(finding.reply, place));
      if (touched.length > 0 && touched.every(({ label }) => label.sure === false)) continue;
      const isRight = touched.some(({ label }) => label.category === finding.category);
      count(anyCategory.precision, touched.length > 0);
      count(strict.precision, isRight);
      count(ofCategory(finding.category).precision, isRight);
      if (touched.length === 0) wrong.push({ reply, finding });
    }
    if (labels.length === 0) count(cleanFlagged, findings.length > 0);
  }
  return { replies: replies.length, strict, anyCategory, byCategory, cleanFlagged, missed, wrong };
}

function emptyScore(): Score {
  return { recall: { part: 0, whole: 0 }, precision: { part: 0, whole: 0 } };
}

function count(ratio: Ratio, holds: boolean): void {
  ratio.whole++;
  if (holds) ratio.part++;
}

export function placeOf({ quote }: Label, text: string): Place {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the quote does not stand in its reply: ${quote}`);
  return { start, end: start + quote.length };
}

export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

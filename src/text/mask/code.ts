// Code is quoted, not said. Inline code stands between equally long runs of backticks in one paragraph; a block stands
// between a fence and the next fence that is as long or longer, as in CommonMark. A block that is never closed hides
// only its first line: one slip in a draft must not silence the rest of it.

import { afterBreak, lineEnd, skipBlanks } from '../line.ts';
import type { FindPairs } from './pairs.ts';

/** Pairs each run of backticks with the next run of the same length; pairs don't overlap. */
export const inlineCode: FindPairs = (text, from, to, ends) => {
  const runs: { readonly start: number; readonly end: number; next: number }[] = [];
  const latest = new Map<number, number>();
  for (let start = text.indexOf('`', from); start !== -1 && start < to; ) {
    let end = start;
    while (text[end] === '`') end++;
    const before = latest.get(end - start);
    if (before !== undefined) runs[before]!.next = runs.length;
    latest.set(end - start, runs.length);
    runs.push({ start, end, next: -1 });
    start = text.indexOf('`', end);
  }
  for (let index = 0; index < runs.length; index++) {
    const { start, next } = runs[index]!;
    if (next === -1) continue;
    ends.set(start, runs[next]!.end);
    index = next;
  }
};

interface ClosingFence {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** Of the fences from this one on, the longest. */
  longest: number;
}

/** The fences of a text that may close a block, found when the first block of their sign opens. */
export class Fences {
  readonly #text: string;
  readonly #closing = new Map<string, { readonly fences: readonly ClosingFence[]; next: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The offset of the end of the last line of the block whose fence begins at `start`. Starts must not descend from
   * call to call.
   */
  blockEnd(start: number): number {
    const sign = this.#text[start]!;
    const length = runEnd(this.#text, start) - start;
    const firstLineEnd = lineEnd(this.#text, start);
    let closing = this.#closing.get(sign);
    if (closing === undefined) {
      closing = { fences: closingFences(this.#text, sign, firstLineEnd), next: 0 };
      this.#closing.set(sign, closing);
    }
    const { fences } = closing;
    while (closing.next < fences.length && fences[closing.next]!.start < firstLineEnd) closing.next++;
    if ((fences[closing.next]?.longest ?? 0) < length) return firstLineEnd;
    while (fences[closing.next]!.length < length) closing.next++;
    return fences[closing.next]!.end;
  }
}

/** The lines from `from` on that hold nothing but a fence. */
function closingFences(text: string, sign: string, from: number): ClosingFence[] {
  const fences: ClosingFence[] = [];
  for (let at = afterBreak(text, from); at < text.length; ) {
    const start = skipBlanks(text, at);
    const end = runEnd(text, start);
    const last = lineEnd(text, end);
    if (text[start] === sign && end - start >= 3 && skipBlanks(text, end) === last) {
      fences.push({ start, end: last, length: end - start, longest: 0 });
    }
    at = afterBreak(text, last);
  }
  let longest = 0;
  for (const fence of fences.toReversed()) {
    longest = Math.max(longest, fence.length);
    fence.longest = longest;
  }
  return fences;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] === text[start]) end++;
  return end;
}

// The text of a reply with its findings marked. Findings of different categories may overlap, so the text is cut at
// every end of a mark; each piece says whose it is, and the last piece of a finding bears its number, as a footnote does.

import { SEVERITIES, type Severity } from '../../pack/severity.ts';
import { draft, html, type Markup } from './markup.ts';
import { thousands } from './number.ts';

/** A place in the text, in UTF-16 code units. */
export interface Mark {
  readonly number: number;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

/** Of a longer stretch without marks, only the two ends are shown at once. */
const LONGEST_UNMARKED = 1600;
const SHOWN_END = 400;

/** Marks come in the order of their starts; empty ones are not shown. */
export function markedDraft(text: string, marks: readonly Mark[]): Markup[] {
  const shown = marks.filter(({ start, end }) => end > start);
  const cuts = new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])]);
  const offsets = [...cuts].sort((a, b) => a - b);
  const open = new Set<Mark>();
  let next = 0;
  return offsets.slice(0, -1).flatMap((from, index) => {
    const to = offsets[index + 1]!;
    for (const mark of open) if (mark.end <= from) open.delete(mark);
    for (; next < shown.length && shown[next]!.start <= from; next++) open.add(shown[next]!);
    const piece = text.slice(from, to);
    return open.size === 0 ? unmarked(piece) : [marked(piece, [...open], to)];
  });
}

function marked(piece: string, marks: readonly Mark[], to: number): Markup {
  const worst = SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity))!;
  const numbers = marks.map(({ number }) => number).join(' ');
  const ending = marks.filter(({ end }) => end === to).map(({ number }) => number);
  const label = ending.length > 0 && html` data-n="${ending.join(' ')}"`;
  return html`<mark class="${worst}" data-of="${numbers}"${label}>${draft(piece)}</mark>`;
}

/** A stretch without marks; the middle of a long one is folded away. */
function unmarked(piece: string): Markup[] {
  if (piece.length <= LONGEST_UNMARKED) return [draft(piece)];
  const from = breakNear(piece, SHOWN_END);
  const to = breakNear(piece, piece.length - SHOWN_END);
  const middle = piece.slice(from, to);
  const summary = `${thousands(middle.length)} characters without findings`;
  return [
    draft(piece.slice(0, from)),
    html`<details class="fold"><summary>${summary}</summary>${draft(middle)}</details>`,
    draft(piece.slice(to)),
  ];
}

/** The offset behind the first blank from `offset` on that isn't far; never within a character. */
function breakNear(text: string, offset: number): number {
  const blank = text.slice(offset, offset + SHOWN_END / 2).search(/\s/);
  if (blank >= 0) return offset + blank + 1;
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + 1 : offset;
}

// The part of a source line that is shown under a finding. A line may hold a whole export, so only a stretch around the
// match is ever looked at: the cost depends on the width of the terminal and not on the length of the line.

import type { Span } from '../source/place/span.ts';
import { type Cell, countFitting, splitCells, textOf, widthOf } from './cells.ts';

/** A line of text in three parts, to be printed one after the other, and the carets to print under the middle one. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** Columns left of the first caret. */
  readonly indent: number;
  /** At least one, so that an empty match still has a place. */
  readonly carets: number;
}

const CUT = '…';

/** Cells of a word that was cut in two which are better left out. */
const LONGEST_STUB = 8;

/** Code units looked at for each column: an emoji of a family takes eleven for its two. */
const UNITS_PER_COLUMN = 6;

/**
 * Cuts the stretch of a line around a span (in UTF-16 code units, within the line) to at most `columns` columns, ten or
 * more. Where something was left out stands `…`. A match too long for the line shows its beginning.
 */
export function excerpt(line: string, span: Span, columns: number): Excerpt {
  const { before, match, after, startsLine, endsLine } = cellsAround(line, span, columns * UNITS_PER_COLUMN);
  const total = widthOf(before) + caretsUnder(match) + widthOf(after);
  const fits = startsLine && endsLine && total <= columns;

  const room = fits ? columns : columns - 2 * CUT.length;
  const shown = match.slice(0, countFitting(match, room));
  const isMatchCut = shown.length < match.length;
  const spare = room - caretsUnder(shown);
  const behind = isMatchCut ? 0 : Math.min(widthOf(after), Math.ceil(spare / 2));
  const head = take(before.toReversed(), spare - behind).toReversed();
  const tail = isMatchCut ? [] : take(after, spare - widthOf(head));

  const headCut = startsLine && head.length === before.length ? '' : CUT;
  const tailCut = endsLine && !isMatchCut && tail.length === after.length ? '' : CUT;
  return {
    before: headCut + textOf(head),
    match: textOf(shown),
    after: textOf(tail) + tailCut,
    indent: headCut.length + widthOf(head),
    carets: caretsUnder(shown),
  };
}

function caretsUnder(match: readonly Cell[]): number {
  return Math.max(1, widthOf(match));
}

/** The cells of a line around a span, parted; a cell that the span covers in part belongs to the match. */
function cellsAround(line: string, span: Span, reach: number) {
  const from = Math.max(0, span.start - reach);
  const to = Math.min(line.length, Math.min(span.end, span.start + reach) + reach);
  let cells = splitCells(line.slice(from, to));
  const startsLine = from === 0;
  const endsLine = to === line.length;
  // Where the line goes on, the outermost cells may be halves.
  cells = cells.slice(startsLine ? 0 : 1, endsLine ? undefined : -1);

  const start = span.start - from;
  const end = span.end - from;
  const before = cells.filter((cell) => cell.end <= start);
  const match = cells.filter((cell) => cell.end > start && cell.start < end);
  const after = cells.slice(before.length + match.length);
  return { before, match, after, startsLine, endsLine };
}

/** As many cells from the front as fit into so many columns, without a stub of a word at the end. */
function take(cells: readonly Cell[], columns: number): readonly Cell[] {
  const taken = cells.slice(0, countFitting(cells, columns));
  const next = cells[taken.length];
  if (next === undefined || next.shown === ' ') return taken;
  const stub = taken.length - 1 - taken.findLastIndex((cell) => cell.shown === ' ');
  return stub <= LONGEST_STUB && stub < taken.length ? taken.slice(0, taken.length - stub) : taken;
}

// A cell is a piece of text that a terminal draws in one place: a letter with its marks, a whole emoji, a flag. Text is
// cut and measured by cells, so that the widths of the pieces always add up to the width of the line.

import stringWidth from 'fast-string-width';
import { onFirstUse } from '../text/on-first-use.ts';
import { EMOJI } from './emoji.ts';
import { isPlain, visible } from './escape.ts';

export interface Cell {
  /** The text to print, made visible. */
  readonly shown: string;
  /** Columns. */
  readonly width: number;
  /** Where the cell begins and ends in the text it was split from, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const cell = onFirstUse(() => new RegExp(`(?:${EMOJI}|[^])\\p{M}*`, 'gu'));

const TAB = '    ';

/** Splits text into cells. A tab becomes four spaces wherever it stands. Linear in the text. */
export function splitCells(text: string): Cell[] {
  if (isPlain(text)) return Array.from(text, (shown, start) => ({ shown, width: 1, start, end: start + 1 }));
  return Array.from(text.matchAll(cell()), ({ 0: raw, index: start }) => {
    const shown = visible(raw.replace('\t', TAB));
    return {
      shown,
      width: isPlain(shown) ? shown.length : stringWidth(shown),
      start,
      end: start + raw.length,
    };
  });
}

/** The columns that cells take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

export function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

/** How many cells from the front fit into so many columns. */
export function countFitting(cells: readonly Cell[], columns: number): number {
  let used = 0;
  const beyond = cells.findIndex((cell) => {
    used += cell.width;
    return used > columns;
  });
  return beyond < 0 ? cells.length : beyond;
}

/** The text made visible, on one line of at most so many columns; `…` shows that it was cut. */
export function clip(text: string, columns: number): string {
  const head = text.slice(0, 8 * columns);
  const cells = splitCells(head);
  if (head.length === text.length && widthOf(cells) <= columns) return textOf(cells);
  return `${textOf(cells.slice(0, countFitting(cells, columns - 1)))}…`;
}

// Breaks prose into lines by the columns it takes. Words stay whole where they fit; a longer one is cut between cells.

import { splitCells, textOf, widthOf } from './cells.ts';

/** The text, made visible, as lines of at most `columns` columns. Runs of blanks and line breaks count as one space. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const breakLine = () => {
    if (used > 0) lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(/[ \t\r\n]+/)) {
    const cells = splitCells(word);
    const width = widthOf(cells);
    if (width === 0) continue;
    if (used > 0 && used + 1 + width <= columns) {
      line += ` ${textOf(cells)}`;
      used += 1 + width;
      continue;
    }
    breakLine();
    for (const cell of cells) {
      if (used + cell.width > columns) breakLine();
      line += cell.shown;
      used += cell.width;
    }
  }
  breakLine();
  return lines;
}

// The lines around a place, drawn under a problem so that nobody has to open the file to understand it.

import type { Lines } from '../source/place/lines.ts';

/** Columns of a line that are shown; of a longer one, those around the place. */
const WIDTH = 120;
const BEFORE = 60;

/** Draws the line on which `offset` stands, with a caret under the place, between the lines before and after it. */
export function drawFrame(text: string, lines: Lines, offset: number): string {
  const { line, column } = lines.position(offset);
  const start = offset - column + 1;
  const current = lines.line(offset);
  const next = start + current.length + (text.startsWith('\r\n', start + current.length) ? 2 : 1);
  const hasNext = next < text.length;
  const from = column > WIDTH ? column - BEFORE : 1;
  const gutter = String(hasNext ? line + 1 : line).length;
  const show = (number: number, content: string): string =>
    `${String(number).padStart(gutter)} │ ${content.slice(from - 1, from - 1 + WIDTH)}`.trimEnd();
  const drawn = [show(line, current), `${' '.repeat(gutter)} │ ${' '.repeat(column - from)}^`];
  if (line > 1) drawn.unshift(show(line - 1, lines.line(start - 1)));
  if (hasNext) drawn.push(show(line + 1, lines.line(next)));
  return drawn.join('\n');
}

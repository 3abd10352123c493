// A severity has a shape and a word, besides its colour.

import type { Severity } from '../../pack/severity.ts';
import { html, type Markup } from './markup.ts';

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M8 1.5 15 14.5H1z',
  warning: 'M8 .5 15.5 8 8 15.5.5 8z',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
};

/** The shape alone: a triangle, a diamond or a dot. */
export function severityShape(severity: Severity): Markup {
  return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path d="${SHAPES[severity]}"/></svg>`;
}

export function severityTag(severity: Severity): Markup {
  return html`<span class="severity ${severity}">${severityShape(severity)}${severity}</span>`;
}

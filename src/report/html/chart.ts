// A chart is a list of bars with their names and numbers beside them. Each bar is a button that filters by what it
// counts; the script turns the buttons on, since without it they would do nothing.

import { html, type Markup } from './markup.ts';
import { counted, thousands } from './number.ts';

export interface Bar {
  /** What is filtered by. */
  readonly value: string;
  readonly name: string;
  readonly findings: number;
  /** Explains the name. */
  readonly hint?: string | undefined;
  /** A second number, in words. */
  readonly note?: string | undefined;
}

/** Charts that are longer show the rest on demand; by default, all the categories there are have room. */
const MOST_BARS = 15;

/** The bars of a chart must be sorted, the longest first. */
export function chart(facet: string, heading: string, bars: readonly Bar[], most = MOST_BARS): Markup {
  const longest = bars[0]?.findings ?? 0;
  const items = bars.map((each) => bar(facet, each, longest));
  // One bar more takes no more room than the line that would hide it.
  const shown = items.length <= most + 1 ? items.length : most;
  const rest = items.slice(shown);
  return html`<section class="chart" aria-labelledby="by-${facet}"><h3 id="by-${facet}">${heading}</h3>
<ul>
${items.slice(0, shown)}</ul>
${
  rest.length > 0 &&
  html`<details><summary>${counted(rest.length, 'more', 'more')}</summary><ul>
${rest}</ul></details>
`
}</section>
`;
}

function bar(facet: string, { value, name, findings, hint, note }: Bar, longest: number): Markup {
  const width = (100 * findings) / Math.max(1, longest);
  const percent = `${width.toFixed(2).replace(/\.?0+$/, '')}%`;
  return html`<li><button type="button" class="bar" disabled aria-pressed="false" data-facet="${facet}" data-value="${value}"${
    hint !== undefined && html` title="${hint}"`
  }><span class="name" dir="auto">${name}</span> <span class="number">${thousands(findings)}</span><span class="unseen"> ${
    findings === 1 ? 'finding' : 'findings'
  }</span>${note !== undefined && html` <span class="note">${note}</span>`}<svg class="line" aria-hidden="true"><rect class="all" width="${percent}" height="100%" data-longest="${longest}"/><rect class="some" width="${percent}" height="100%"/></svg></button></li>
`;
}

// The form that filters and sorts. It is hidden until the script has made it work.

import type { Bar } from './chart.ts';
import { html, type Markup } from './markup.ts';

export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly bars: readonly Bar[];
}

export function filterForm(facets: readonly Facet[]): Markup {
  return html`<form id="filters" role="search" aria-label="Filter the replies" hidden>
<p class="field wide"><label for="filter-text">Text</label><input id="filter-text" name="text" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" placeholder="press / to search"></p>
${facets.map(select)}<p class="field"><label for="sort">Order</label><select id="sort" name="sort"><option value="">worst first</option><option value="place">as in the files</option></select></p>
<div class="outcome"><p id="count" role="status"></p><button type="reset" id="clear">Clear</button></div>
</form>
`;
}

function select({ name, label, bars }: Facet): Markup {
  const options = bars.map((bar) => html`<option value="${bar.value}">${bar.name}</option>`);
  return html`<p class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">all</option>${options}</select></p>
`;
}

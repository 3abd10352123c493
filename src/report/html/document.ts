// The whole page around the cards: the head with its Content-Security-Policy, the totals, the charts and the filters.
// The policy allows our own style and script by their hashes and nothing else, not even images.

import { createHash } from 'node:crypto';
import type { Summary } from '../../lint/finding.ts';
import { CATEGORIES } from '../../pack/categories.ts';
import { SEVERITIES } from '../../pack/severity.ts';
import { type Bar, chart } from './chart.ts';
import { type Facet, filterForm } from './filters.ts';
import { LANGUAGE_NAMES } from './flawed-reply.ts';
import { SCRIPTS, STYLE } from './inline.ts';
import { html, type Markup } from './markup.ts';
import { counted, perHundred, thousands } from './number.ts';
import { byCount, type Tally } from './tally.ts';

export function documentHead(): string {
  const policy = [
    "default-src 'none'",
    `script-src ${SCRIPTS.map(hashOf).join(' ')}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>replylint report</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

export function documentFoot(): string {
  return `<footer><p>Made by replylint. Everything is in this file; nothing is sent anywhere.</p></footer>
<p id="said" class="unseen" role="status"></p>
${SCRIPTS.map((script) => `<script type="module">${script}</script>\n`).join('')}</body>
</html>
`;
}

/** All above the cards; `flawed` is the number of replies with findings. */
export function overview(summary: Summary, tally: Tally, flawed: number): Markup {
  const facets = facetsOf(summary, tally);
  return html`${flawed > 0 && html`<a class="skip" href="#replies">Skip to the replies</a>\n`}<header class="title"><p class="brand">replylint</p>
<h1>${headline(summary, flawed)}</h1>
<p class="lede">${lede(summary, flawed)}</p></header>
<main>
${totals(summary, flawed)}${
  flawed > 0 &&
  html`<section class="charts" aria-labelledby="charts"><h2 id="charts" class="unseen">Where the findings are</h2>
${facets
  .filter(({ name }) => name !== 'severity')
  .map(({ name, bars, label }) =>
    chart(name, `By ${label.toLowerCase()}`, bars, name === 'place' ? MOST_PLACES : undefined),
  )}</section>
<section class="replies" aria-labelledby="replies"><h2 id="replies" tabindex="-1">Replies, the worst first</h2>
${filterForm(facets)}<p id="nothing" hidden>Nothing matches. <button type="button" id="clear-all">Show all replies</button></p>
`
}`;
}

function headline({ replies, findings }: Summary, flawed: number): string {
  if (replies === 0) return 'No replies to check';
  if (findings === 0) return `${counted(replies, 'reply', 'replies')}, nothing to mend`;
  return `${thousands(flawed)} of ${counted(replies, 'reply', 'replies')} could cost a customer’s loyalty`;
}

function lede({ documents, replies, findings }: Summary, flawed: number): string {
  const files = counted(documents, 'file');
  if (findings === 0) return `${files} checked.`;
  const clean = replies - flawed;
  const rest = clean === 0 ? 'None of them is' : clean === 1 ? 'One is' : `The other ${thousands(clean)} are`;
  return `${rest} clean. ${files} checked; the worst replies come first, each with friendlier ways to say the same.`;
}

function totals({ replies, findings, ...summary }: Summary, flawed: number): Markup {
  const figures = [
    figure('findings', thousands(findings)),
    figure('per 100 replies', perHundred(findings, replies)),
    figure(counted(replies, 'reply', 'replies').replace(/^\S+ /, ''), thousands(replies)),
    figure('clean', thousands(replies - flawed)),
  ];
  const severities = SEVERITIES.map((severity) => {
    const number = summary[`${severity}s`];
    return html`<li><button type="button" class="bar ${severity}" disabled aria-pressed="false" data-facet="severity" data-value="${severity}"><span class="severity ${severity}"><span class="number">${thousands(number)}</span></span> <span class="name">${
      SEVERITY_NAMES[severity][number === 1 ? 0 : 1]
    }</span></button></li>\n`;
  });
  return html`<section class="totals" aria-labelledby="totals"><h2 id="totals" class="unseen">Totals</h2>
<dl>
${figures}</dl>
<ul class="severities">
${severities}</ul></section>
`;
}

/** Folders are read down to where they get harmless; as many as stand beside a full chart of categories. */
const MOST_PLACES = 7;

const SEVERITY_NAMES = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
} as const;

function figure(name: string, value: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}

function facetsOf(summary: Summary, tally: Tally): Facet[] {
  const severities = SEVERITIES.filter((severity) => summary[`${severity}s`] > 0);
  const categories = byCount(tally.categories);
  return [
    {
      name: 'category',
      label: 'Category',
      bars: categories.map(
        ([name, findings]): Bar => ({ value: name, name, findings, hint: CATEGORIES[name]?.act }),
      ),
    },
    {
      name: 'severity',
      label: 'Severity',
      bars: severities.map((name) => ({ value: name, name, findings: summary[`${name}s`] })),
    },
    {
      name: 'language',
      label: 'Language',
      bars: byCount(tally.languages).map(([value, findings]) => ({
        value,
        name: LANGUAGE_NAMES[value] ?? value,
        findings,
      })),
    },
    {
      name: 'place',
      label: tally.hasFolders ? 'Folder' : 'File',
      bars: tally
        .places()
        .filter(({ findings }) => findings > 0)
        .map(({ name, findings, replies }) => ({
          value: name,
          name: name === '.' ? 'this folder' : name,
          findings,
          note: `${perHundred(findings, replies)} per 100 replies`,
        })),
    },
  ];
}

/** As a Content-Security-Policy names what an element holds. */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

// A reply with findings: how bad it is, and the card that shows it.

import type { Finding, Rewrite } from '../../lint/finding.ts';
import { ruleKey } from '../../lint/rule-key.ts';
import type { Severity } from '../../pack/severity.ts';
import type { ReportedReply } from '../reported-reply.ts';
import { markedDraft } from './marked-draft.ts';
import { draft, html, Markup } from './markup.ts';

/** How much a finding counts when the worst replies are looked for. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** A text shorter than this has room in a window, and stays in sight while its findings are read. */
const STAYING = 1000;

/** A finding, its number in the reply, from 1, and the first one of the same rule, if that isn't itself. */
interface Numbered {
  readonly number: number;
  readonly finding: Finding;
  readonly earlier: Numbered | undefined;
}

export function weightOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + WEIGHTS[severity], 0);
}

/** What is in the card of a reply: its head, its text with the phrases marked, and the findings. */
export function cardOf(path: string, reply: ReportedReply, findings: readonly Finding[]): Markup {
  const numbered = number(findings);
  const language = mainLanguage(findings);
  const marks = numbered.map(({ number, finding }) => ({
    number,
    severity: finding.severity,
    start: finding.reply.start,
    end: finding.reply.end,
  }));
  return html`${head(path, reply, findings[0]!, language)}
<div class="text${reply.text.length < STAYING && ' staying'}" lang="${language}" dir="auto">${markedDraft(reply.text, marks)}</div>
<ol class="findings">
${numbered.map(findingItem)}</ol>
`;
}

function number(findings: readonly Finding[]): Numbered[] {
  const firsts = new Map<string, Numbered>();
  return findings.map((finding, index) => {
    const key = ruleKey(finding.language, finding.rule);
    const numbered = { number: index + 1, finding, earlier: firsts.get(key) };
    if (numbered.earlier === undefined) firsts.set(key, numbered);
    return numbered;
  });
}

function head(path: string, { title, id, index }: ReportedReply, first: Finding, language: string): Markup {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = title || id || (index === 0 ? file : `${file}, reply ${index + 1}`);
  const ownId = title && id && id !== title ? html`<span class="id" dir="auto">${id}</span>` : undefined;
  return html`<header><h3 dir="auto">${name}</h3>
<p class="meta"><span class="place"><bdi>${path}</bdi>:${first.range.start.line}</span>${ownId}<span>${LANGUAGE_NAMES[language]}</span></p></header>`;
}

/** One finding; it leaves out what an earlier one of the same rule has said. */
function findingItem({ number, finding, earlier }: Numbered): Markup {
  const { rule, category, language, severity, message, why, range, reply, rewrites } = finding;
  const same = earlier !== undefined && isSame(earlier.finding.rewrites, rewrites);
  const where = reply.end > reply.start ? html`line ${range.start.line}` : html`the whole reply`;
  return html`<li data-number="${number}" data-category="${category}" data-severity="${severity}" data-language="${language}">
<p class="what"><span class="severity ${severity}">${severity}</span> <code>${rule}</code> <span class="where">${where}</span></p>
<p class="message" lang="${language}">${message}</p>
${same ? html`<p class="same">As under ${earlier.number}.</p>\n` : rewriteList(rewrites, language)}${
  earlier === undefined &&
  html`<details class="why"><summary>Why</summary><p lang="${language}">${why.trim()}</p></details>\n`
}</li>
`;
}

function isSame(some: readonly Rewrite[], others: readonly Rewrite[]): boolean {
  return some.length === others.length && some.every(({ text }, index) => text === others[index]!.text);
}

function rewriteList(rewrites: readonly Rewrite[], language: string): Markup {
  if (rewrites.length === 0) return new Markup('');
  return html`<ul class="rewrites" aria-label="Rewrites">
${rewrites.map(
  ({ text, when }) =>
    html`<li><q lang="${language}" dir="auto">${draft(text)}</q>${
      when && html`<span class="when" lang="${language}">${when}</span>`
    }<button type="button" class="copy" aria-label="Copy this rewrite">Copy</button></li>\n`,
)}</ul>
`;
}

/** The language of most findings. */
function mainLanguage(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { language } of findings) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  pl: 'Polish',
};

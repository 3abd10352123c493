// The report for whoever keeps a library of replies: one HTML page that needs nothing but itself. All of it stands in
// the page and can be read without its script, which only filters, sorts and counts.
//
// The worst replies come first, so nothing can be written before the end. Until then each card is kept as bytes: they
// hold nothing alive of the file that they came from, as a piece of a string would.

import type { Finding } from '../lint/finding.ts';
import { documentFoot, documentHead, overview } from './html/document.ts';
import { cardOf, weightOf } from './html/flawed-reply.ts';
import { html } from './html/markup.ts';
import { Tally } from './html/tally.ts';
import type { ReportedReply } from './reported-reply.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

interface Card {
  readonly path: string;
  readonly weight: number;
  readonly body: Buffer;
}

/** It is the same whatever the options: whoever opens a page wants the totals. */
export function htmlReporter(_options: ReporterOptions): Reporter {
  const tally = new Tally();
  const cards: Card[] = [];
  let path = '';
  let reply: ReportedReply | undefined;
  let findings: Finding[] = [];

  const closeReply = (): void => {
    if (reply === undefined) return;
    const body = Buffer.from(cardOf(path, reply, findings).html);
    cards.push({ path, weight: weightOf(findings), body });
    reply = undefined;
    findings = [];
  };

  return {
    begin: documentHead,
    openDocument(next) {
      path = next;
      tally.openDocument(path);
      return '';
    },
    finding(finding, of) {
      if (of.index !== reply?.index) closeReply();
      reply = of;
      findings.push(finding);
      tally.add(finding);
      return '';
    },
    closeDocument(replies) {
      closeReply();
      tally.closeDocument(replies);
      return '';
    },
    end(summary) {
      const { hasFolders } = tally;
      const order = [...cards.keys()].sort((a, b) => cards[b]!.weight - cards[a]!.weight || a - b);
      const pieces = [overview(summary, tally, cards.length).html];
      for (const index of order) {
        const { path: file, body } = cards[index]!;
        const place = html`<article class="reply" data-place="${tally.placeOf(file, hasFolders)}" data-order="${index}">`;
        pieces.push(place.html, body.toString(), '</article>\n');
      }
      if (cards.length > 0) pieces.push('</section>\n');
      pieces.push('</main>\n', documentFoot());
      return pieces.join('');
    },
  };
}

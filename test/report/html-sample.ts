// Reports in HTML for the tests: what is said of a reply, in short.

import type { Finding, Summary } from '../../src/lint/finding.ts';
import { htmlReporter } from '../../src/report/html.ts';
import { looseReply } from '../../src/source/loose-reply.ts';
import type { Reply } from '../../src/source/reply.ts';
import { findingIn } from './sample.ts';

export interface SampleReply {
  readonly text: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Findings by the phrases they mark. */
  readonly findings: readonly (readonly [match: string, more?: Partial<Finding>])[];
}

export interface SampleDocument {
  readonly path: string;
  readonly replies: readonly SampleReply[];
}

/** The report on documents; findings must come in the order of their places. */
export function reportOn(documents: readonly SampleDocument[]): string {
  const reporter = htmlReporter({ width: 80, color: false, quiet: false });
  const all: Finding[] = [];
  let text = reporter.begin();
  for (const { path, replies } of documents) {
    text += reporter.openDocument(path);
    replies.forEach((sample, index) => {
      const reply = replyFrom(sample, index);
      for (const [match, more] of sample.findings) {
        const finding = findingIn(sample.text, match, more);
        all.push(finding);
        text += reporter.finding(finding, reply);
      }
    });
    text += reporter.closeDocument(replies.length);
  }
  return text + reporter.end(summaryOf(documents, all));
}

function replyFrom({ text, id, title }: SampleReply, index: number): Reply {
  return { ...looseReply(text), index, id, title };
}

function summaryOf(documents: readonly SampleDocument[], findings: readonly Finding[]): Summary {
  const countOf = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  return {
    documents: documents.length,
    replies: documents.reduce((sum, { replies }) => sum + replies.length, 0),
    findings: findings.length,
    errors: countOf('error'),
    warnings: countOf('warning'),
    infos: countOf('info'),
  };
}

/** Replies in three languages and two folders; two of the five are clean. */
export const LIBRARY: readonly SampleDocument[] = [
  {
    path: 'macros/delivery.json',
    replies: [
      {
        id: '360',
        title: 'Delivery::Delayed',
        text: 'Hi Anna,\n\nplease calm down. Someone will be in touch.',
        findings: [
          ['calm down', { rule: 'command/calm-down', category: 'command', severity: 'warning' }],
          [
            'Someone will be in touch',
            { rule: 'vague-wait/someday', category: 'vague-wait', severity: 'info' },
          ],
        ],
      },
      { text: 'Your parcel comes on Monday.', findings: [] },
      {
        title: 'Delivery::Wrong team',
        text: "Sorry, you've reached the wrong department. It is the wrong department, truly; calm down.",
        findings: [
          ["you've reached the wrong department"],
          ['the wrong department, truly'],
          ['calm down', { rule: 'command/calm-down', category: 'command', severity: 'warning' }],
        ],
      },
    ],
  },
  {
    path: 'ответы/возврат.txt',
    replies: [
      {
        text: 'Вы обратились не в тот отдел.\nУспокойтесь.',
        findings: [
          ['Вы обратились не в тот отдел', { language: 'ru' }],
          [
            'Успокойтесь',
            { language: 'ru', rule: 'command/calm-down', category: 'command', severity: 'warning' },
          ],
        ],
      },
    ],
  },
  { path: 'odpowiedzi/ok.txt', replies: [{ text: 'Dzień dobry!', findings: [] }] },
];

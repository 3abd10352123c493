// docs/accuracy.md: how often replylint is right, by category and language.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter } from '../../src/lint/linter.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { readLabelled } from './labelled-reply.ts';
import { type SetScore, score } from './score.ts';
import { scoreTable } from './table.ts';

/** The sets of labelled replies, each with a file a language, if there is one. */
export const SETS = [
  { name: 'unseen', folder: join('test', 'accuracy', 'unseen') },
  { name: 'seen', folder: join('test', 'accuracy', 'seen') },
] as const;

export type SetName = (typeof SETS)[number]['name'];

export interface ScoredSet {
  readonly set: SetName;
  readonly language: Language;
  readonly score: SetScore;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Russian', pl: 'Polish' };

const INTRODUCTIONS: Readonly<Record<SetName, string>> = {
  unseen: `## Replies that nobody had seen

Their authors had not seen the rules, and whoever wrote the rules has not seen them. So these figures say what to expect of
replies of your own, if a little too kindly: most of the replies were scored, though not read, while rules were written.
Where a language is missing, its replies have been read since, and stand below.`,
  seen: `## Replies that the rules were written from

These have been read while the rules were written, so the figures are higher than those you will meet. They are here to
show where a change makes something worse.`,
};

export function scoreSets(linter: Linter): ScoredSet[] {
  return SETS.flatMap(({ name, folder }) =>
    LANGUAGES.filter((language) => existsSync(join(folder, `${language}.jsonl`))).map((language) => {
      const replies = readLabelled(join(folder, `${language}.jsonl`));
      return { set: name, language, score: score(replies, ({ text, lang }) => linter.lintText(text, lang)) };
    }),
  );
}

/** The heading under which the figures of a set in a language stand. */
export function headingOf({ set, language }: Pick<ScoredSet, 'set' | 'language'>): string {
  return `### ${LANGUAGE_NAMES[language]}, ${set}`;
}

/** The page, for the day on which the figures were taken ("2026-11-25"). */
export function accuracyPage(scored: readonly ScoredSet[], date: string): string {
  const sections = SETS.flatMap(({ name }) => [
    INTRODUCTIONS[name],
    ...scored
      .filter(({ set }) => set === name)
      .map((each) => `${headingOf(each)}\n\n${each.score.replies} replies.\n\n${scoreTable(each.score)}`),
  ]);
  return `# Accuracy

Measured on ${date} with the preset \`recommended\`, by \`npm run accuracy\`, on support replies that were written
for it, with what costs loyalty marked (in \`test/accuracy/\`). *Recall* is the share of the marked places that replylint
finds, *precision* the share of its findings that are marked places. In the rows of categories a finding counts only if it
is of the category that was marked; "any category" takes whatever finding overlaps the place. Many replies are good ones,
made to look like bad ones. A test fails when a figure falls more than one point below what stands here.

${sections.join('\n\n')}
`;
}

// The figures of a labelled set as a Markdown table, and back.

import type { Ratio, SetScore } from './score.ts';

const HEAD = ['category', 'recall', 'labels found', 'precision', 'findings right'];

/** Name of a row, recall, precision: all that a later run must not fall below. */
export interface Figures {
  readonly name: string;
  readonly recall: number;
  readonly precision: number;
}

/** The rows of categories, then the totals, then the clean replies. */
export function scoreTable(score: SetScore, categories = [...score.byCategory.keys()].sort()): string {
  const rows = categories.flatMap((category) => {
    const found = score.byCategory.get(category);
    return found === undefined ? [] : [row(`\`${category}\``, found.recall, found.precision)];
  });
  return [
    `| ${HEAD.join(' | ')} |`,
    `|${HEAD.map(() => '---').join('|')}|`,
    ...rows,
    row('**all**, same category', score.strict.recall, score.strict.precision),
    row('**all**, any category', score.anyCategory.recall, score.anyCategory.precision),
    '',
    `Good replies with a finding: ${counts(score.cleanFlagged)}, ${share(score.cleanFlagged)}.`,
  ].join('\n');
}

/** The figures in the rows of a table that `scoreTable` wrote; rows without findings or labels have none. */
export function readFigures(table: string): Figures[] {
  return [...table.matchAll(/^\| (.+?) \| ([\d.]+) % \| .+? \| ([\d.]+) % \| .+? \|$/gm)].map(
    ([, name, recall, precision]) => ({ name: name!, recall: Number(recall), precision: Number(precision) }),
  );
}

function row(name: string, recall: Ratio, precision: Ratio): string {
  const cells = [recall, precision].flatMap((ratio) => [share(ratio), counts(ratio)]);
  return `| ${[name, ...cells].join(' | ')} |`;
}

function share({ part, whole }: Ratio): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function counts({ part, whole }: Ratio): string {
  return `${part} of ${whole}`;
}

// The published figures hold: none has fallen by more than a point since they were written down.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../src/cli/packs.ts';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { readLabelled } from './labelled-reply.ts';
import { headingOf, scoreSets } from './page.ts';
import { readFigures, scoreTable } from './table.ts';

/** Percentage points by which a figure may fall behind what is published. */
const TOLERANCE = 1;

const page = readFileSync(join('docs', 'accuracy.md'), 'utf8');
const linter = new Linter(builtInPacks(), { ...EVERYTHING, preset: 'recommended' });
const scored = scoreSets(linter);

/** The table below a heading of the page. */
function published(heading: string): string {
  const [, section = ''] = page.split(`${heading}\n`);
  return section.split('\n#')[0]!;
}

describe.each(scored.map((each) => ({ heading: headingOf(each), score: each.score })))(
  'the accuracy of "$heading"',
  ({ heading, score }) => {
    const table = scoreTable(score);
    const now = new Map(readFigures(table).map((figures) => [figures.name, figures]));
    const then = readFigures(published(heading));

    it('is published for every category', () => {
      expect(then.map(({ name }) => name)).toEqual([...now.keys()]);
    });

    it('is no more than a point below what is published: else mend the rules, or run "npm run accuracy"', () => {
      const fallen = then.filter(({ name, recall, precision }) => {
        const figures = now.get(name);
        if (figures === undefined) return true;
        return figures.recall < recall - TOLERANCE || figures.precision < precision - TOLERANCE;
      });
      expect(fallen.map(({ name }) => `${name}: ${JSON.stringify(now.get(name))}`)).toEqual([]);
    });
  },
);

describe.each(LANGUAGES)('replies in the language %s, when the data names none', (language) => {
  it('hardly get a finding in another', () => {
    const replies = readLabelled(join('test', 'accuracy', 'seen', `${language}.jsonl`));
    const findings = replies.flatMap(({ text }) => linter.lintText(text));
    const foreign = findings.filter((finding) => finding.language !== language);
    expect(findings.length).toBeGreaterThan(1000);
    expect(foreign.length / findings.length).toBeLessThan(0.005);
  });
});

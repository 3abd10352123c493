// What replylint suggests must not be what it finds.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { parseMarks } from '../../src/lint/marked-text.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { decodePacks } from '../../src/pack/bytes.ts';
import { dataFile } from '../../src/text/inflection/data-file.ts';

const packs = decodePacks(readFileSync(dataFile('packs.bin')));
const linter = new Linter([packs], EVERYTHING);
const examples = await packs.examples();

/** The findings in a text, those of what a whole reply lacks aside: a rewrite is a sentence and not a reply. */
function findings(text: string, language: string): string[] {
  return linter
    .lintText(text, language)
    .filter(({ category }) => !category.startsWith('missing-'))
    .map(({ rule, match }) => `${text}: ${rule} finds "${match}"`);
}

describe.each(packs.rules.map((rule, index) => ({ name: `${rule.language}:${rule.id}`, rule, index })))(
  'the rewrites of $name',
  ({ rule, index }) => {
    it('are never killers themselves', () => {
      const shown = examples[index]!.flag.flatMap((example) =>
        linter
          .lintText(parseMarks(example).text, rule.language)
          .filter((finding) => finding.rule === rule.id)
          .flatMap(({ rewrites }) => rewrites.map(({ text }) => text)),
      );
      const written = packs.text(index).rewrites.map(({ text }) => text);
      const all = new Set([...shown, ...written.filter((text) => !text.includes('{'))]);
      expect(all.size).toBeGreaterThan(0);
      expect([...all].flatMap((text) => findings(text, rule.language))).toEqual([]);
    });
  },
);

// What replylint suggests must not be what it finds.

import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../src/cli/packs.ts';
import { Linter } from '../../src/lint/linter.ts';
import { parseMarks } from '../../src/lint/marked-text.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';

const packs = builtInPacks();
const linter = new Linter(packs, EVERYTHING);
const written = await Promise.all(
  packs.map(async (each) => {
    const examples = await each.examples();
    return each.rules.map((rule, index) => ({
      name: `${rule.language}:${rule.id}`,
      rule,
      text: each.text(index),
      flag: examples[index]!.flag,
    }));
  }),
);

/** The findings in a text, those of what a whole reply lacks aside: a rewrite is a sentence and not a reply. */
function findings(text: string, language: string): string[] {
  return linter
    .lintText(text, language)
    .filter(({ category }) => !category.startsWith('missing-'))
    .map(({ rule, match }) => `${text}: ${rule} finds "${match}"`);
}

describe.each(written.flat())('the rewrites of $name', ({ rule, text: { rewrites }, flag }) => {
  it('are never killers themselves', () => {
    const filled = flag.flatMap((example) =>
      linter
        .lintText(parseMarks(example).text, rule.language)
        .filter((finding) => finding.rule === rule.id)
        .flatMap((finding) => finding.rewrites),
    );
    const whole = rewrites.filter(({ text }) => !text.includes('{'));
    const all = new Set([...filled, ...whole].map(({ text }) => text));
    expect(all.size).toBeGreaterThan(0);
    expect([...all].flatMap((text) => findings(text, rule.language))).toEqual([]);
  });
});

// `npm run accuracy`: scores the built-in packs on the labelled replies and writes docs/accuracy.md.
//
// For whoever writes rules: with --language it compiles the rules of that language as they are written, proves them and
// prints how they do, and writes nothing.
//
//   npm run accuracy -- --language ru                        all Russian rules
//   npm run accuracy -- --language ru --only blame,command   these categories
//   --misses, --wrong    show the labels that nothing finds, and the findings where no label is
//   --confused           show the labels that only another category finds
//   --phrases            show the phrases that were wrong anywhere, the loosest first, instead
//   FILE…                score these sets rather than the project's own

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../src/lint/finding.ts';
import { Linter } from '../../src/lint/linter.ts';
import { provePacks } from '../../src/lint/prove.ts';
import { EVERYTHING, type Selection } from '../../src/lint/selection.ts';
import { readLanguagePack } from '../../src/pack/built-in.ts';
import { decodePacks, packFile } from '../../src/pack/bytes.ts';
import { compilePacks } from '../../src/pack/compile.ts';
import { inflectFrom } from '../../src/pack/inflect.ts';
import { describeProblem, ProblemError } from '../../src/source/problem.ts';
import { isLanguage, LANGUAGES, type Language } from '../../src/text/language.ts';
import { type LabelledReply, readLabelled } from './labelled-reply.ts';
import { accuracyPage, SETS, scoreSets } from './page.ts';
import { phraseHits } from './phrase-hits.ts';
import { score } from './score.ts';
import { scoreTable } from './table.ts';

const RECOMMENDED: Selection = { ...EVERYTHING, preset: 'recommended' };

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      only: { type: 'string' },
      misses: { type: 'boolean', default: false },
      wrong: { type: 'boolean', default: false },
      confused: { type: 'boolean', default: false },
      phrases: { type: 'boolean', default: false },
    },
  });
  if (values.language === undefined) {
    const linter = new Linter(LANGUAGES.map(builtPack), RECOMMENDED);
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(join('docs', 'accuracy.md'), accuracyPage(scoreSets(linter), date));
    return;
  }
  const { language } = values;
  if (!isLanguage(language)) throw new Error(`there is no language ${language}`);
  const { linter, packs, sources } = compiledRules(language, values.only?.split(','));
  const files =
    positionals.length > 0
      ? positionals
      : SETS.map(({ folder }) => join(folder, `${language}.jsonl`)).filter((file) => existsSync(file));
  if (values.phrases) {
    const hits = phraseHits(linter, packs, sources, files.flatMap(readLabelled));
    for (const { rule, phrase, right, wrong, example } of hits.filter(({ wrong }) => wrong > 0))
      console.log(`${rule}  right ${right}, wrong ${wrong}  ${phrase}\n    ${example.replace(/\s+/g, ' ')}`);
    return;
  }
  for (const file of files) report(file, linter, values);
}

function builtPack(language: Language) {
  return decodePacks(readFileSync(join('dist', packFile(language))));
}

/** The rules of a language as they are written, and a linter with them; says what does not hold in them. */
function compiledRules(language: Language, categories: readonly string[] | undefined) {
  const sources = readLanguagePack(join('rules', language), language).filter(
    ({ category }) => category === undefined || categories === undefined || categories.includes(category),
  );
  const packs = compilePacks(sources, inflectFrom(join('dist', 'inflection')));
  for (const problem of provePacks(packs, sources)) console.log(describeProblem(problem));
  return { linter: new Linter([packs], RECOMMENDED), packs, sources };
}

interface Wanted {
  readonly only?: string | undefined;
  readonly misses: boolean;
  readonly wrong: boolean;
  readonly confused: boolean;
}

function report(file: string, linter: Linter, { only, misses, wrong, confused }: Wanted): void {
  const categories = only?.split(',');
  const result = score(readLabelled(file), ({ text, lang }: LabelledReply): Finding[] =>
    linter.lintText(text, lang),
  );
  console.log(`${file}\n${scoreTable(result, categories)}`);
  const isWanted = (category: string): boolean => categories === undefined || categories.includes(category);
  for (const { reply, label, isFound } of result.missed) {
    if (!isWanted(label.category) || !(isFound ? confused : misses)) continue;
    console.log(`${isFound ? 'confused' : 'missed  '} ${reply.id} ${label.category}: ${label.quote}`);
  }
  for (const { reply, finding } of wrong ? result.wrong : []) {
    const { start, end } = finding.reply;
    const before = reply.text.slice(Math.max(0, start - 60), start);
    const context = `${before}<${finding.match}>${reply.text.slice(end, end + 60)}`;
    console.log(`wrong    ${reply.id} ${finding.rule}: ${context.replace(/\s+/g, ' ')}`);
  }
}

try {
  main();
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  for (const problem of error.problems) console.error(describeProblem(problem));
  process.exitCode = 2;
}

// Small packs for the tests of the linter, given as objects; what a test doesn't care about is filled in.

import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING, type Selection } from '../../src/lint/selection.ts';
import { compilePacks } from '../../src/pack/compile.ts';
import type { CompiledPacks } from '../../src/pack/compiled.ts';
import { type PackSource, readPack } from '../../src/pack/read.ts';

export interface HouseFile {
  readonly language?: string;
  readonly category?: string;
  readonly preset?: string;
  readonly rest?: number;
  readonly defines?: Readonly<Record<string, unknown>>;
  readonly rules?: readonly Readonly<Record<string, unknown>>[];
}

/** Forms of the words that the tests inflect; all others have one form. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  reach: ['reach', 'reached', 'reaches'],
  team: ['team', 'teams'],
  отдел: ['отдел', 'отдела', 'отделу'],
};

export function readHouse(file: HouseFile, path = 'house.yaml'): PackSource {
  const rules = file.rules?.map((rule, index) => ({
    id: `rule-${index}`,
    severity: 'warning',
    message: 'A message.',
    why: 'A reason.',
    rewrite: [{ text: 'Something else' }],
    examples: { flag: ['a', 'b'], pass: ['c'] },
    ...rule,
  }));
  return readPack(path, JSON.stringify({ language: 'en', category: 'house', ...file, rules }, null, 1));
}

export function compileHouse(...files: readonly HouseFile[]): CompiledPacks {
  return compilePacks(
    files.map((file, index) => readHouse(file, `${index}.yaml`)),
    (_, word) => FORMS[word] ?? [word],
  );
}

export function houseLinter(files: readonly HouseFile[], selection: Selection = EVERYTHING): Linter {
  return new Linter([compileHouse(...files)], selection);
}

/** A linter of one rule. */
export function ruleLinter(rule: Readonly<Record<string, unknown>>, defines?: HouseFile['defines']): Linter {
  return houseLinter([{ rules: [rule], ...(defines && { defines }) }]);
}

/** The matched texts. */
export function matchesOf(linter: Linter, text: string, lang?: string): string[] {
  return linter.lintText(text, lang).map(({ match }) => match);
}

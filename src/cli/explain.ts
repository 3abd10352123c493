// `replylint explain`: the page of a rule, in every language that has it.

import type { CompiledPacks, CompiledRule } from '../pack/compiled.ts';
import { catalogue, rulePage } from '../report/rule-page.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import { standard } from './output.ts';
import { allPacks } from './packs.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

/** Prints the page of a rule. Throws ProblemError where no rule has that id, now or formerly. */
export async function explain(id: string, files: readonly string[]): Promise<number> {
  const rules = await listAll(await allPacks(files));
  const found = rules.filter(({ rule }) => rule.id === id || rule.aka.includes(id));
  if (found.length === 0) {
    const all = rules.map(({ rule }) => rule);
    throw new ProblemError([unknownRule(id, all)]);
  }
  standard('stdout').write(rulePage(found, pageOptions()));
  return 0;
}

/** Prints the catalogue of rules. */
export async function listRules(files: readonly string[]): Promise<number> {
  standard('stdout').write(catalogue(await listAll(await allPacks(files)), pageOptions()));
  return 0;
}

async function listAll(packs: readonly CompiledPacks[]) {
  const lists = packs.map(async (each) => {
    const examples = await each.examples();
    return each.rules.map((rule, index) => ({ rule, text: each.text(index), examples: examples[index]! }));
  });
  return (await Promise.all(lists)).flat();
}

function pageOptions() {
  return { width: terminalWidth(), color: wantsColor() };
}

function unknownRule(id: string, rules: readonly CompiledRule[]): Problem {
  const inCategory = rules.filter(({ category }) => category === id);
  const mend =
    inCategory.length > 0
      ? `${id} is a category; its rules are ${[...new Set(inCategory.map((rule) => rule.id))].join(', ')}`
      : suggestion(closest(id, new Set(rules.map((rule) => rule.id))));
  return { message: `there is no rule "${id}"`, mend };
}

function suggestion(meant: string | undefined): string {
  return meant === undefined ? '"replylint rules" lists all' : `did you mean ${meant}?`;
}

// Compiles the files of one or more packs into one automaton and the rules that refer to it.

import { PhraseCompiler } from '../phrase/compile.ts';
import { parsePhrase } from '../phrase/parse.ts';
import type { Meaning } from '../phrase/symbols.ts';
import { type Node, PhraseError } from '../phrase/syntax.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Path } from '../yaml/yaml-source.ts';
import {
  type CompiledPacks,
  type CompiledRule,
  languagesOf,
  PLACES,
  type RuleExamples,
  type RuleText,
  SCOPES,
} from './compiled.ts';
import { checkDefines, type Defines, parseDefines, phraseProblem, reachableDefines } from './defines.ts';
import { type PackSource, phrasesOf, restOf } from './read.ts';
import type { RuleEntry } from './schema.ts';
import { defaultTriggers } from './triggers.ts';

/** Gives all forms of a word. */
export type Inflect = (language: Language, word: string) => readonly string[];

/** Problems of one compilation; past this nothing more is compiled. */
const MOST_PROBLEMS = 100;

/**
 * Compiles packs. Files without rules lend their defines to all files of their language; other defines serve their
 * own file, and win over shared ones of the same name. Throws ProblemError with every fault found, or with the first
 * hundred of very many.
 */
export function compilePacks(sources: readonly PackSource[], inflect: Inflect): CompiledPacks {
  const problems: Problem[] = [];
  const compilation = new Compilation(inflect, problems);
  const shared = new Map<Language, Map<string, Node>>();
  const report = (problem: Problem): unknown => problems.push(problem);
  const own = new Map(sources.map((source) => [source, parseDefines(source, report)]));
  const lenders = sources.filter(({ rules }) => rules.length === 0);
  for (const source of lenders) {
    shared.set(source.language, new Map([...(shared.get(source.language) ?? []), ...own.get(source)!]));
  }
  for (const source of lenders) {
    const defines = shared.get(source.language)!;
    checkDefines(source, defines, compilation.meaning(source.language, defines), report);
  }
  for (const source of sources) {
    if (source.rules.length === 0) continue;
    const lent = shared.get(source.language) ?? new Map<string, Node>();
    const defines = own.get(source)!.size === 0 ? lent : new Map([...lent, ...own.get(source)!]);
    checkDefines(source, defines, compilation.meaning(source.language, defines), report);
    source.rules.forEach((rule, index) => {
      compilation.addRule(source, defines, rule, index);
    });
  }
  if (problems.length > MOST_PROBLEMS) {
    const more = { message: 'there are more faults than these', mend: 'mend these first' };
    problems.splice(MOST_PROBLEMS, problems.length, more);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return compilation.finish();
}

class Compilation {
  readonly #compiler = new PhraseCompiler();
  readonly #inflect: Inflect;
  readonly #problems: Problem[];
  readonly #rules: CompiledRule[] = [];
  readonly #texts: RuleText[] = [];
  readonly #examples: RuleExamples[] = [];
  readonly #forms = new Map<string, readonly string[]>();
  readonly #meanings = new Map<Defines, Meaning>();
  /** Equal phrases with equal defines and captures are compiled once. */
  readonly #numbers = new Map<Defines, Map<string, number>>();
  readonly #placeOfId = new Map<string, string>();

  constructor(inflect: Inflect, problems: Problem[]) {
    this.#inflect = inflect;
    this.#problems = problems;
  }

  finish(): CompiledPacks {
    const [texts, examples] = [this.#texts, this.#examples];
    const program = this.#compiler.program();
    return {
      program,
      languages: languagesOf(this.#rules),
      rules: this.#rules,
      triggers: defaultTriggers(program, this.#rules),
      text: (rule) => texts[rule]!,
      examples: async () => examples,
    };
  }

  /** What words and names stand for in a language with these defines. */
  meaning(language: Language, defines: Defines): Meaning {
    const known = this.#meanings.get(defines);
    if (known !== undefined) return known;
    const meaning: Meaning = {
      forms: (word) => {
        const key = `${language} ${word}`;
        const forms = this.#forms.get(key) ?? this.#inflect(language, word).map(fold);
        this.#forms.set(key, forms);
        return forms;
      },
      define: (name) => defines.get(name),
      closest: (name) => closest(name, defines.keys()),
    };
    this.#meanings.set(defines, meaning);
    return meaning;
  }

  addRule(source: PackSource, defines: Defines, entry: RuleEntry, index: number): void {
    const path: Path = ['rules', index];
    const category = source.category!;
    const id = `${category}/${entry.id}`;
    this.#claim(source, [...path, 'id'], id);
    entry.aka?.forEach((former, number) => {
      this.#claim(source, [...path, 'aka', number], former);
    });
    const captures = this.#captures(source, defines, entry, path);
    const list = (key: Path, phrases: readonly string[] | undefined, slots: readonly string[] = []) =>
      (phrases ?? []).flatMap((text, number) =>
        this.#phrase(source, defines, [...path, ...key, number], text, slots),
      );
    const unmistakable = list(['unmistakable'], entry.unmistakable, captures);
    this.#rules.push({
      id,
      aka: entry.aka ?? [],
      category,
      language: source.language,
      severity: entry.severity,
      preset: entry.preset ?? source.preset,
      ...restOf(entry, source),
      phrases: [...unmistakable, ...list(['phrases'], entry.phrases, captures)],
      unmistakable,
      unless: SCOPES.flatMap((scope) =>
        list(['unless', scope], entry.unless?.[scope]).map((phrase) => ({ scope, phrase })),
      ),
      require:
        entry.require &&
        PLACES.filter((place) => entry.require?.[place] !== undefined).map((place) => ({
          place,
          phrases: list(['require', place], entry.require?.[place]),
        })),
      when: list(['when'], entry.when),
      captures,
    });
    this.#texts.push(ruleText(entry));
    this.#examples.push(ruleExamples(entry));
  }

  #phrase(
    source: PackSource,
    defines: Defines,
    path: Path,
    text: string,
    captures: readonly string[],
  ): number[] {
    if (this.#problems.length > MOST_PROBLEMS || this.#compiler.isFull) return [];
    const known = this.#numbers.get(defines) ?? new Map<string, number>();
    this.#numbers.set(defines, known);
    const key = JSON.stringify([text, captures]);
    const number = known.get(key);
    if (number !== undefined) return [number];
    try {
      const added = this.#compiler.add(parsePhrase(text), this.meaning(source.language, defines), captures);
      known.set(key, added);
      return [added];
    } catch (error) {
      this.#problems.push(phraseProblem(source, path, error));
      return [];
    }
  }

  /** The defines that the rewrites quote; each must occur in a phrase of the rule. */
  #captures(source: PackSource, defines: Defines, entry: RuleEntry, path: Path): string[] {
    const captured = new Set<string>();
    const available = new Set<string>();
    for (const text of phrasesOf(entry)) {
      for (const part of parseQuietly(text)) reachableDefines(part, defines, available);
    }
    entry.rewrite.forEach((rewrite, number) => {
      for (const match of rewrite.text.matchAll(/\{([^}]*)\}/g)) {
        const name = match[1]!;
        captured.add(name);
        if (available.has(name)) continue;
        const meant = closest(name, available);
        const mend = meant === undefined ? 'use a define that the phrases use' : `did you mean {${meant}}?`;
        const span = { start: match.index, end: match.index + match[0].length };
        const place = [...path, 'rewrite', number, 'text'];
        this.#problems.push(source.yaml.problem(place, `no phrase of this rule has {${name}}`, mend, span));
      }
    });
    return [...captured];
  }

  /** Gives a rule an id, present or former, unless another rule has it. */
  #claim(source: PackSource, path: Path, id: string): void {
    const key = `${source.language} ${id}`;
    const other = this.#placeOfId.get(key);
    if (other !== undefined) {
      this.#problems.push(
        source.yaml.problem(path, `${id} exists already, in ${other}`, 'choose another name'),
      );
    } else this.#placeOfId.set(key, source.yaml.path);
  }
}

/** The parts of a phrase; none where it is faulty, which is reported when it is compiled. */
function parseQuietly(text: string): readonly Node[] {
  try {
    return parsePhrase(text).parts;
  } catch (error) {
    if (error instanceof PhraseError) return [];
    throw error;
  }
}

function ruleText(entry: RuleEntry): RuleText {
  return {
    message: oneLine(entry.message),
    why: oneLine(entry.why),
    source: entry.source && oneLine(entry.source),
    rewrites: entry.rewrite.map(({ text, when, safe }) => ({
      text,
      when: when && oneLine(when),
      safe: safe ?? false,
    })),
  };
}

function ruleExamples({ examples }: RuleEntry): RuleExamples {
  const flag = examples.flag.map((example) => (typeof example === 'string' ? example : example.text));
  return { flag, pass: examples.pass };
}

/** Folded by the width of the page, not by the writer. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

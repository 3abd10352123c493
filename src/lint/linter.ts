// The linter: a reply in, its findings out.

import { hasBlanks } from '../pack/blanks.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import type { Severity } from '../pack/severity.ts';
import { type Triggers, triggersOf } from '../pack/triggers.ts';
import { Automaton } from '../phrase/automaton.ts';
import { Classifier } from '../phrase/classifier.ts';
import { Matcher } from '../phrase/match.ts';
import { ReplySymbols } from '../phrase/reply-symbols.ts';
import { Scanner } from '../phrase/scanner.ts';
import { SentenceMemory } from '../phrase/sentence-memory.ts';
import { looseReply } from '../source/loose-reply.ts';
import type { Span } from '../source/place/span.ts';
import type { Reply } from '../source/reply.ts';
import { onFirstUse } from '../text/on-first-use.ts';
import { tokenize } from '../text/tokenize.ts';
import { Tokens } from '../text/tokens.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { type Candidate, ruleOf } from './candidate.ts';
import type { Finding, Rewrite } from './finding.ts';
import { judgePhrases, judgeReply } from './judge.ts';
import { place } from './place.ts';
import { type Machine, ReplyScan } from './reply-scan.ts';
import { resolve } from './resolve.ts';
import { judgeByRest, weightOfRest } from './rest.ts';
import { fillRewrite } from './rewrite.ts';
import { isSelected, type Selection, severityOf, weighsRest } from './selection.ts';
import type { TextFinding } from './text-finding.ts';
import { namedLanguage, WrittenLanguage } from './written-language.ts';

/** Packs made ready to run: their machinery, and the rules by what sets them off. */
interface Engine {
  readonly machine: Machine;
  /** Those of the default preset are always looked for: what is found must not hang on what is asked for. */
  readonly triggers: Triggers;
  /** The numbers of the rules that are asked for. */
  readonly selected: ReadonlySet<number>;
  readonly replyRules: readonly number[];
  /** By rule. */
  readonly severities: readonly Severity[];
}

export class Linter {
  readonly #vocabulary = new Vocabulary();
  readonly #tokens = new Tokens();
  readonly #weighsRest: boolean;
  /** Made when the first text wants them: most drafts are in one language. */
  readonly #engines: ReadonlyMap<CompiledPacks, () => Engine>;

  constructor(packs: readonly CompiledPacks[], selection: Selection) {
    this.#weighsRest = weighsRest(selection);
    this.#engines = new Map(
      packs.map((each) => [each, onFirstUse(() => makeEngine(each, selection, this.#vocabulary))]),
    );
  }

  /** What is found in a text, in the order of the places. */
  find(text: string, lang?: string): TextFinding[] {
    const severity = ({ packs, rule }: Candidate) => this.#engines.get(packs)!().severities[rule]!;
    const standing = this.candidates(text, lang).filter(({ clearedBy }) => clearedBy === undefined);
    return resolve(standing, severity, this.#tokens.count).map((candidate) =>
      this.#finding(text, candidate, severity(candidate)),
    );
  }

  /** The findings of a reply, in the order of their places. */
  lint(reply: Reply): Finding[] {
    return place(this.find(reply.text, reply.lang), reply);
  }

  /** The findings of a text that comes from nowhere: an example, or a string handed to the library. */
  lintText(text: string, lang?: string): Finding[] {
    return this.lint(looseReply(text, lang));
  }

  /** Those of the phrases of the given packs that stand anywhere in a text. */
  phrasesIn(text: string, packs: CompiledPacks, phrases: Iterable<number>): number[] {
    tokenize(text, this.#vocabulary, this.#tokens);
    const scan = new ReplyScan(this.#engines.get(packs)!().machine, this.#tokens);
    return [...phrases].filter((phrase) => scan.occursAnywhere(phrase));
  }

  /** Every place where a selected rule's phrase stands, cleared ones too. */
  candidates(text: string, lang?: string): Candidate[] {
    tokenize(text, this.#vocabulary, this.#tokens);
    const code = codeOf(lang);
    const languages =
      code === undefined ? new WrittenLanguage(this.#tokens, this.#vocabulary) : namedLanguage(code);
    const candidates: Candidate[] = [];
    for (const [packs, engine] of this.#engines) {
      if (!packs.languages.some((language) => languages.mayBe(language))) continue;
      const { machine, triggers, selected, replyRules } = engine();
      const scan = new ReplyScan(machine, this.#tokens);
      const found = judgePhrases(packs, scan, triggers).filter((candidate) =>
        languages.mayBeIn(candidate.sentence, ruleOf(candidate).language),
      );
      for (const candidate of this.#judgedByRest(found))
        if (selected.has(candidate.rule)) candidates.push(candidate);
      // What is missing from a reply can be said only in the language that it is written in.
      for (const rule of replyRules) {
        if (packs.rules[rule]!.language !== languages.likely()) continue;
        const candidate = judgeReply(packs, scan, rule);
        if (candidate !== undefined) candidates.push(candidate);
      }
    }
    return candidates;
  }

  #judgedByRest(candidates: readonly Candidate[]): readonly Candidate[] {
    const weigh = (sentence: number) => weightOfRest(sentence, this.#tokens, this.#vocabulary);
    return judgeByRest(candidates, this.#tokens.sentenceCount, this.#weighsRest ? weigh : () => 0);
  }

  #finding(text: string, candidate: Candidate, severity: Severity): TextFinding {
    const { packs, rule } = candidate;
    const { id, category, language, captures, require } = ruleOf(candidate);
    const { message, why, rewrites } = packs.text(rule);
    const span = this.#span(candidate.first, candidate.end);
    const match = text.slice(span.start, span.end);
    const captured = new Map<string, string>();
    captures.forEach((name, slot) => {
      const [first, end] = [candidate.captures[slot * 2], candidate.captures[slot * 2 + 1]];
      if (first === undefined || end === undefined || end <= first) return;
      const { start, end: behind } = this.#span(first, end);
      captured.set(name, text.slice(start, behind));
    });
    const opens = this.#tokens.sentenceStart[candidate.sentence] === candidate.first;
    return {
      rule: id,
      category,
      language,
      severity,
      message,
      why,
      match,
      span,
      rewrites: rewrites.flatMap(({ text: rewrite, when, safe }): Rewrite[] => {
        const filled = fillRewrite(rewrite, captured, match, opens);
        const complete = require === undefined && !hasBlanks(rewrite);
        return filled === undefined ? [] : [{ text: filled, when, safe, complete }];
      }),
    };
  }

  /** The offsets of tokens; where there are none, the start of the reply. */
  #span(first: number, end: number): Span {
    const { start, end: ends } = this.#tokens;
    return first < end ? { start: start[first]!, end: ends[end - 1]! } : { start: 0, end: 0 };
  }
}

function makeEngine(packs: CompiledPacks, selection: Selection, vocabulary: Vocabulary): Engine {
  const numbers = [...packs.rules.keys()].filter((rule) => isSelected(selection, packs.rules[rule]!));
  const selected = new Set(numbers);
  const replyRules = numbers.filter((rule) => packs.rules[rule]!.require !== undefined);
  const always = new Set(packs.triggers.rules);
  const lookedFor = [...packs.rules.keys()].filter((rule) => always.has(rule) || selected.has(rule));
  const triggers =
    lookedFor.length === always.size ? packs.triggers : triggersOf(packs.program, packs.rules, lookedFor);
  const { program } = packs;
  const classifier = new Classifier(program, vocabulary);
  const automaton = new Automaton(program, classifier);
  const machine: Machine = {
    program,
    classifier,
    automaton,
    scanner: new Scanner(program, classifier, automaton, triggers.scanTable),
    matcher: new Matcher(program, classifier),
    memory: new SentenceMemory(classifier),
    symbols: new ReplySymbols(program, classifier),
  };
  const severities = packs.rules.map((rule) => severityOf(selection, rule));
  return { machine, triggers, selected, replyRules, severities };
}

/** The code of the language that the data names, ours or not; undefined if it says nothing that can be understood. */
function codeOf(lang: string | undefined): string | undefined {
  return /^([a-z]{2})(?![a-z])/i.exec(lang ?? '')?.[1]?.toLowerCase();
}

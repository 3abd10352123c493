// Proves packs by their own examples: each rule must find exactly what its `flag` examples mark and nothing in its
// `pass` examples, and each of its phrases and exceptions must be at work in one of them. A rule that never speaks
// looks just like a draft without faults, so it must be caught here.

import type { CompiledPacks, CompiledRule } from '../pack/compiled.ts';
import type { PackSource } from '../pack/read.ts';
import type { RuleEntry } from '../pack/schema.ts';
import type { Span } from '../source/place/span.ts';
import type { Problem } from '../source/problem.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { Linter } from './linter.ts';
import { type MarkedText, parseMarks } from './marked-text.ts';
import { EVERYTHING } from './selection.ts';

/** Every way in which the packs fail their examples; `sources` are the files they were compiled from. */
export function provePacks(packs: CompiledPacks, sources: readonly PackSource[]): Problem[] {
  const linter = new Linter([packs], EVERYTHING);
  const entries = sources.flatMap((source) => source.rules.map((entry, index) => ({ source, entry, index })));
  return entries.flatMap(({ source, entry, index }, rule) => {
    const proof = new Proof(linter, packs, source, packs.rules[rule]!, ['rules', index]);
    return proof.problems(entry);
  });
}

class Proof {
  readonly #linter: Linter;
  readonly #packs: CompiledPacks;
  readonly #source: PackSource;
  readonly #rule: CompiledRule;
  readonly #path: Path;
  readonly #problems: Problem[] = [];

  constructor(linter: Linter, packs: CompiledPacks, source: PackSource, rule: CompiledRule, path: Path) {
    this.#linter = linter;
    this.#packs = packs;
    this.#source = source;
    this.#rule = rule;
    this.#path = path;
  }

  problems(entry: RuleEntry): Problem[] {
    const flagged = entry.examples.flag.map((example) =>
      typeof example === 'string' ? { text: example } : example,
    );
    flagged.forEach((example, index) => {
      const marked = this.#checkFlag(example.text, ['examples', 'flag', index]);
      this.#checkFixed(entry, marked, example.fixed, ['examples', 'flag', index, 'fixed']);
    });
    entry.examples.pass.forEach((text, index) => {
      this.#checkPass(text, ['examples', 'pass', index]);
    });
    this.#checkCoverage(
      flagged.map(({ text }) => parseMarks(text).text),
      entry.examples.pass,
    );
    return this.#problems;
  }

  #report(path: Path, message: string, mend: string): void {
    this.#problems.push(
      this.#source.yaml.problem([...this.#path, ...path], `${this.#rule.id}: ${message}`, mend),
    );
  }

  #checkFlag(example: string, path: Path): MarkedText {
    const marked = parseMarks(example);
    // A reply-level rule that nothing sets off points at the start of the reply, which cannot be marked.
    const wanted =
      marked.spans.length === 0 && this.#rule.require !== undefined ? [{ start: 0, end: 0 }] : marked.spans;
    if (wanted.length === 0) {
      this.#report(path, 'this example marks no match', 'put < and > around what the rule should find');
      return marked;
    }
    const found = this.#find(marked.text);
    if (JSON.stringify(found) === JSON.stringify(wanted)) return marked;
    if (found.length === 0) this.#report(path, 'nothing is found in this example', this.#hint(marked.text));
    else
      this.#report(
        path,
        `this is found instead: ${mark(marked.text, found)}`,
        'correct the marks or the phrase',
      );
    return marked;
  }

  #checkPass(text: string, path: Path): void {
    const found = this.#find(text);
    if (found.length === 0) return;
    this.#report(
      path,
      `this should pass, but is found: ${mark(text, found)}`,
      'narrow the phrase or add an exception',
    );
  }

  #checkFixed(entry: RuleEntry, marked: MarkedText, fixed: string | undefined, path: Path): void {
    const safe = entry.rewrite.find((rewrite) => rewrite.safe === true);
    if (safe === undefined && fixed === undefined) return;
    if (safe === undefined || fixed === undefined) {
      const message =
        safe === undefined ? 'there is no safe rewrite to give this' : 'a safe rewrite needs "fixed" here';
      this.#report(path, message, 'give each rule with a safe rewrite the fixed text of its examples');
      return;
    }
    const findings = this.#linter
      .lintText(marked.text, this.#rule.language)
      .filter(({ rule }) => rule === this.#rule.id);
    let text = marked.text;
    for (const { reply, rewrites } of findings.reverse()) {
      const rewrite = rewrites.find((each) => each.safe);
      if (rewrite !== undefined) text = text.slice(0, reply.start) + rewrite.text + text.slice(reply.end);
    }
    if (text !== fixed) this.#report(path, `the fix gives: ${text}`, 'correct "fixed" or the rewrite');
    else if (this.#find(text).length > 0)
      this.#report(path, 'the fixed text is found again', 'change the rewrite');
  }

  #checkCoverage(flagged: readonly string[], passed: readonly string[]): void {
    const { phrases, unmistakable, when, unless, require } = this.#rule;
    const inFlagged = this.#phrasesIn(flagged);
    const inPassed = this.#phrasesIn(passed);
    const inCleared = this.#phrasesIn(passed.filter((text) => this.#isCleared(text)));
    phrases.forEach((phrase, index) => {
      if (inFlagged.has(phrase)) return;
      const place: Path =
        index < unmistakable.length ? ['unmistakable', index] : ['phrases', index - unmistakable.length];
      this.#unused(place, 'phrase', 'a "flag" example');
    });
    when.forEach((phrase, index) => {
      if (!inFlagged.has(phrase)) this.#unused(['when', index], 'phrase', 'a "flag" example');
    });
    const seen = new Map<string, number>();
    for (const { scope, phrase } of unless) {
      const index = seen.get(scope) ?? 0;
      seen.set(scope, index + 1);
      if (!inCleared.has(phrase))
        this.#unused(['unless', scope, index], 'exception', 'a "pass" example that it clears');
    }
    for (const { place, phrases: wanted } of require ?? []) {
      wanted.forEach((phrase, index) => {
        if (!inPassed.has(phrase)) this.#unused(['require', place, index], 'phrase', 'a "pass" example');
      });
    }
  }

  #unused(path: Path, what: string, wanted: string): void {
    this.#report(path, `no example exercises this ${what}`, `add ${wanted}, or take the ${what} away`);
  }

  /** Which of the rule's own phrases stand in the texts. */
  #phrasesIn(texts: readonly string[]): Set<number> {
    const { phrases, when, unless, require = [] } = this.#rule;
    const own = [
      ...phrases,
      ...when,
      ...unless.map(({ phrase }) => phrase),
      ...require.flatMap((each) => each.phrases),
    ];
    return new Set(texts.flatMap((text) => this.#linter.phrasesIn(text, this.#packs, own)));
  }

  #isCleared(text: string): boolean {
    return this.#candidates(text).some(({ clearedBy }) => clearedBy !== undefined);
  }

  #candidates(text: string) {
    const candidates = this.#linter.candidates(text, this.#rule.language);
    return candidates.filter(({ packs, rule }) => packs.rules[rule]?.id === this.#rule.id);
  }

  #find(text: string): Span[] {
    const findings = this.#linter
      .lintText(text, this.#rule.language)
      .filter(({ rule }) => rule === this.#rule.id);
    return findings.map(({ reply: { start, end } }) => ({ start, end }));
  }

  /** Why the rule finds nothing in a text. */
  #hint(text: string): string {
    const candidates = this.#candidates(text);
    if (candidates.length === 0) return 'no phrase of the rule stands there';
    if (candidates.every(({ clearedBy }) => clearedBy !== undefined)) return 'an exception clears it';
    const findings = this.#linter.lintText(text, this.#rule.language);
    const covering = findings.find(({ category }) => category === this.#rule.category);
    return `${covering?.rule ?? 'another rule'} covers it`;
  }
}

function mark(text: string, spans: readonly Span[]): string {
  let marked = text;
  for (const { start, end } of spans.toReversed()) {
    marked = `${marked.slice(0, start)}<${marked.slice(start, end)}>${marked.slice(end)}`;
  }
  return marked;
}

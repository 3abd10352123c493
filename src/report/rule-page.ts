// The page of a rule, for `replylint explain`: the same fault in each language, one below the other.

import { CATEGORIES } from '../pack/categories.ts';
import type { CompiledRule, RuleExamples, RuleText } from '../pack/compiled.ts';
import type { Preset } from '../pack/preset.ts';
import type { Language } from '../text/language.ts';
import { visible } from './escape.ts';
import { createStyle } from './style.ts';
import { wrap } from './wrap.ts';

export interface RulePageOptions {
  readonly width: number;
  readonly color: boolean;
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Russian', pl: 'Polish' };

const WIDEST = 100;
const INDENT = '  ';

/** The page of the rules that share an id, one for each language. */
export function rulePage(
  rules: readonly { readonly rule: CompiledRule; readonly text: RuleText; readonly examples: RuleExamples }[],
  { width, color }: RulePageOptions,
): string {
  const style = createStyle(color);
  const columns = Math.min(width, WIDEST) - INDENT.length;
  const paragraph = (text: string): string[] => wrap(text, columns).map((line) => INDENT + line);
  const item = (text: string): string[] => {
    const lines = wrap(text, columns - 2);
    return lines.map((line, index) => `${INDENT}${index === 0 ? '- ' : '  '}${line}`);
  };
  const lines = [style.rule(rules[0]!.rule.id)];
  for (const { rule, text, examples } of rules) {
    lines.push(
      '',
      `${style.rule(NAMES[rule.language])} ${style.label(`(${rule.severity}, ${rule.preset})`)}`,
    );
    lines.push(...paragraph(text.message), '', ...paragraph(text.why));
    if (text.source !== undefined) lines.push(...paragraph(`Source: ${text.source}`));
    lines.push('', `${INDENT}Say instead`);
    for (const rewrite of text.rewrites) {
      lines.push(...item(rewrite.text + (rewrite.when === undefined ? '' : ` (${rewrite.when})`)));
    }
    lines.push('', `${INDENT}Finds`, ...examples.flag.flatMap(item));
    const passes = rule.rest === 0 ? examples.pass : [...examples.pass, madeUpFor(rule)];
    lines.push('', `${INDENT}Passes`, ...passes.flatMap(item));
  }
  return `${lines.join('\n')}\n`;
}

/** What else a rule with a `rest` passes. */
export function madeUpFor({ rest, letter }: Pick<CompiledRule, 'rest' | 'letter'>): string {
  const inLetters = letter === 0 ? '' : `; from ${letter} words on, only in its first third`;
  return (
    '… and, unless the words are unmistakable, where nothing else is found in the reply and ' +
    `its other sentences weigh ${rest} words (half of those before; five more with a number)${inLetters}.`
  );
}

/** The list of rules, one a line: id, severity, languages and what it says, under the act of their category. */
export function catalogue(
  rules: readonly { readonly rule: CompiledRule; readonly text: RuleText }[],
  { width, color }: RulePageOptions,
): string {
  const style = createStyle(color);
  const columns = Math.min(width, WIDEST);
  const byId = new Map<string, (typeof rules)[number][]>();
  for (const each of inOrder(rules)) byId.set(each.rule.id, [...(byId.get(each.rule.id) ?? []), each]);
  const idWidth = Math.max(...[...byId.keys()].map((id) => id.length));
  const lines: string[] = [];
  let category: string | undefined;
  let preset: Preset | undefined;
  for (const [id, versions] of byId) {
    const { rule, text } = versions[0]!;
    if (rule.category !== category) {
      if (category !== undefined) lines.push('');
      ({ category, preset } = rule);
      const act = CATEGORIES[category]?.act ?? '';
      lines.push(
        ...wrap(`${visible(category)} (${preset})${act && ': '}${act}`, columns).map((line) =>
          style.label(line),
        ),
      );
    }
    const languages = versions.map((version) => version.rule.language).join(' ');
    const head = `${visible(id).padEnd(idWidth)}  ${rule.severity.padEnd(7)}  ${languages.padEnd(8)}  `;
    const message = rule.preset === preset ? text.message : `${text.message} (${rule.preset})`;
    const [first = '', ...more] = wrap(message, Math.max(20, columns - head.length));
    lines.push(style.rule(head.slice(0, idWidth)) + head.slice(idWidth) + first);
    lines.push(...more.map((line) => ' '.repeat(head.length) + line));
  }
  return `${lines.join('\n')}\n`;
}

/** The built-in categories in the order of their importance, then the user's own. */
function inOrder<Each extends { readonly rule: CompiledRule }>(rules: readonly Each[]): Each[] {
  const names = Object.keys(CATEGORIES);
  const rank = ({ rule }: Each): number => {
    const index = names.indexOf(rule.category);
    return index < 0 ? names.length : index;
  };
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

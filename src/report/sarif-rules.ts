// The rules that results in SARIF speak of, each once, whatever languages it was broken in. They are numbered in the
// order in which they occur.

import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../pack/severity.ts';
import type { Language } from '../text/language.ts';
import { visible } from './escape.ts';
import { markdownProse } from './markdown-text.ts';

export const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A rule in the words of the languages that it was broken in. */
type Versions = Map<Language, Pick<Finding, 'rule' | 'category' | 'severity' | 'message' | 'why'>>;

export class SarifRules {
  readonly #indices = new Map<string, number>();
  readonly #rules: Versions[] = [];

  /** The number of a finding's rule, from 0. */
  index({ rule, category, language, severity, message, why }: Finding): number {
    let index = this.#indices.get(rule);
    if (index === undefined) {
      index = this.#rules.length;
      this.#indices.set(rule, index);
      this.#rules.push(new Map());
    }
    const versions = this.#rules[index]!;
    if (!versions.has(language)) versions.set(language, { rule, category, severity, message, why });
    return index;
  }

  /** Objects as SARIF has them (reportingDescriptor), in the order of their numbers. */
  descriptors(): unknown[] {
    return this.#rules.map(describe);
  }
}

function describe(versions: Versions): unknown {
  const all = [...versions.values()];
  const languages = [...versions.keys()].sort();
  const [first] = all;
  const { rule, category, severity, message, why } = first!;
  const page = `replylint explain ${rule}`;
  const paragraphs = all.flatMap((each) => [each.message, each.why]);
  return {
    id: rule,
    name: pascalCase(rule.slice(rule.indexOf('/') + 1)),
    shortDescription: { text: visible(message) },
    fullDescription: { text: paragraph(why || message) },
    help: {
      text: [...paragraphs.map(paragraph), `More: ${page}`].filter(Boolean).join('\n\n'),
      markdown: [
        ...all.flatMap((each) => [`**${markdownProse(each.message)}**`, markdownProse(each.why)]),
        `More: \`${page}\``,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category, languages, tags: [category, ...languages] },
  };
}

/** On one line, whatever breaks a pack has in it. */
function paragraph(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

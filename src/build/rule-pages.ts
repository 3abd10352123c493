// docs/rules/: a page for each category, made from the packs, with what the languages say side by side; and the table of
// all rules.

import { join } from 'node:path';
import { parseMarks } from '../lint/marked-text.ts';
import { readLanguagePack } from '../pack/built-in.ts';
import { CATEGORIES, type Category } from '../pack/categories.ts';
import type { Preset } from '../pack/preset.ts';
import { restOf } from '../pack/read.ts';
import type { RuleEntry } from '../pack/schema.ts';
import { madeUpFor } from '../report/rule-page.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', pl: 'Polski' };

/** Examples shown of each kind; the packs have them all. */
const MOST_EXAMPLES = 6;

const HEAD = 'Made from the packs by `npm run docs`: change the rules, not this page.';

/** A rule with what its file says of all. */
type Rule = RuleEntry & { readonly rest: number; readonly letter: number };

/** The same fault in the languages that have it. */
interface Fault {
  readonly id: string;
  readonly preset: Preset;
  readonly rules: ReadonlyMap<Language, Rule>;
}

/** The pages by file name. Throws ProblemError where a pack is faulty. */
export function rulePages(rules: string): Map<string, string> {
  const faults = readFaults(rules);
  const pages = new Map<string, string>([['README.md', indexPage(faults)]]);
  for (const [name, category] of Object.entries(CATEGORIES)) {
    const own = faults.filter(({ id }) => id.startsWith(`${name}/`));
    pages.set(`${name}.md`, categoryPage(name, category, own));
  }
  return pages;
}

function readFaults(rules: string): Fault[] {
  const faults = new Map<string, { id: string; preset: Preset; rules: Map<Language, Rule> }>();
  for (const language of LANGUAGES) {
    for (const source of readLanguagePack(join(rules, language), language)) {
      for (const rule of source.rules) {
        const id = `${source.category}/${rule.id}`;
        const fault = faults.get(id) ?? { id, preset: rule.preset ?? source.preset, rules: new Map() };
        fault.rules.set(language, { ...rule, ...restOf(rule, source) });
        faults.set(id, fault);
      }
    }
  }
  return [...faults.values()];
}

function indexPage(faults: readonly Fault[]): string {
  const rows = Object.keys(CATEGORIES).flatMap((category) =>
    faults
      .filter(({ id }) => id.startsWith(`${category}/`))
      .map(({ id, preset, rules }) => {
        const [any] = rules.values();
        const cells = LANGUAGES.map((language) => (rules.has(language) ? '✓' : ''));
        const anchor = id.replace('/', '');
        return row(`[\`${id}\`](${category}.md#${anchor})`, any!.severity, preset, ...cells);
      }),
  );
  const table = [row('rule', 'severity', 'preset', ...LANGUAGES), row(...Array(6).fill('---')), ...rows];
  return `# The rules\n\n${HEAD}\n\n${table.join('\n')}\n`;
}

function categoryPage(name: string, { act, source }: Category, faults: readonly Fault[]): string {
  const sections = faults.map(faultSection);
  return `# \`${name}\`\n\n${act} (${source})\n\n${HEAD}\n\n${sections.join('\n\n')}\n`;
}

function faultSection({ id, preset, rules }: Fault): string {
  const languages = LANGUAGES.filter((language) => rules.has(language));
  const cells = (cell: (rule: Rule) => string): string[] =>
    languages.map((language) => cell(rules.get(language)!));
  const [any] = rules.values();
  const table = [
    row('', ...languages.map((language) => LANGUAGE_NAMES[language])),
    row(...Array(languages.length + 1).fill('---')),
    row('**what**', ...cells(({ message }) => plain(message))),
    row('**why**', ...cells(whyCell)),
    row('**say instead**', ...cells(({ rewrite }) => list(rewrite.map(rewriteItem)))),
    row('**finds**', ...cells(({ examples }) => list(examples.flag.map(flagItem)))),
    row('**passes**', ...cells(passCell)),
  ];
  return `## ${id}\n\nSeverity ${any!.severity}, preset \`${preset}\`.\n\n${table.join('\n')}`;
}

function passCell({ examples, rest, letter }: Rule): string {
  const passes = list(examples.pass.map(plain));
  return rest === 0 ? passes : `${passes}<br>*${madeUpFor({ rest, letter })}*`;
}

function whyCell({ why, source }: RuleEntry): string {
  return plain(why) + (source === undefined ? '' : `<br>*${plain(source)}*`);
}

function rewriteItem({ text, when }: RuleEntry['rewrite'][number]): string {
  return plain(text) + (when === undefined ? '' : ` *(${plain(when)})*`);
}

function flagItem(example: RuleEntry['examples']['flag'][number]): string {
  const { text, spans } = parseMarks(typeof example === 'string' ? example : example.text);
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${plain(text.slice(at, start))}<mark>${plain(text.slice(start, end))}</mark>`;
    at = end;
  }
  return marked + plain(text.slice(at));
}

function list(items: readonly string[]): string {
  return items.slice(0, MOST_EXAMPLES).join('<br>');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What Markdown would read as signs, in one line. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/\s+/g, ' ');
}

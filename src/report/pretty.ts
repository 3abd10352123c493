// The report for people. Everything that is said stands right of one axis, what kind of thing it is stands left of it:
//
//   error    deflection/wrong-department                 macros.jsonl:14:66
//    reply   Delivery::Delayed (360111062754)
//
//       14 │ I'm afraid you've reached the wrong department for that.
//          │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//            Tells the customer that they came to the wrong place.
//
// A rule gives its reason the first time only; whoever fixes fifty macros has read it by then.

import type { Finding } from '../lint/finding.ts';
import { ruleKey } from '../lint/rule-key.ts';
import { clip, splitCells, widthOf } from './cells.ts';
import { visible } from './escape.ts';
import { excerpt } from './excerpt.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { createStyle, type Style } from './style.ts';
import { describeTotals } from './totals.ts';
import { wrap } from './wrap.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;
const NARROWEST = 40;

/** The column at which text starts. */
const AXIS = 9;
const INDENT = ' '.repeat(AXIS);
const BAR = ' │ ';

/** The columns of labels and line numbers. */
const MARGIN = AXIS - BAR.length;

const FIRST_SENTENCE = /^.+?[.!?…]["'”’»)]*(?=\s+["'“„«(]?\p{Lu}|\s*$)/su;

/** Prints findings in blocks with a blank line between them, then the totals, unless it is to be quiet. */
export function prettyReporter({ width, color, quiet }: ReporterOptions): Reporter {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const page = new Page(columns, createStyle(color));
  const explained = new Set<string>();
  let path = '';
  let firstRule: string | undefined;
  return {
    begin: () => '',
    openDocument(next) {
      path = next;
      return '';
    },
    finding(finding) {
      const key = ruleKey(finding.language, finding.rule);
      const isNew = !explained.has(key);
      const gap = explained.size === 0 ? '' : '\n';
      explained.add(key);
      firstRule ??= finding.rule;
      return gap + page.finding(finding, path, isNew);
    },
    closeDocument: () => '',
    end(summary) {
      if (quiet) return '';
      const totals = `${describeTotals(summary, path === '<stdin>' && summary.documents === 1)}\n`;
      return firstRule === undefined ? totals : `\n${totals}${page.hint(firstRule)}`;
    },
  };
}

class Page {
  readonly #columns: number;
  readonly #style: Style;

  constructor(columns: number, style: Style) {
    this.#columns = columns;
    this.#style = style;
  }

  finding(finding: Finding, path: string, isNew: boolean): string {
    const rewrites = isNew ? finding.rewrites : finding.rewrites.slice(0, 1);
    const source = this.#source(finding);
    const lines = [
      ...this.#head(finding, path),
      ...this.#reply(finding),
      ...(source.length > 0 ? ['', ...source] : []),
      ...this.#row('', finding.message),
      ...(isNew ? this.#row('why', firstSentence(finding.why)) : []),
      ...rewrites.flatMap(({ text, when }, index) => [
        ...this.#row(index === 0 ? 'try' : 'or', text, this.#style.rewrite),
        ...this.#row('when', when ?? ''),
      ]),
    ];
    return lines.map((line) => `${line}\n`).join('');
  }

  /** Where to read the whole lesson. */
  hint(rule: string): string {
    const lines = wrap(`More about a rule: replylint explain ${rule}`, this.#columns);
    return lines.map((line) => `${this.#style.label(line)}\n`).join('');
  }

  /** Severity and rule, and at the right edge the place, which is never broken, or it could not be clicked. */
  #head({ severity, rule, range }: Finding, path: string): string[] {
    const { place, rule: bold, severity: paint } = this.#style;
    const name = visible(rule);
    const where = `${visible(path)}:${range.start.line}:${range.start.column}`;
    const whereWidth = widthOf(splitCells(where));
    const gap = this.#columns - AXIS - widthOf(splitCells(name)) - whereWidth;
    const tag = paint[severity](severity) + ' '.repeat(AXIS - severity.length);
    if (gap >= 2) return [tag + bold(name) + ' '.repeat(gap) + place(where)];

    const [first = '', ...rest] = wrap(rule, this.#columns - AXIS).map((line) => bold(line));
    const indent = AXIS + whereWidth <= this.#columns ? INDENT : '';
    return [tag + first, ...rest.map((line) => INDENT + line), indent + place(where)];
  }

  /** What the reply is called where it comes from; of a long title, some two lines. */
  #reply({ reply: { title, id } }: Finding): string[] {
    const room = this.#columns - AXIS;
    const name = clip(title || id || '', 2 * room);
    const isBoth = title && id && title !== id;
    return this.#row('reply', isBoth ? `${name} (${clip(id, room)})` : name);
  }

  /** The source line with carets under the match; nothing where the line is empty. */
  #source({ range: { start, end }, severity, sourceLine }: Finding): string[] {
    const line = start.line === 1 ? sourceLine.replace(/^\uFEFF/, '') : sourceLine;
    if (line.trim() === '') return [];
    const goesOn = end.line > start.line;
    const from = Math.min(start.column - 1, line.length);
    const span = {
      start: from,
      end: goesOn ? line.length : Math.max(from, Math.min(end.column - 1, line.length)),
    };

    const { label, severity: paint } = this.#style;
    const number = String(start.line).padStart(MARGIN);
    const note = goesOn ? ` to line ${end.line}` : '';
    const shown = excerpt(line, span, this.#columns - number.length - BAR.length - note.length);
    const text = shown.before + paint[severity](shown.match) + shown.after;
    const carets = ' '.repeat(shown.indent) + paint[severity]('^'.repeat(shown.carets)) + label(note);
    return [label(number + BAR) + text, label(' '.repeat(number.length) + BAR) + carets];
  }

  /** Wrapped text with a label left of its first line; nothing where there is no text. */
  #row(name: string, text: string, paint: (line: string) => string = (line) => line): string[] {
    const label = ' '.repeat(MARGIN - name.length) + this.#style.label(name) + ' '.repeat(BAR.length);
    const lines = wrap(text, this.#columns - AXIS);
    return lines.map((line, index) => (index === 0 ? label : INDENT) + paint(line));
  }
}

function firstSentence(text: string): string {
  return FIRST_SENTENCE.exec(text)?.[0] ?? text;
}

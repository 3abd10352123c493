// The colours of the report, from the sixteen that every terminal has and its owner has chosen. They only repeat what
// the words and the carets say already, so nothing is lost without them.

import { Chalk } from 'chalk';
import type { Severity } from '../pack/severity.ts';

type Paint = (text: string) => string;

export interface Style {
  readonly severity: Readonly<Record<Severity, Paint>>;
  /** Names of rules, and heads. */
  readonly rule: Paint;
  /** What frames the text: labels, line numbers, hints. */
  readonly label: Paint;
  readonly place: Paint;
  readonly rewrite: Paint;
  readonly removed: Paint;
}

export function createStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    severity: { error: chalk.bold.red, warning: chalk.bold.yellow, info: chalk.bold.blue },
    rule: chalk.bold,
    label: chalk.dim,
    place: chalk.cyan,
    rewrite: chalk.green,
    removed: chalk.red,
  };
}

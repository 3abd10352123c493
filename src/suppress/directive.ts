// What a remark says: what to do, with which rules, and why. `replylint-disable-next-line policy-wall, ru:blame -- reason`

import { parseSelector, type Selector } from '../lint/selection.ts';
import type { Remark } from '../source/remark/remark.ts';
import { closest } from '../text/closest.ts';

const KINDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const;

export interface Directive {
  readonly kind: (typeof KINDS)[number];
  readonly remark: Remark;
  /** All rules are meant where there are none. */
  readonly names: readonly Name[];
  readonly reason: string | undefined;
}

/** A category or a rule as somebody wrote it. */
export interface Name {
  readonly text: string;
  readonly selector: Selector;
}

/** What is wrong with a remark, and how to mend it. */
export interface Fault {
  readonly message: string;
  readonly mend: string;
}

const WORDS = /^replylint-(\S*)\s*([\s\S]*)$/;

/** Stands between the rules and the reason, as in ESLint's comments. */
const REASON = /(?:^|\s)--+(?:\s|$)/;

export function parseDirective(remark: Remark): Directive | Fault {
  const [, word = '', rest = ''] = WORDS.exec(remark.text) ?? [];
  const kind = KINDS.find((each) => each === word);
  if (kind === undefined) {
    const meant = closest(word, KINDS);
    const message = `there is no "replylint-${word}"`;
    const known = KINDS.map((each) => `replylint-${each}`).join(', ');
    return { message, mend: meant === undefined ? `write ${known}` : `did you mean "replylint-${meant}"?` };
  }
  const [names = '', ...reasons] = rest.split(REASON);
  return { kind, remark, names: parseNames(names), reason: reasons.join(' -- ').trim() || undefined };
}

function parseNames(text: string): Name[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({ text: word, selector: parseSelector(word) }));
}

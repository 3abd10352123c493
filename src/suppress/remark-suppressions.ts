// What the remarks of one document suppress. A finding is looked up by its rule: for each rule that is found, the
// directives that speak of it are picked once, so that many remarks and many findings don't multiply.

import type { Finding } from '../lint/finding.ts';
import { ruleKey } from '../lint/rule-key.ts';
import type { Remark } from '../source/remark/remark.ts';
import { type Directive, type Fault, type Name, parseDirective } from './directive.ts';
import type { RuleNames } from './rule-names.ts';

/** What a directive says of one name, or of all rules. */
export interface Suppression {
  readonly directive: Directive;
  readonly name: Name | undefined;
  isUsed: boolean;
}

export interface FaultyRemark {
  readonly remark: Remark;
  readonly fault: Fault;
}

/** What speaks of one rule, in the order of the file. */
interface OfRule {
  readonly file: readonly Suppression[];
  /** By line. */
  readonly lines: ReadonlyMap<number, Suppression>;
  /** In the order of their places; of those that cover a place, the last counts. */
  readonly nextLines: readonly Suppression[];
  /** `disable` and `enable`. */
  readonly switches: readonly Suppression[];
}

/** More of them than this in one file are none that people wrote. */
const MOST_REMARKS = 10_000;

/** What is switched off without a reason stays on. */
const NO_REASON: Fault = {
  message: 'the suppression has no reason',
  mend: 'write it behind the rules: "-- the law asks for these words"',
};

export class RemarkSuppressions {
  readonly all: readonly Suppression[];
  readonly faults: readonly FaultyRemark[];
  readonly #rules: RuleNames;
  readonly #byRule = new Map<string, OfRule>();

  constructor(
    remarks: readonly Remark[],
    { rules, requireReasons }: { readonly rules: RuleNames; readonly requireReasons: boolean },
  ) {
    const all: Suppression[] = [];
    const faults: FaultyRemark[] = [];
    this.#rules = rules;
    for (const remark of remarks.slice(0, MOST_REMARKS)) {
      const directive = parseDirective(remark);
      if ('message' in directive) {
        faults.push({ remark, fault: directive });
        continue;
      }
      for (const name of directive.names) {
        const fault = rules.faultOf(name);
        if (fault !== undefined) faults.push({ remark, fault });
      }
      if (requireReasons && directive.reason === undefined && directive.kind !== 'enable') {
        faults.push({ remark, fault: NO_REASON });
        continue;
      }
      // What switches on again is of use if something was switched off.
      const isUsed = directive.kind === 'enable' && all.some(({ directive: { kind } }) => kind === 'disable');
      const names = directive.names.length === 0 ? [undefined] : directive.names;
      for (const name of names) all.push({ directive, name, isUsed });
    }
    if (remarks.length > MOST_REMARKS) {
      const message = `there are more than ${MOST_REMARKS.toLocaleString('en')} remarks in the file`;
      faults.push({ remark: remarks[MOST_REMARKS]!, fault: { message, mend: 'use replylint-disable-file' } });
    }
    this.all = all;
    this.faults = faults;
  }

  /** What suppresses a finding, if anything does. */
  find(finding: Finding): Suppression | undefined {
    if (this.all.length === 0) return undefined;
    const { offset, line } = finding.range.start;
    const { file, lines, nextLines, switches } = this.#ofRule(finding);
    const nextLine = lastUpTo(nextLines, ({ directive }) => directive.remark.nextLine.start <= offset);
    if (nextLine !== undefined && offset <= nextLine.directive.remark.nextLine.end) return nextLine;
    const onLine = lines.get(line);
    if (onLine !== undefined) return onLine;
    const switched = lastUpTo(switches, ({ directive }) => directive.remark.range.end.offset <= offset);
    return switched?.directive.kind === 'disable' ? switched : file[0];
  }

  #ofRule(finding: Finding): OfRule {
    const key = ruleKey(finding.language, finding.rule);
    const known = this.#byRule.get(key);
    if (known !== undefined) return known;
    const own = this.all.filter(({ name }) => name === undefined || this.#rules.bears(finding, name));
    const ofKind = (...kinds: readonly Directive['kind'][]) =>
      own.filter(({ directive }) => kinds.includes(directive.kind));
    const found: OfRule = {
      file: ofKind('disable-file'),
      lines: new Map(ofKind('disable-line').map((each) => [each.directive.remark.range.end.line, each])),
      nextLines: ofKind('disable-next-line'),
      switches: ofKind('disable', 'enable'),
    };
    this.#byRule.set(key, found);
    return found;
  }
}

/** The last one for which `isUpTo` holds, which holds for all before it. */
function lastUpTo<T>(ordered: readonly T[], isUpTo: (each: T) => boolean): T | undefined {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUpTo(ordered[middle]!)) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}

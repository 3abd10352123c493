// Findings of single replies that settings suppress: JSON and CSV have no comments to say so beside the reply.

import type { Problem } from '../source/problem.ts';
import type { ConfigSource } from './config-source.ts';
import { globMatcher } from './globs.ts';

export interface ConfiguredSuppression {
  /** Whether a file is meant, by its absolute path; a draft from a pipe has none. */
  isFor(file: string | undefined): boolean;
  /** Ids or titles. */
  readonly replies: ReadonlySet<string>;
  /** Categories and rules as they are written; all are meant where there are none. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** Its place, as it is shown. */
  readonly from: string;
  /** At the place of a rule by its number, or of the reply. */
  problem(message: string, mend: string, rule?: number): Problem;
}

/** Globs start from `folder`. */
export function configuredSuppressions(source: ConfigSource, folder: string): ConfiguredSuppression[] {
  return (source.values.suppress ?? []).map(({ reply, files, rules = [], reason }, index) => {
    const matches = files && globMatcher(files, folder);
    return {
      isFor: (file) => matches === undefined || (file !== undefined && matches(file)),
      replies: new Set([reply].flat()),
      rules,
      reason,
      from: source.place(['suppress', index]),
      problem: (message, mend, rule) =>
        source.problem(
          ['suppress', index, ...(rule === undefined ? ['reply'] : ['rules', rule])],
          message,
          mend,
        ),
    };
  });
}

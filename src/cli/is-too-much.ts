// Whether a run found more than it may: then the exit code is 1.

import type { Summary } from '../lint/finding.ts';
import { atLeast, type Severity } from '../pack/severity.ts';

export interface Limits {
  /** Findings from this severity on are too much. */
  readonly failOn: Severity;
  /** Undefined for any number. */
  readonly maxWarnings: number | undefined;
}

export function isTooMuch(summary: Summary, { failOn, maxWarnings }: Limits): boolean {
  const { errors, warnings, infos } = summary;
  const failing =
    errors + (atLeast('warning', failOn) ? warnings : 0) + (atLeast('info', failOn) ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings);
}

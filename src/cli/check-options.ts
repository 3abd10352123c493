// What the user wrote after `replylint check`.

import type { Severity } from '../pack/severity.ts';
import type { BodyFormat } from '../source/body/body.ts';
import type { BaselineFlags } from './open-baseline.ts';
import type { ReportRequest } from './report-request.ts';
import type { SelectionOptions } from './select.ts';
import type { Shard } from './shard.ts';
import type { SuppressionFlags } from './suppressions.ts';

export interface CheckOptions extends SelectionOptions, SuppressionFlags, BaselineFlags {
  readonly stdinFilename?: string;
  /** The part of the documents that is to be checked. */
  readonly shard?: Shard;
  /** Where the replies of data are. */
  readonly reply?: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly bodyFormat?: BodyFormat;
  /** Reports that are wanted; one in pretty if none is named. */
  readonly format?: readonly ReportRequest[];
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly pack?: readonly string[];
  /** A file with settings; false for none. */
  readonly config?: string | false;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
  /** A file with paths of what to check; `-` for standard input. */
  readonly filesFrom?: string;
  /** A commit; only what has changed since then is checked. */
  readonly since?: string;
  /** Threads that lint. */
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  /** A file of which to say what holds for it. */
  readonly printConfig?: string;
}

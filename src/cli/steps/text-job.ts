// What one thread asks of another: to look for findings in some texts.

import type { Selection } from '../../lint/selection.ts';
import type { TextFinding } from '../../lint/text-finding.ts';

export interface TextJob {
  readonly parts: readonly {
    readonly selection: Selection;
    readonly texts: readonly { readonly text: string; readonly lang: string | undefined }[];
  }[];
}

/** By text, over all parts of the job. */
export type JobResult = readonly (readonly TextFinding[])[];

/** What a worker is given to begin with. */
export interface WorkerStart {
  /** Compiled packs as bytes, in memory that all threads share. */
  readonly packs: readonly SharedArrayBuffer[];
}

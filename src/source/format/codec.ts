// A codec reads the replies of one format.

import type { OwnFields } from '../data/own-fields.ts';
import type { Problem } from '../problem.ts';
import type { Input } from '../read/input.ts';
import type { Reply } from '../reply.ts';

/** What the user says of a file. */
export interface FormatOptions {
  /** Where the replies are, if not where the shape of the data says. */
  readonly fields?: OwnFields | undefined;
  /** Is told the format and then the shapes that are met: "JSON", "zendesk-macros". */
  readonly notice?: (what: string) => void;
}

/** Reads the replies of a document, in batches; throws a `ProblemError` where it cannot go on. */
export type Codec = (
  input: Input,
  report: (problem: Problem) => void,
  options: FormatOptions,
) => AsyncIterable<readonly Reply[]>;

// Data is what a file of records holds, with the way back from each string to where it is written.

import type { Places } from '../field-reply.ts';
import type { Remark } from '../remark/remark.ts';
import type { Written } from '../written.ts';
import type { Location } from './query.ts';

export interface Data {
  /** Lists, maps, strings, numbers and the like, as `JSON.parse` would give them. */
  readonly root: unknown;
  readonly places: Places;
  /** None where the format has no comments. */
  readonly remarks?: readonly Remark[];
  /** Says that a place may be asked for: all that may be are known before the first is. */
  expect(location: Location): void;
  /** Whether the string at a location is written in another place of the data, which has it, too. */
  isElsewhere?(location: Location): boolean;
  /** How the string that lies at a location of the root is written. */
  written(location: Location): Written;
  /** The number at a location as the file writes it: JavaScript rounds long ones. */
  rawNumber(location: Location): string;
}

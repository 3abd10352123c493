// What replylint calls itself in reports for programs. Only what is named here of package.json goes into the bundle.

import { name, version } from '../../package.json';

export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Where to read about it: the `homepage` of package.json, once that has one. */
  readonly homepage?: string;
}

export const TOOL: Tool = { name, version };

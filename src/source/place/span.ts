// Places in text. An offset counts UTF-16 code units from 0; lines and columns count from 1, columns in UTF-16
// code units, as editors do.

/** A half-open stretch of text: `text.slice(start, end)`. Offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place in a source file. A byte-order mark counts in `offset`, but not in `column`. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A half-open stretch of a source file. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

// Columns in bytes of UTF-8. A line may be as long as the file and have a finding at every word, so that counting from
// its beginning each time would take the square of its length; it is counted on from the last place, or back from it.

import type { Position } from '../source/place/span.ts';

/** For the places of one document. */
export class ByteColumns {
  #line = 0;
  /** Code units and bytes before the last place. */
  #units = 0;
  #bytes = 0;

  /** From 1. A position and the text of its line, perhaps with the byte-order mark of the file, which is not counted. */
  column({ line, column }: Position, text: string): number {
    if (line !== this.#line) {
      this.#line = line;
      this.#units = 0;
      this.#bytes = 0;
    }
    const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    const units = column - 1;
    const between = text.slice(mark + Math.min(units, this.#units), mark + Math.max(units, this.#units));
    // What is beyond the line is its line break.
    const beyond = Math.abs(units - this.#units) - between.length;
    this.#bytes += Math.sign(units - this.#units) * (Buffer.byteLength(between) + beyond);
    this.#units = units;
    return this.#bytes + 1;
  }
}

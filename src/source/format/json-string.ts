// The way from a decoded JSON string back to its source. Every UTF-16 code unit of the text is written either as
// itself or as one escape (an emoji beyond the first plane is two units and so two escapes), so a boundary between
// units is always a boundary in the source, and no span can begin inside an escape. Which boundary it is takes
// counting; to count from the beginning each time would be quadratic, so the first question notes every 256th.

import type { Edit } from '../place/edit.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';

const STEP = 256;
const BACKSLASH = 0x5c;
const U = 0x75;

export class JsonString implements Written {
  readonly #json: string;
  readonly #start: number;
  readonly #length: number;
  readonly #base: number;
  #notes: Uint32Array | undefined;

  /**
   * A string in a JSON text: `start` is the offset after its opening quote, `length` that of the decoded text, and `base`
   * the offset of the JSON text in its file.
   */
  constructor(json: string, start: number, length: number, base = 0) {
    this.#json = json;
    this.#start = start;
    this.#length = length;
    this.#base = base;
  }

  start(offset: number): number {
    return this.#base + this.#sourceOffset(offset);
  }

  end(offset: number): number {
    return this.#base + this.#sourceOffset(offset);
  }

  replace({ start, end }: Span, text: string): Edit {
    return { start: this.start(start), end: this.end(end), text: JSON.stringify(text).slice(1, -1) };
  }

  /** Throws a RangeError outside of the text. */
  #sourceOffset(offset: number): number {
    if (offset < 0 || offset > this.#length) throw new RangeError(`${offset} is outside of the text`);
    this.#notes ??= this.#note();
    const step = Math.floor(offset / STEP);
    return this.#skip(this.#notes[step]!, offset - step * STEP);
  }

  #note(): Uint32Array {
    const notes = new Uint32Array(Math.floor(this.#length / STEP) + 1);
    notes[0] = this.#start;
    for (let i = 1; i < notes.length; i++) notes[i] = this.#skip(notes[i - 1]!, STEP);
    return notes;
  }

  /** Past so many units: a plain one is one long, `\n` two, `\u000a` six. */
  #skip(from: number, units: number): number {
    let at = from;
    for (; units > 0; units--) {
      if (this.#json.charCodeAt(at) !== BACKSLASH) at++;
      else at += this.#json.charCodeAt(at + 1) === U ? 6 : 2;
    }
    return at;
  }
}

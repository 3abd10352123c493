// The value of an attribute, as the tokenizer hands it over: in stretches, with the characters that references stand for
// in between, of which it doesn't say where they are written.

import type { ReadText } from './read-text.ts';

interface Stretch {
  /** What references stand for; undefined for a stretch that is written as it reads. */
  decoded: string | undefined;
  start: number;
  end: number;
}

export class AttributeValue {
  /** In small letters. */
  readonly name: string;
  /** Whether it stands in quotation marks. */
  isQuoted = false;
  readonly #source: string;
  readonly #stretches: Stretch[] = [];
  #end: number;

  /** The attribute whose name stands at `source.slice(start, end)`. */
  constructor(source: string, start: number, end: number) {
    this.name = source.slice(start, end).toLowerCase();
    this.#source = source;
    const opening = /\s*=\s*["']?/y;
    opening.lastIndex = end;
    this.#end = opening.test(source) ? opening.lastIndex : end;
  }

  add(start: number, end: number): void {
    this.#placeReferences(start);
    this.#stretches.push({ decoded: undefined, start, end });
    this.#end = end;
  }

  addReference(codePoint: number): void {
    const last = this.#stretches.at(-1);
    const decoded = String.fromCodePoint(codePoint);
    if (last?.decoded === undefined) this.#stretches.push({ decoded, start: this.#end, end: this.#end });
    else last.decoded += decoded;
  }

  close(end: number, isQuoted: boolean): void {
    this.#placeReferences(end);
    this.isQuoted = isQuoted;
  }

  /** Where the value begins in the source. */
  get start(): number {
    return this.#stretches[0]?.start ?? this.#end;
  }

  /** The value decoded. */
  toString(): string {
    return this.#stretches
      .map(({ decoded, start, end }) => decoded ?? this.#source.slice(start, end))
      .join('');
  }

  addTo(text: ReadText): void {
    for (const { decoded, start, end } of this.#stretches) {
      if (decoded === undefined) text.add(start, end, true);
      else text.addCoded(decoded, start, end);
    }
  }

  /** References that were met last reach up to `end`. */
  #placeReferences(end: number): void {
    const last = this.#stretches.at(-1);
    if (last?.decoded !== undefined && last.end === last.start) last.end = end;
  }
}

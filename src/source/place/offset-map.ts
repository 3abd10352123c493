// Where the characters of a decoded text stand in what it was decoded from. The way is noted in runs: a stretch that is
// written as it reads is one run, however long; a character that is written as something else (`&nbsp;`, `\u0020`, `=20`)
// is a run of its own, and no place lies inside of it. A run may also be written as nothing: the line break that stands
// for the end of a paragraph.

/** In place of the width of a run that is written as it reads. */
const PLAIN = -1;

export class OffsetMap {
  /** By run: where it begins in the text and in the source, and how much of the source it takes if it is coded. */
  readonly #text: number[] = [];
  readonly #source: number[] = [];
  readonly #width: number[] = [];
  #length = 0;

  /** The length of the text noted so far, in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** Notes that the next `length` code units of the text are written as they read, from `source` on. */
  addPlain(length: number, source: number): void {
    if (length === 0) return;
    const last = this.#text.length - 1;
    const continues =
      last >= 0 && this.#isPlain(last) && this.#source[last]! + this.#widthOf(last) === source;
    if (continues) this.#length += length;
    else this.#add(length, source, PLAIN);
  }

  /** Notes that the next `length` code units of the text are written as `width` code units of the source. */
  addCoded(length: number, source: number, width: number): void {
    if (length === width) this.addPlain(length, source);
    else if (length > 0) this.#add(length, source, width);
  }

  /** Notes that the text goes on with all of another one, whose source begins at `base`. */
  addAll(other: OffsetMap, base: number): void {
    other.#text.forEach((start, run) => {
      const end = other.#text[run + 1] ?? other.#length;
      const at = base + other.#source[run]!;
      if (other.#isPlain(run)) this.addPlain(end - start, at);
      else this.#add(end - start, at, other.#width[run]!);
    });
  }

  /** Notes that the text goes on with a part of another one, written in the same source. */
  addPart(other: OffsetMap, start: number, end: number): void {
    if (end <= start) return;
    const last = other.#runAt(end - 1);
    for (let run = other.#runAt(start); run <= last; run++) {
      const from = Math.max(start, other.#text[run]!);
      const length = Math.min(end, other.#text[run + 1] ?? other.#length) - from;
      if (other.#isPlain(run)) this.addPlain(length, other.#source[run]! + from - other.#text[run]!);
      else this.#add(length, other.#source[run]!, other.#width[run]!);
    }
  }

  /** The way from this text to the source of `under`, whose text is the source of this one. */
  through(under: OffsetMap): OffsetMap {
    const map = new OffsetMap();
    this.#text.forEach((at, run) => {
      const length = (this.#text[run + 1] ?? this.#length) - at;
      const start = this.#source[run]!;
      const end = start + this.#widthOf(run);
      if (this.#isPlain(run)) map.addPart(under, start, end);
      else map.#add(length, under.start(start), end > start ? under.end(end) - under.start(start) : 0);
    });
    return map;
  }

  /** Where the code unit at `offset` begins in the source; for the length of the text, where its last one ends. */
  start(offset: number): number {
    if (offset >= this.#length) return this.end(offset);
    const run = this.#runAt(offset);
    return this.#source[run]! + (this.#isPlain(run) ? offset - this.#text[run]! : 0);
  }

  /** Where the code unit before `offset` ends in the source; for 0, where the first one begins. */
  end(offset: number): number {
    if (this.#text.length === 0) return 0;
    if (offset <= 0) return this.#source[0]!;
    const run = this.#runAt(offset - 1);
    return this.#source[run]! + (this.#isPlain(run) ? offset - this.#text[run]! : this.#width[run]!);
  }

  /** Whether what the text has between two offsets is written in one piece: nothing of the source lies in between. */
  isUnbroken(start: number, end: number): boolean {
    if (end <= start) return true;
    const last = this.#runAt(end - 1);
    for (let run = this.#runAt(start); run < last; run++) {
      if (this.#source[run]! + this.#widthOf(run) !== this.#source[run + 1]!) return false;
    }
    return true;
  }

  #add(length: number, source: number, width: number): void {
    this.#text.push(this.#length);
    this.#source.push(source);
    this.#width.push(width);
    this.#length += length;
  }

  #isPlain(run: number): boolean {
    return this.#width[run] === PLAIN;
  }

  #widthOf(run: number): number {
    return this.#isPlain(run) ? (this.#text[run + 1] ?? this.#length) - this.#text[run]! : this.#width[run]!;
  }

  /** The run in which the code unit at `offset` lies. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#text.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#text[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

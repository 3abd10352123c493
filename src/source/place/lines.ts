// From an offset to the line and column that an editor shows, for a text that is in memory whole. The first question
// notes, for the beginning of every block, on which line it stands and where that line starts; after that a question
// costs one block, wherever it points, and the notes cost next to no memory even for a file of nothing but lines.

import type { Position, Span } from './span.ts';

const BLOCK = 1024;
const LF = 0x0a;
const CR = 0x0d;

const LINE_BREAK = /\r\n?|\n|$/g;

export class Lines {
  readonly #text: string;
  /** 1 if the text begins with a byte-order mark, which no column counts. */
  readonly #mark: number;
  #numbers: Uint32Array | undefined;
  #starts: Uint32Array | undefined;
  /** The line asked for last: a file that is all one line has all its findings there. */
  #last: { readonly start: number; readonly text: string } | undefined;

  /** The line behind the one asked for last, of which a stretch is known. */
  #lastBehind: { readonly from: number; readonly end: number; readonly behind: Span } | undefined;

  /** Lines end at `\n`, `\r\n` and lone `\r`. */
  constructor(text: string) {
    this.#text = text;
    this.#mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** `offset` runs from 0 to the length of the text. */
  position(offset: number): Position {
    const { number, start } = this.#lineAt(offset);
    return { offset, line: number, column: Math.max(0, offset - start) + 1 };
  }

  /** The line on which an offset stands, without its line break and without a byte-order mark. */
  line(offset: number): string {
    const { start } = this.#lineAt(offset);
    if (this.#last?.start === start) return this.#last.text;
    const ending = /[\r\n]|$/g;
    ending.lastIndex = start;
    const text = this.#text.slice(start, ending.exec(this.#text)!.index);
    this.#last = { start, text };
    return text;
  }

  /** The line behind the one on which an offset stands, without its line break; empty behind the last one. */
  lineBehind(offset: number): Span {
    const last = this.#lastBehind;
    if (last !== undefined && last.from <= offset && offset <= last.end) return last.behind;
    LINE_BREAK.lastIndex = offset;
    const { index: end, 0: lineBreak } = LINE_BREAK.exec(this.#text)!;
    const start = end + lineBreak.length;
    LINE_BREAK.lastIndex = start;
    const behind = { start, end: LINE_BREAK.exec(this.#text)!.index };
    this.#lastBehind = { from: offset, end, behind };
    return behind;
  }

  #lineAt(offset: number): { number: number; start: number } {
    if (this.#numbers === undefined) this.#note();
    const block = Math.floor(offset / BLOCK);
    return this.#walk(block * BLOCK, offset, this.#numbers![block]!, this.#starts![block]!);
  }

  #note(): void {
    const blocks = Math.floor(this.#text.length / BLOCK) + 1;
    this.#numbers = new Uint32Array(blocks);
    this.#starts = new Uint32Array(blocks);
    let line = { number: 1, start: this.#mark };
    for (let block = 0; block < blocks; block++) {
      if (block > 0) line = this.#walk((block - 1) * BLOCK, block * BLOCK, line.number, line.start);
      this.#numbers[block] = line.number;
      this.#starts[block] = line.start;
    }
  }

  /** From a place on a known line to a later one. A `\r\n` ends its line after the `\n`. */
  #walk(from: number, to: number, number: number, start: number): { number: number; start: number } {
    const text = this.#text;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
        number++;
        start = i + 1;
      }
    }
    return { number, start };
  }
}

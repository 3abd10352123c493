// A text that a file writes as coded bytes of a charset.

import type { Edit } from '../place/edit.ts';
import { withLineBreaksOf } from '../place/line-breaks.ts';
import type { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';
import type { Charset } from './charset.ts';
import type { Coded } from './coded.ts';

export class CodedText implements Written {
  readonly #coded: Coded;
  readonly #charset: Charset;
  readonly #text: string;
  readonly #lineBreak: string;
  #known: OffsetMap | undefined;

  /** `text` is what the charset decodes the bytes to; `lineBreak` is that of the file. */
  constructor(coded: Coded, charset: Charset, text: string, lineBreak: string) {
    this.#coded = coded;
    this.#charset = charset;
    this.#text = text;
    this.#lineBreak = lineBreak;
  }

  start(offset: number): number {
    return this.#coded.start(this.#map.start(offset));
  }

  end(offset: number): number {
    return offset <= 0 ? this.#coded.start(0) : this.#coded.end(this.#map.end(offset));
  }

  /** Line breaks become those of the text, as its first one shows. */
  replace({ start, end }: Span, text: string): Edit | undefined {
    const bytes = this.#charset.encode(withLineBreaksOf(this.#text, text, this.#lineBreak));
    if (bytes === undefined) return undefined;
    const from = this.#map.start(start);
    return this.#coded.replace({ start: from, end: end > start ? this.#map.end(end) : from }, bytes);
  }

  get #map(): OffsetMap {
    this.#known ??= this.#charset.map(this.#coded.bytes, this.#text);
    return this.#known;
  }
}

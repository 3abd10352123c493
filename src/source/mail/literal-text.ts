// A text that a message has as it is: 7bit, 8bit or binary (RFC 2045, section 6.2).

import { isAscii } from 'node:buffer';
import { PlainText } from '../format/text.ts';
import type { Edit } from '../place/edit.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';

export class LiteralText implements Written {
  readonly #plain: PlainText;
  readonly #takesAll: boolean;

  /** Text that begins at `start` of the file; `takesAll` says whether it may have more than ASCII. */
  constructor(text: string, start: number, takesAll: boolean) {
    this.#plain = new PlainText(text, start);
    this.#takesAll = takesAll;
  }

  start(offset: number): number {
    return this.#plain.start(offset);
  }

  end(offset: number): number {
    return this.#plain.end(offset);
  }

  replace(span: Span, text: string): Edit | undefined {
    return this.#takesAll || isAscii(Buffer.from(text)) ? this.#plain.replace(span, text) : undefined;
  }
}

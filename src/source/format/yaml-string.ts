// The way from the value of a YAML scalar back to its source, for all five styles. Values are not decoded anew: what the
// parser made of the scalar is laid beside what is written. But for the escapes of quoted styles, both have the same words
// in the same order, and only the blanks between them differ (folded lines, indentation).

import type { Edit } from '../place/edit.ts';
import { OffsetMap } from '../place/offset-map.ts';
import type { Span } from '../place/span.ts';
import type { Written } from '../written.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

const WORD = /[^ \t\r\n]+/g;

/** Text that may stand in a plain scalar wherever the scalar stands. */
const SAFE_INSIDE_PLAIN = /^[\p{L}\p{N}\p{M} .!?;'’"“”()…–—\-/%+=]*$/u;

/** Escapes of double quotes that stand for one character. */
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\r?\n[ \t]*|([\s\S]))/y;
const FOLD = /[ \t]*\r?\n[ \t\r\n]*/y;

export class YamlString implements Written {
  readonly #source: string;
  readonly #span: Span;
  readonly #style: ScalarStyle;
  readonly #value: string;
  readonly #base: number;
  #known: OffsetMap | undefined;

  /** The scalar at a span of `source`, which begins at `base` of its file, its quotation marks or header included. */
  constructor(source: string, span: Span, style: ScalarStyle, value: string, base: number) {
    this.#source = source;
    this.#span = span;
    this.#style = style;
    this.#value = value;
    this.#base = base;
  }

  start(offset: number): number {
    return this.#base + this.#map.start(offset);
  }

  end(offset: number): number {
    return this.#base + this.#map.end(offset);
  }

  /** What a plain scalar cannot hold makes it a quoted one. */
  replace(span: Span, text: string): Edit | undefined {
    const [start, end] = [this.start(span.start), this.end(span.end)];
    switch (this.#style) {
      case 'double':
        return { start, end, text: JSON.stringify(text).slice(1, -1) };
      case 'single':
        return text.includes('\n') ? undefined : { start, end, text: text.replaceAll("'", "''") };
      case 'block':
        return text.includes('\n') ? undefined : { start, end, text };
      case 'plain': {
        if (SAFE_INSIDE_PLAIN.test(text) && this.#staysPlain(span, text)) return { start, end, text };
        const whole = this.#value.slice(0, span.start) + text + this.#value.slice(span.end);
        const { start: from, end: to } = this.#span;
        return { start: this.#base + from, end: this.#base + to, text: JSON.stringify(whole) };
      }
    }
  }

  /** Several words between a letter and a sign that ends a sentence; only the ends of the value are looked at. */
  #staysPlain({ start, end }: Span, text: string): boolean {
    const value = this.#value;
    const first = value.slice(0, Math.min(start, 2)) + text;
    const last = text + value.slice(Math.max(end, value.length - 2));
    const hasBlank =
      text.includes(' ') || value.slice(0, start).includes(' ') || value.indexOf(' ', end) !== -1;
    return hasBlank && /^\p{L}/u.test(first) && /[\p{L}.!?)]$/u.test(last);
  }

  get #map(): OffsetMap {
    this.#known ??= this.#makeMap();
    return this.#known;
  }

  /** If the two don't fit together, against all expectation, every place is the whole scalar. */
  #makeMap(): OffsetMap {
    const { start, end } = this.#span;
    const map = this.#style === 'double' ? this.#escaped(start + 1, end - 1) : this.#words();
    if (map?.length === this.#value.length) return map;
    const whole = new OffsetMap();
    whole.addCoded(this.#value.length, start, end - start);
    return whole;
  }

  #words(): OffsetMap | undefined {
    const map = new OffsetMap();
    const source = this.#source;
    const isSingle = this.#style === 'single';
    let from = this.#span.start + (isSingle ? 1 : 0);
    if (this.#style === 'block') from = source.indexOf('\n', from) + 1;
    const content = source.slice(from, this.#span.end - (isSingle ? 1 : 0));
    const written = content.matchAll(WORD);
    let at = 0;
    let behind = from;
    for (const { 0: word, index } of this.#value.matchAll(WORD)) {
      const next = written.next().value;
      if (next === undefined) return undefined;
      const place = from + next.index;
      if ((isSingle ? next[0].replaceAll("''", "'") : next[0]) !== word) return undefined;
      map.addCoded(index - at, behind, place - behind);
      if (isSingle) addDoubled(map, next[0], place);
      else map.addPlain(word.length, place);
      at = index + word.length;
      behind = place + next[0].length;
    }
    if (!written.next().done) return undefined;
    map.addCoded(this.#value.length - at, behind, from + content.length - behind);
    return map;
  }

  #escaped(start: number, end: number): OffsetMap | undefined {
    const map = new OffsetMap();
    const source = this.#source;
    for (let at = start; at < end; ) {
      const stop = nextOf(source, at, end);
      map.addPlain(stop - at, at);
      if (stop === end) return map;
      const isEscape = source[stop] === '\\';
      const sign = isEscape ? ESCAPE : FOLD;
      sign.lastIndex = stop;
      const found = sign.exec(source);
      if (found === null) return undefined;
      const decoded = isEscape ? decodeEscape(found) : folded(found[0]);
      // The parser complains of what is no escape, and leaves it as it is written.
      map.addCoded((decoded ?? found[0]).length, stop, found[0].length);
      at = stop + found[0].length;
    }
    return map;
  }
}

/** Where the next escape or fold begins; `end` if there is none. */
function nextOf(source: string, from: number, end: number): number {
  const sign = /\\|[ \t]*\r?\n/g;
  sign.lastIndex = from;
  const found = sign.exec(source);
  return found === null ? end : Math.min(end, found.index);
}

/** Undefined for what is no escape. */
function decodeEscape([, two, four, eight, one]: RegExpExecArray): string | undefined {
  const hex = two ?? four ?? eight;
  if (hex === undefined) return one === undefined ? '' : SIMPLE_ESCAPES[one];
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** A line break is a blank; each further one is itself. */
function folded(blanks: string): string {
  const breaks = blanks.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** Notes a word of single quotes, where two stand for one. */
function addDoubled(map: OffsetMap, word: string, start: number): void {
  let at = 0;
  for (let quote = word.indexOf("''"); quote !== -1; quote = word.indexOf("''", at)) {
    map.addPlain(quote - at, start + at);
    map.addCoded(1, start + quote, 2);
    at = quote + 2;
  }
  map.addPlain(word.length - at, start + at);
}

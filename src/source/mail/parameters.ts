// The value of a field that has parameters: `text/plain; charset="utf-8"; format=flowed` (RFC 2045, section 5.1). A
// parameter may be cut up and encoded: `name*0*=utf-8''a%20; name*1=b` (RFC 2231).

import type { Field } from './header.ts';

export interface Parameters {
  /** In small letters: `text/plain`. */
  readonly value: string;
  /** By name in small letters. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** `; name="value"`, where the value may also be a word; comments in brackets were taken out. */
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"?|([^\s;"]*))/y;

/** A field is a few hundred characters long. What is longer than this is no value that anybody would act upon. */
const LONGEST = 10_000;

export function parseParameters(field: Field): Parameters {
  const text = withoutComments(field.written.slice(0, LONGEST));
  const semicolon = text.indexOf(';');
  const value = (semicolon === -1 ? text : text.slice(0, semicolon)).trim().toLowerCase();
  const pieces = new Map<string, { readonly order: number; readonly text: string }[]>();
  for (let at = semicolon; at !== -1 && at < text.length; ) {
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(text);
    if (found !== null) add(pieces, found[1]!, found[2]?.replace(/\\([\s\S])/g, '$1') ?? found[3] ?? '');
    at = text.indexOf(';', found === null ? at + 1 : PARAMETER.lastIndex);
  }
  const parameters = [...pieces].map(([name, all]) => [name, join(all)] as const);
  return { value, parameters: new Map(parameters) };
}

type Pieces = Map<string, { readonly order: number; readonly text: string }[]>;

function add(pieces: Pieces, written: string, value: string): void {
  const [, name = '', order, encoded] = /^([^*]*)(?:\*(\d{1,4}))?(\*?)/.exec(written)!;
  const key = name.toLowerCase();
  const text = encoded === '*' ? decodePercents(value) : value;
  pieces.set(key, [...(pieces.get(key) ?? []), { order: Number(order ?? 0), text }]);
}

/** The first of two that stand for the same piece counts. */
function join(all: readonly { readonly order: number; readonly text: string }[]): string {
  const sorted = [...all].sort((a, b) => a.order - b.order);
  return sorted
    .filter(({ order }, i) => sorted[i - 1]?.order !== order)
    .map(({ text }) => text)
    .join('');
}

/** Of the values that are read here none has other characters than those of ASCII. */
function decodePercents(value: string): string {
  return value
    .replace(/^[^']*'[^']*'/, '')
    .replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Without what stands in round brackets, which may be nested, outside of quotation marks. */
function withoutComments(text: string): string {
  let out = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const isEscape = sign === '\\' && (isQuoted || depth > 0);
    if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    if (sign === '(' && !isQuoted) depth++;
    if (depth === 0) out += isEscape ? text.slice(at, at + 2) : sign;
    if (sign === ')' && !isQuoted) depth = Math.max(0, depth - 1);
    if (isEscape) at++;
  }
  return out;
}

// Why a text is not JSON, and where. `JSON.parse` says it differently in every version of Node and often without a
// place, so a line that it refuses is read again here, slowly and with an eye on what people get wrong. Nesting is
// kept on a stack of our own, so that no depth overflows the real one.

export interface JsonFault {
  /** Into the text, in UTF-16 code units. */
  readonly offset: number;
  /** What is wrong there, as a part of a sentence. */
  readonly cause: string;
}

type Expected = 'value' | 'key' | 'colon' | 'comma';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Undefined exactly if `JSON.parse` takes the text. */
export function findJsonFault(json: string): JsonFault | undefined {
  const closers: string[] = [];
  let expected: Expected = 'value';
  let mayClose = false;
  let afterComma = false;
  let at = 0;
  for (;;) {
    at = endOf(SPACE, json, at);
    const char = json[at];
    const closer = closers.at(-1);
    if (char === undefined) {
      if (expected === 'comma' && closer === undefined) return undefined;
      return { offset: at, cause: closer ? `expected ${closer} before the end` : 'expected a value' };
    }
    let end: number | JsonFault = at + 1;
    if (mayClose && char === closer) {
      closers.pop();
      expected = 'comma';
    } else if (expected === 'comma') {
      if (char !== ',' || closer === undefined) return { offset: at, cause: unexpected(char, closer) };
      expected = closer === '}' ? 'key' : 'value';
      mayClose = false;
      afterComma = true;
    } else if (afterComma && char === closer) {
      return { offset: at, cause: `expected no comma before ${closer}` };
    } else if (expected === 'colon') {
      if (char !== ':') return { offset: at, cause: 'expected a colon after the key' };
      expected = 'value';
    } else if (expected === 'value' && (char === '{' || char === '[')) {
      closers.push(char === '{' ? '}' : ']');
      expected = char === '{' ? 'key' : 'value';
      mayClose = true;
      afterComma = false;
    } else {
      end = expected === 'key' && char !== '"' ? { offset: at, cause: notKey(char) } : scalarEnd(json, at);
      mayClose = expected === 'value';
      expected = expected === 'key' ? 'colon' : 'comma';
      afterComma = false;
    }
    if (typeof end !== 'number') return end;
    at = end;
  }
}

/** Where the string, number or literal ends that begins here. */
function scalarEnd(json: string, start: number): number | JsonFault {
  if (json[start] === '"') return stringEnd(json, start);
  const number = endOf(NUMBER, json, start);
  if (number > start) return number;
  const word = json.slice(start, endOf(WORD, json, start));
  if (word === 'true' || word === 'false' || word === 'null') return start + word.length;
  return { offset: start, cause: notValue(json[start]!, word) };
}

function stringEnd(json: string, start: number): number | JsonFault {
  for (let at = start + 1; at < json.length; ) {
    const code = json.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20)
      return { offset: at, cause: `expected ${escapeOf(code)} instead of a raw control character` };
    const next = code === 0x5c ? endOf(ESCAPE, json, at) : at + 1;
    if (next === at) return { offset: at, cause: 'expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX' };
    at = next;
  }
  return { offset: start, cause: 'the string that begins here is not closed' };
}

function unexpected(char: string, closer: string | undefined): string {
  if (closer === undefined) return 'expected the line to end after the value';
  return char === ':' ? 'expected no colon here' : `expected a comma or ${closer}`;
}

function notKey(char: string): string {
  return char === "'" ? 'expected double quotes instead of single ones' : 'expected a key in double quotes';
}

function notValue(char: string, word: string): string {
  if (char === "'") return 'expected double quotes instead of single ones';
  if (char === '\uFEFF') return 'expected no byte-order mark here';
  if (word === '') return 'expected a value';
  return `expected a value, and ${word.slice(0, 20)} is none`;
}

function escapeOf(code: number): string {
  return JSON.stringify(String.fromCharCode(code)).slice(1, -1);
}

/** The end of a sticky pattern's match at a place; the place itself if there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

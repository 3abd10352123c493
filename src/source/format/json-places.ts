// Where values stand in a JSON text. `JSON.parse` gives the values but not their places, and places are wanted only in
// files that have a finding: so the text is walked through once more, for those alone, and all places that may be asked
// for are noted on the way. Nesting is kept on a stack of our own, so that no depth overflows the real one.

import type { Location } from '../data/query.ts';

/** The wanted places as a tree of keys. */
interface Wanted {
  readonly children: Map<string | number, Wanted>;
  /** Where the value begins, once it has been met. */
  offset: number;
}

interface Open {
  readonly wanted: Wanted | undefined;
  /** The index of the item at hand; -1 in an object. */
  index: number;
}

const SIGN = /[{}[\],"]/g;
const COLON = /[ \t\n\r]*:/y;
const BLANKS = /[ \t\n\r]*/y;

export class JsonPlaces {
  readonly #json: string;
  readonly #root: Wanted = { children: new Map(), offset: 0 };
  #isKnown = false;

  /** In a valid JSON text. */
  constructor(json: string) {
    this.#json = json;
  }

  /** Says that a place may be asked for. */
  want(location: Location): void {
    let wanted = this.#root;
    for (const key of location) {
      const child = wanted.children.get(key) ?? { children: new Map(), offset: -1 };
      wanted.children.set(key, child);
      wanted = child;
    }
  }

  /** The offset at which the value of a wanted place begins. */
  offset(location: Location): number {
    if (!this.#isKnown) {
      this.want(location);
      this.#walk();
    }
    this.#isKnown = true;
    const wanted = location.reduce<Wanted | undefined>((at, key) => at?.children.get(key), this.#root);
    if (wanted === undefined || wanted.offset < 0)
      throw new RangeError(`nothing stands at ${location.join(' › ')}`);
    return wanted.offset;
  }

  #walk(): void {
    const json = this.#json;
    const open: Open[] = [];
    /** What the value that comes next is wanted for. */
    let next: Wanted | undefined = this.#root;
    let at = 0;
    for (;;) {
      SIGN.lastIndex = at;
      const sign = SIGN.exec(json)?.[0];
      if (sign === undefined) return;
      const start = SIGN.lastIndex - 1;
      at = start + 1;
      const within = open.at(-1);
      if (sign === '{') {
        open.push({ wanted: next, index: -1 });
      } else if (sign === '[') {
        open.push({ wanted: next, index: 0 });
        next = this.#meet(next, 0, at);
      } else if (sign === '}' || sign === ']') {
        open.pop();
      } else if (sign === ',') {
        if (within!.index >= 0) next = this.#meet(within!.wanted, ++within!.index, at);
      } else {
        at = stringEnd(json, start);
        COLON.lastIndex = at;
        // Inside of an object, and only there, a key has a colon behind it.
        if (within?.index !== -1 || !COLON.test(json)) continue;
        next = this.#meet(within.wanted, () => keyOf(json.slice(start, at)), COLON.lastIndex);
        at = COLON.lastIndex;
      }
    }
  }

  /** What is wanted of the value that comes next; its place is noted. */
  #meet(wanted: Wanted | undefined, key: number | (() => string), after: number): Wanted | undefined {
    if (wanted === undefined || wanted.children.size === 0) return undefined;
    const child = wanted.children.get(typeof key === 'number' ? key : key());
    if (child === undefined) return undefined;
    BLANKS.lastIndex = after;
    BLANKS.exec(this.#json);
    // If a key stands there twice, the last one counts, as for `JSON.parse`.
    child.offset = BLANKS.lastIndex;
    return child;
  }
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

/** Behind the closing quote of the string that begins at `start`. */
function stringEnd(json: string, start: number): number {
  for (let at = start + 1; ; ) {
    const end = json.indexOf('"', at);
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
    at = end + 1;
  }
}

// A query of a shape: from the record (`@.title`), from the root (`$.items[*].name`), or a key on the way to the record
// (`#1`).

import { type Found, type Location, parseQuery, type Query } from './query.ts';

export class FieldQuery {
  readonly #start: 'record' | 'root' | 'way';
  readonly #query: Query | undefined;
  readonly #step: number;
  /** What a query from the root found, by every beginning of the way to it: found once for all records. */
  #root: unknown;
  #byPrefix = new Map<string, Found[]>();

  constructor(text: string) {
    this.#start = text.startsWith('#') ? 'way' : text.startsWith('$') ? 'root' : 'record';
    this.#step = Number(text.slice(1));
    this.#query = this.#start === 'way' ? undefined : parseQuery(text.replace(/^@/, '$'));
  }

  /** What it finds for a record; from the root, what lies nearest to `place`. */
  find(root: unknown, record: Found, place?: Location): Found[] {
    switch (this.#start) {
      case 'record':
        return this.#query!.find(record.value).map(({ value, location }) => ({
          value,
          location: [...record.location, ...location],
        }));
      case 'root':
        return place === undefined ? this.#query!.find(root) : this.#near(root, place);
      case 'way':
        return [{ value: record.location[this.#step], location: record.location }];
    }
  }

  /** What the query finds nearest to a place: that with which it has the longest way in common. */
  #near(root: unknown, location: Location): Found[] {
    if (this.#root !== root) {
      this.#root = root;
      this.#byPrefix = new Map();
      for (const found of this.#query!.find(root)) {
        for (let length = found.location.length; length >= 0; length--) {
          const key = prefix(found.location, length);
          const others = this.#byPrefix.get(key);
          if (others === undefined) this.#byPrefix.set(key, [found]);
          else others.push(found);
        }
      }
    }
    for (let length = location.length; length >= 0; length--) {
      const found = this.#byPrefix.get(prefix(location, length));
      if (found !== undefined) return found;
    }
    return [];
  }
}

function prefix(location: Location, length: number): string {
  return JSON.stringify(location.slice(0, length));
}

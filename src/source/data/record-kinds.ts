// How each record of a stream is read. Most streams have one kind of record, or a few, which their keys tell apart; what is
// remembered of a kind is what any record of it would have said, so no record depends on those before it.

import { isRecord } from './fields.ts';
import { recognise } from './recognise.ts';
import { Selector } from './select.ts';
import { PLAIN } from './shapes.ts';

/** Kinds that are remembered. */
const MOST_KINDS = 1000;

export class RecordKinds {
  readonly #notice: ((shape: string) => void) | undefined;
  /** By the keys of flat records. */
  readonly #kinds = new Map<string, Selector | undefined>();
  /** By shape and the place of its records; one for plain records is none. */
  readonly #selectors = new Map<string, Selector | undefined>();

  /** `notice` gets the names of the shapes that are met. */
  constructor(notice?: (shape: string) => void) {
    this.#notice = notice;
  }

  /** How to read a record of a help desk; undefined for a plain one. */
  selectorFor(value: unknown): Selector | undefined {
    if (!isRecord(value)) return undefined;
    // Of a flat record the keys tell all; of any other one, what lies deeper counts, too.
    if (Object.values(value).some((each) => typeof each === 'object' && each !== null))
      return this.#recognised(value);
    const keys = JSON.stringify(Object.keys(value));
    const known = this.#kinds.get(keys);
    if (known !== undefined || this.#kinds.has(keys)) return known;
    const selector = this.#recognised(value);
    if (this.#kinds.size < MOST_KINDS) this.#kinds.set(keys, selector);
    return selector;
  }

  #recognised(value: unknown): Selector | undefined {
    const found = recognise(value);
    if (found === undefined) return undefined;
    const { shape, records } = found;
    const key = `${shape.name} ${records}`;
    const known = this.#selectors.get(key);
    if (known !== undefined || this.#selectors.has(key)) return known;
    const selector = shape === PLAIN ? undefined : new Selector(shape, records);
    if (this.#selectors.size < MOST_KINDS) {
      this.#notice?.(shape.name);
      this.#selectors.set(key, selector);
    }
    return selector;
  }
}

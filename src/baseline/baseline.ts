// What a team has found and accepted for now: its findings are not told, all others are. A file may have fewer of a kind
// than the baseline, never more; those that are no longer found are out of date, and would let the same come back.

import type { Filter } from '../lint/filter.ts';
import type { Finding } from '../lint/finding.ts';
import { fingerprint } from '../lint/fingerprint.ts';
import type { Document } from '../source/document.ts';
import type { Reply } from '../source/reply.ts';
import type { Entry } from './entry.ts';

export interface BaselineOptions {
  /** The path of a document as entries have it. */
  pathOf(document: Document): string;
  /** Whether the document with this path is there. */
  isThere(path: string): boolean;
  /** Former ids of the rule of a finding: what was accepted under one is accepted still. */
  formerIds(finding: Finding): readonly string[];
  /** Whether the rule of an entry runs; where it doesn't, nobody can say whether it is out of date. */
  runs(entry: Entry, document: Document): boolean;
}

/** What is known of an entry after the documents were checked. */
interface Met {
  readonly entry: Entry;
  found: number;
  /** Whether its document was checked to the end, with its rule. */
  isJudged: boolean;
}

export class Baseline implements Filter {
  /** How many findings it kept back. */
  known = 0;
  readonly #options: BaselineOptions;
  readonly #byPath = new Map<string, Map<string, Met>>();
  #document!: Document;
  #here: ReadonlyMap<string, Met> = new Map();

  constructor(entries: Iterable<Entry>, options: BaselineOptions) {
    this.#options = options;
    for (const entry of entries) {
      const ofPath = this.#byPath.get(entry.path) ?? new Map<string, Met>();
      ofPath.set(entry.fingerprint, { entry, found: 0, isJudged: false });
      this.#byPath.set(entry.path, ofPath);
    }
  }

  openDocument(document: Document): void {
    this.#document = document;
    this.#here = this.#byPath.get(this.#options.pathOf(document)) ?? new Map();
  }

  openReply(): void {}

  keeps(finding: Finding, reply: Reply): boolean {
    if (this.#here.size === 0) return true;
    const met = this.#find(finding, reply);
    if (met === undefined || met.found >= met.entry.count) return true;
    met.found++;
    this.known++;
    return false;
  }

  closeDocument(isWhole: boolean): void {
    if (!isWhole) return;
    for (const met of this.#here.values()) met.isJudged = this.#options.runs(met.entry, this.#document);
  }

  /** Entries that are out of date count for what is still found; those of files that are gone count for nothing. */
  *pruned(): Generator<Entry> {
    for (const { entry, found, isJudged } of this.#met()) {
      if (isJudged && found > 0) yield { ...entry, count: found };
    }
    yield* this.unjudged();
  }

  /** Entries of which this run could not say whether they are out of date. */
  *unjudged(): Generator<Entry> {
    for (const { entry, isJudged } of this.#met())
      if (!isJudged && this.#options.isThere(entry.path)) yield entry;
  }

  /** How many findings there are in the baseline that are not in the documents any more. */
  get outdated(): number {
    let count = 0;
    for (const { entry, found, isJudged } of this.#met())
      if (isJudged || !this.#options.isThere(entry.path)) count += entry.count - found;
    return count;
  }

  *#met(): Generator<Met> {
    for (const ofPath of this.#byPath.values()) yield* ofPath.values();
  }

  #find(finding: Finding, reply: Reply): Met | undefined {
    const met = this.#here.get(fingerprint(finding, reply));
    if (met !== undefined) return met;
    for (const rule of this.#options.formerIds(finding)) {
      const former = this.#here.get(fingerprint({ ...finding, rule }, reply));
      if (former !== undefined) return former;
    }
    return undefined;
  }
}

// Takes down all findings, to accept them for now.

import type { Filter } from '../lint/filter.ts';
import type { Finding } from '../lint/finding.ts';
import { fingerprint } from '../lint/fingerprint.ts';
import type { Document } from '../source/document.ts';
import type { Reply } from '../source/reply.ts';
import type { Baseline } from './baseline.ts';
import type { Entry } from './entry.ts';

export class Recorder implements Filter {
  readonly #old: Baseline;
  readonly #pathOf: (document: Document) => string;
  readonly #entries = new Map<string, Entry>();
  #path = '';

  /** `old` is what was accepted before: what the run says nothing of stays so. */
  constructor(old: Baseline, pathOf: (document: Document) => string) {
    this.#old = old;
    this.#pathOf = pathOf;
  }

  openDocument(document: Document): void {
    this.#old.openDocument(document);
    this.#path = this.#pathOf(document);
  }

  openReply(): void {}

  keeps(finding: Finding, reply: Reply): boolean {
    this.#old.keeps(finding, reply);
    const print = fingerprint(finding, reply);
    const key = keyOf({ path: this.#path, fingerprint: print });
    const { id, title } = finding.reply;
    const { language, rule, match } = finding;
    const count = (this.#entries.get(key)?.count ?? 0) + 1;
    this.#entries.set(key, {
      path: this.#path,
      reply: id || title || null,
      language,
      rule,
      match,
      fingerprint: print,
      count,
    });
    return false;
  }

  closeDocument(isWhole: boolean): void {
    this.#old.closeDocument(isWhole);
  }

  /** How many findings were taken down. */
  get count(): number {
    return [...this.#entries.values()].reduce((sum, { count }) => sum + count, 0);
  }

  *entries(): Generator<Entry> {
    yield* this.#entries.values();
    for (const entry of this.#old.unjudged()) if (!this.#entries.has(keyOf(entry))) yield entry;
  }
}

function keyOf({ path, fingerprint: print }: Pick<Entry, 'path' | 'fingerprint'>): string {
  return `${path}\n${print}`;
}

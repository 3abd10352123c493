// Remembers in which replies of a document nothing is found, so that they are not linted again as long as the document,
// the rules and the program are the same. Of a document in which there was a problem nothing is remembered, for problems
// have to be told anew.

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Selection } from '../../lint/selection.ts';
import type { Document } from '../../source/document.ts';
import type { LintedStep } from '../steps/step.ts';
import type { CacheFile } from './cache-file.ts';
import { contentOf } from './content.ts';

/** Whoever has as many flawed replies gains little. */
const MOST_FLAWED = 10_000;

/** What counts for all documents, and is no part of them. */
export interface CacheContext {
  /** The compiled packs. */
  readonly packs: readonly Uint8Array[];
  /** Where a document's replies are, if not where their shape says. */
  fieldsOf(document: Document): unknown;
  /** Whether a document has to be read even if it is known that nothing is found in it. */
  mustRead(document: Document): boolean;
}

/** What is known of a document before it is read. */
export interface Known {
  readonly document: Document;
  /** How many replies it has, where it needs no reading. */
  readonly replies: number | undefined;
  /** The indices of the replies that need linting; undefined for all. */
  readonly flawed: ReadonlySet<number> | undefined;
}

export class Cache {
  readonly #file: CacheFile;
  readonly #context: CacheContext;
  readonly #packs: string;
  /** Keys of documents that are open and not known. */
  readonly #keys = new Map<Document, string>();

  constructor(file: CacheFile, context: CacheContext) {
    this.#file = file;
    this.#context = context;
    this.#packs = digest(...context.packs);
  }

  /** What is known of a document over which the selected rules run. */
  async look(document: Document, selection: Selection): Promise<Known> {
    const { file } = document;
    const content = file === undefined ? undefined : await contentOf(document, file);
    if (file === undefined || content === undefined)
      return { document, replies: undefined, flawed: undefined };
    const fields = this.#context.fieldsOf(document) ?? null;
    const parts = [this.#packs, selection, fields, extname(file).toLowerCase(), content.digest];
    const key = digest(JSON.stringify(parts));
    const entry = this.#file.get(key);
    if (entry === undefined) this.#keys.set(document, key);
    const needsReading =
      entry === undefined ||
      entry.flawed.length > 0 ||
      content.hasRemarks ||
      this.#context.mustRead(document);
    return {
      document: content.document,
      replies: needsReading ? undefined : entry.replies,
      flawed: entry && new Set(entry.flawed),
    };
  }

  /** Passes steps on, and remembers what is found of what was not known. */
  async *remember(steps: AsyncIterable<LintedStep>): AsyncGenerator<LintedStep> {
    let open: Document | undefined;
    let [replies, flawed, hasProblem]: [number, number[], boolean] = [0, [], false];
    for await (const step of steps) {
      if (step.kind === 'open') {
        open = step.document;
        [replies, flawed, hasProblem] = [0, [], false];
      } else if (step.kind === 'problem') {
        hasProblem = true;
      } else if (step.kind === 'replies') {
        replies += step.replies.length;
        step.replies.forEach(({ index }, at) => {
          if (step.found[at]!.length > 0) flawed.push(index);
        });
      } else if (step.kind === 'close') {
        const key = this.#keys.get(open!);
        this.#keys.delete(open!);
        if (key !== undefined && !hasProblem && flawed.length <= MOST_FLAWED)
          this.#file.set(key, { replies, flawed, file: open!.file! });
      }
      yield step;
    }
  }

  /** Throws what the file system does. */
  save(): void {
    this.#file.save();
  }
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

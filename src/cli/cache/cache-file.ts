// What is kept from run to run. Whatever is wrong with the file, it is made anew: a cache is a help and no input.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../write/write-whole.ts';
import { VERSION } from '../version.ts';

/** What is known of a document with a certain content, when certain rules run over it. */
export interface Entry {
  readonly replies: number;
  /** The indices of the replies in which something is found, whether or not it is told. */
  readonly flawed: readonly number[];
  /** The document's absolute path. */
  readonly file: string;
  /** When it was last of use, in milliseconds since 1970. */
  readonly seen: number;
}

const DAY = 24 * 60 * 60 * 1000;

const LONGEST_UNSEEN = 30 * DAY;

/** Of one file there may be several versions, on branches between which somebody goes to and fro. */
const MOST_OF_FILE = 8;

/** Where the cache is, if nobody says where. */
export function defaultCacheFile(cwd: string): string {
  const modules = join(cwd, 'node_modules');
  return existsSync(modules)
    ? join(modules, '.cache', 'replylint', 'cache.json')
    : resolve(cwd, '.replylintcache');
}

export class CacheFile {
  readonly #path: string;
  readonly #now: number;
  readonly #entries: Map<string, Entry>;
  #isChanged = false;

  /** `now` is in milliseconds since 1970. */
  constructor(path: string, now: number) {
    this.#path = path;
    this.#now = now;
    this.#entries = readEntries(path);
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry !== undefined && Math.abs(this.#now - entry.seen) > DAY) this.#put(key, entry);
    return entry;
  }

  set(key: string, entry: Omit<Entry, 'seen'>): void {
    this.#put(key, entry);
  }

  /** Throws what the file system does. */
  save(): void {
    if (!this.#isChanged) return;
    const entries = Object.fromEntries(this.#worthKeeping());
    writeWhole(this.#path, `${JSON.stringify({ replylint: VERSION, entries })}\n`);
  }

  #put(key: string, { replies, flawed, file }: Omit<Entry, 'seen'>): void {
    this.#isChanged = true;
    this.#entries.set(key, { replies, flawed, file, seen: this.#now });
  }

  /** The latest of each file that is still there. */
  *#worthKeeping(): Generator<[string, Entry]> {
    const counts = new Map<string, number>();
    const latestFirst = [...this.#entries].reverse().sort(([, a], [, b]) => b.seen - a.seen);
    for (const [key, entry] of latestFirst) {
      const count = counts.get(entry.file) ?? (existsSync(entry.file) ? 0 : MOST_OF_FILE);
      if (count < MOST_OF_FILE && this.#now - entry.seen <= LONGEST_UNSEEN) yield [key, entry];
      counts.set(entry.file, count + 1);
    }
  }
}

function readEntries(path: string): Map<string, Entry> {
  try {
    const { replylint, entries } = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(
      replylint === VERSION ? Object.entries<Entry>(entries).filter(([, each]) => isEntry(each)) : [],
    );
  } catch {
    return new Map();
  }
}

function isEntry({ replies, flawed, file, seen }: Entry): boolean {
  return (
    Number.isSafeInteger(replies) &&
    Array.isArray(flawed) &&
    flawed.every(Number.isSafeInteger) &&
    typeof file === 'string' &&
    Number.isSafeInteger(seen)
  );
}

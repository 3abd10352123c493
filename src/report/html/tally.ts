// Counts over a run, by what the charts show.

import type { Finding } from '../../lint/finding.ts';

/** Findings by the name of whatever they are counted by. */
export type Counts = Map<string, number>;

interface DocumentCount {
  readonly path: string;
  findings: number;
  replies: number;
}

/** A place where replies are kept: a folder, or where all lie in the same folder, a file. */
export interface Place {
  readonly name: string;
  readonly findings: number;
  readonly replies: number;
}

export class Tally {
  readonly categories: Counts = new Map();
  readonly languages: Counts = new Map();
  readonly #documents: DocumentCount[] = [];

  openDocument(path: string): void {
    this.#documents.push({ path, findings: 0, replies: 0 });
  }

  add({ category, language }: Finding): void {
    increase(this.categories, category);
    increase(this.languages, language);
    this.#documents.at(-1)!.findings++;
  }

  closeDocument(replies: number): void {
    this.#documents.at(-1)!.replies = replies;
  }

  /** Whether the documents lie in more folders than one. */
  get hasFolders(): boolean {
    return new Set(this.#documents.map(({ path }) => folderOf(path))).size > 1;
  }

  /** The place of a document: its folder, or where there is only one folder, itself. */
  placeOf(path: string, hasFolders = this.hasFolders): string {
    return hasFolders ? folderOf(path) : path;
  }

  /** All places, those with the most findings first. */
  places(): Place[] {
    const { hasFolders } = this;
    const places = new Map<string, { name: string; findings: number; replies: number }>();
    for (const { path, findings, replies } of this.#documents) {
      const name = this.placeOf(path, hasFolders);
      const place = places.get(name) ?? { name, findings: 0, replies: 0 };
      place.findings += findings;
      place.replies += replies;
      places.set(name, place);
    }
    return [...places.values()].sort((a, b) => b.findings - a.findings || order(a.name, b.name));
  }
}

/** The names from the most frequent. */
export function byCount(counts: Counts): [name: string, findings: number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0]));
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, Math.max(1, slash));
}

function increase(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

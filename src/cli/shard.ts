// `--shard 2/5`: one machine's part of the documents. Which part a document falls into depends on its path alone, so a file
// that is added moves no other, and all machines agree.

import type { Document } from '../source/document.ts';
import { ProblemError } from '../source/problem.ts';
import type { Orders } from './reports.ts';

export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

const MOST_SHARDS = 10_000;

/** Reads the value of the flag. Throws ProblemError for what is no shard. */
export function readShard(value: string): Shard {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(value)?.map(Number) ?? [];
  if (number !== undefined && of !== undefined && number >= 1 && number <= of && of <= MOST_SHARDS)
    return { number, of };
  const mend = `write 1/5 for the first of five, up to 5/5; there may be ${MOST_SHARDS.toLocaleString('en')}`;
  throw new ProblemError([{ path: '--shard', message: `"${value}" is not a shard`, mend }]);
}

export interface Share {
  readonly documents: readonly Document[];
  readonly orders: Orders | undefined;
}

/** The documents of a shard; all of them where there is none. Throws ProblemError for standard input. */
export async function shareOf(documents: readonly Document[], shard: Shard | undefined): Promise<Share> {
  if (shard === undefined) return { documents, orders: undefined };
  if (documents.some(({ file }) => file === undefined)) {
    const message = 'standard input cannot be shared out';
    const mend = 'name files or folders, or split what is piped in ("replylint filter" takes it in pieces)';
    throw new ProblemError([{ path: '--shard', message, mend }]);
  }
  const { hash } = await import('node:crypto');
  const isIn = ({ path }: Document): boolean => {
    // File systems of Apple write "é" as two characters.
    const digest = hash('sha256', path.normalize('NFC'), 'buffer');
    return digest.readUInt32BE() % shard.of === shard.number - 1;
  };
  return {
    documents: documents.filter(isIn),
    orders: new Map(documents.map(({ path }, order) => [path, order])),
  };
}

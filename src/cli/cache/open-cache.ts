// The cache of a run, as flags say.

import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { CompiledPacks } from '../../pack/compiled.ts';
import type { Document } from '../../source/document.ts';
import { ProblemError } from '../../source/problem.ts';
import type { CheckOptions } from '../check-options.ts';
import { warn } from '../complain.ts';
import { ownFields } from '../documents.ts';
import type { Linters } from '../linters.ts';
import { packBytes } from '../packs.ts';
import { isOneOf } from '../reports.ts';
import { Cache } from './cache.ts';
import { CacheFile, defaultCacheFile } from './cache-file.ts';

export interface Caching {
  readonly options: CheckOptions;
  readonly cwd: string;
  readonly config: Config | undefined;
  readonly packs: readonly CompiledPacks[];
  readonly linters: Linters;
}

/** Throws ProblemError where the cache would be written over one of the documents. */
export async function openCache(
  documents: readonly Document[],
  { options, cwd, config, packs, linters }: Caching,
): Promise<Cache> {
  const { cacheLocation } = options;
  if (cacheLocation !== undefined && isOneOf(documents, cacheLocation)) {
    const message = 'the cache would be written over a file that is to be checked';
    throw new ProblemError([{ path: cacheLocation, message, mend: 'choose another --cache-location' }]);
  }
  const path = cacheLocation === undefined ? defaultCacheFile(cwd) : resolve(cwd, cacheLocation);
  const flagged = ownFields(options);
  const suppressions = config?.suppressions ?? [];
  return new Cache(new CacheFile(path, Date.now()), {
    packs: await packBytes(packs),
    fieldsOf: (document) => flagged ?? linters.settingsFor(document.path).fields?.value,
    // Whether they are of use is known only when the reply they name is seen.
    mustRead: ({ file }) => suppressions.some((each) => each.isFor(file)),
  });
}

/** Without its cache a run is only slower, so that one cannot be written is no reason to fail. */
export function saveCache(cache: Cache, { options }: Caching): void {
  try {
    cache.save();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const message = `the cache cannot be written (${code}), so the next run will not be faster`;
    warn({ path: options.cacheLocation ?? '--cache', message, mend: 'choose another --cache-location' });
  }
}

// Inflection data as the present sources make it. Making it takes some seconds, so it is kept, under a name that changes
// with all that goes into it: nobody ever sees data of an older build.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildInflection } from './inflection.ts';

const CACHE = join('node_modules', '.cache', 'replylint-inflection');

/** The folder with the data. */
export async function builtInflection(): Promise<string> {
  const folder = join(CACHE, fingerprint());
  if (existsSync(folder)) return folder;
  rmSync(CACHE, { recursive: true, force: true });
  const unfinished = join(CACHE, `unfinished-${process.pid}`);
  await buildInflection(unfinished);
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

function fingerprint(): string {
  const sources = ['src/build/inflection', 'src/text/inflection'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of [
    ...sources.sort(),
    'src/build/inflection.ts',
    'src/text/fold.ts',
    'package-lock.json',
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

// What the build writes lies beside the bundle; programs that run from the sources find it in `dist`.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of something that the build writes, such as `packs/en.bin`. Throws where it hasn't been built. */
export function dataFile(name: string): string {
  const path = join(dataFolder(), name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`);
  return path;
}

/** From the sources that is the working directory's `dist`: they run from the project's root, as vitest does. */
function dataFolder(): string {
  const isBundled = typeof __filename === 'string' && __filename.endsWith('.cjs');
  return isBundled ? dirname(__filename) : join(process.cwd(), 'dist');
}

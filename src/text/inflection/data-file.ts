// What the build writes lies beside the bundle; programs that run from the sources find it in `dist`.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of something that the build writes, such as `packs.bin`. Throws where it hasn't been built. */
export function dataFile(name: string): string {
  const path = join(dataFolder(), name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`);
  return path;
}

function dataFolder(): string {
  const isBundled = typeof __filename === 'string' && __filename.endsWith('.cjs');
  if (isBundled) return dirname(__filename);
  return fileURLToPath(new URL('../../../dist', import.meta.url));
}

// Settings are found upwards: whoever works in a folder of a project means the project's.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAME = 'replylint.yaml';
export const PACKAGE_NAME = 'package.json';

/** The key of package.json. */
export const KEY = 'replylint';

/** The nearest file with settings in a folder or above it; of two in one folder, replylint.yaml. */
export function findConfig(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const file = configIn(place);
    if (file !== undefined) return file;
    if (dirname(place) === place) return undefined;
  }
}

/** The file with settings in a folder. */
export function configIn(folder: string): string | undefined {
  const own = join(folder, CONFIG_NAME);
  if (existsSync(own)) return own;
  const shared = join(folder, PACKAGE_NAME);
  return hasSettings(textOf(shared)) ? shared : undefined;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a package.json has settings for replylint. */
function hasSettings(packageJson: string): boolean {
  if (!packageJson.includes(`"${KEY}"`)) return false;
  try {
    const value: unknown = JSON.parse(packageJson);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, KEY);
  } catch {
    return false;
  }
}

import type { BigIntStats } from 'node:fs';

/**
 * Whether a file is still as it was, as what the system notes of it tells. The time of the last change of its notes shows
 * a file that was changed and given its old date again, and a new mode.
 */
export function isUnchanged(before: BigIntStats, now: BigIntStats): boolean {
  return (
    before.ino === now.ino &&
    before.size === now.size &&
    before.mtimeNs === now.mtimeNs &&
    before.ctimeNs === now.ctimeNs
  );
}

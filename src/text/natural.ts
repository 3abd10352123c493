// The one place that imports `natural`, and only single files of it: its index starts database clients and prints.

import similarity from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** The Jaro-Winkler similarity of two strings: 0 for nothing in common, 1 for the same. Case counts. */
export function jaroWinkler(a: string, b: string): number {
  return similarity(a, b);
}

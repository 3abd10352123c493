// What stands after a flag, as commander hands it over: checked, and gathered where the flag is repeated.

import { ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';

/** One of a few words. The reader throws ProblemError for any other. */
export function oneOf<T extends string>(flag: string, words: readonly T[]): (value: string) => T {
  return (value) => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    const message = `"${value}" is not one of ${words.join(', ')}`;
    const meant = closest(value, words);
    throw new ProblemError([{ path: flag, message, ...(meant && { mend: `did you mean ${meant}?` }) }]);
  };
}

/** A whole number from 0. The reader throws ProblemError for anything else. */
export function count(flag: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new ProblemError([
      { path: flag, message: `"${value}" is not a count`, mend: 'write a whole number from 0' },
    ]);
  };
}

/** The values of a flag that may be repeated. */
export function repeated(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** The same, with several values in each, joined by commas. */
export function listed(value: string, previous: readonly string[] = []): string[] {
  const parts = value.split(',').map((part) => part.trim());
  return [...previous, ...parts.filter((part) => part !== '')];
}

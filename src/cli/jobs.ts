// How many threads lint. One, unless somebody asks for more: starting another costs as much as linting a few megabytes,
// and each takes some fifty megabytes of memory.

import { ProblemError } from '../source/problem.ts';

const MOST_JOBS = 64;

/** The number of threads that --jobs asks for. Throws ProblemError for anything that is none. */
export function jobsValue(value: string): number {
  // Loaded only here, for a draft has no use for it.
  if (value === 'auto')
    return Math.min(process.getBuiltinModule('node:os').availableParallelism(), MOST_JOBS);
  const jobs = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  const message = `"${value}" is no number of threads`;
  const mend = `write a whole number from 1 to ${MOST_JOBS}, or auto`;
  throw new ProblemError([{ path: '--jobs', message, mend }]);
}

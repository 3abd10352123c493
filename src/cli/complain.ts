// Tells the user what went wrong, on standard error.

import { visible } from '../report/escape.ts';
import { describeProblem, type Problem } from '../source/problem.ts';

/** Prints a problem, and the lines around its place where they are known. */
export function complain(problem: Problem): void {
  process.stderr.write(`replylint: ${visible(describeProblem(problem))}\n`);
  if (problem.frame === undefined) return;
  const lines = problem.frame.split('\n').map((line) => `    ${visible(line)}`.trimEnd());
  process.stderr.write(`${lines.join('\n')}\n`);
}

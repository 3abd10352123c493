// Tells the user what went wrong, on standard error.

import { visible } from '../report/escape.ts';
import { describeProblem, type Problem } from '../source/problem.ts';
import { standard } from './output.ts';

/** Prints a problem, and the lines around its place where they are known. */
export function complain(problem: Problem): void {
  print('replylint', problem);
}

/** Prints what is worth knowing, and fails nothing. */
export function warn(problem: Problem): void {
  print('replylint: warning', problem);
}

function print(who: string, problem: Problem): void {
  const frame = problem.frame?.split('\n').map((line) => `    ${visible(line)}`.trimEnd()) ?? [];
  const lines = [`${who}: ${visible(describeProblem(problem))}`, ...frame];
  standard('stderr').write(`${lines.join('\n')}\n`);
}

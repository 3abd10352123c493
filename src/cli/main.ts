// From the command line to the exit code: 0 for nothing at or above the fail level, 1 for findings, 2 when the run
// itself failed.

import { ProblemError } from '../source/problem.ts';
import { runProgram } from './command-line/program.ts';
import { complain } from './complain.ts';

/** Runs replylint with the arguments after its name; returns the exit code. Calls `afterCheck` when a check is through. */
export async function main(args: readonly string[], afterCheck?: () => void): Promise<number> {
  try {
    return await runProgram(args, afterCheck);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    error.problems.forEach(complain);
    return 2;
  }
}

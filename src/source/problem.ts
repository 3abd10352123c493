// A problem is a user's error: something replylint was given that it cannot use. It names its place, its cause and
// the way to mend it, and leads to exit code 2; it never has a stack. Findings and our own bugs are other things.

export interface Problem {
  /** The file (or `<stdin>`, or a flag) as the user wrote it; absent where there is none. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** What is wrong, as one sentence without its full stop. */
  readonly message: string;
  /** What to do about it, as one sentence without its full stop. */
  readonly mend?: string;
  /** A few lines of the source around the place, drawn already; shown under the message. */
  readonly frame?: string;
}

/** Carries one or more problems to the place that prints them. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** One line: `path:line:column: message; mend`. */
export function describeProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const text = problem.mend === undefined ? problem.message : `${problem.message}; ${problem.mend}`;
  return place === '' ? text : `${place}: ${text}`;
}

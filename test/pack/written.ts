// Pack files as people write them, short of what a test wants to break.

import { readPack } from '../../src/pack/read.ts';
import { type Problem, ProblemError } from '../../src/source/problem.ts';

/** A rule that has all it must have; `lines` stand in place of its phrases. */
export function ruleWith(lines: string, id = 'wrong-team'): string {
  return `  - id: ${id}
    severity: error
${lines.replace(/^/gm, '    ')}
    message: Sends the customer away.
    why: Customers don't care how you are organised.
    rewrite: [{ text: Let me find out. }]
    examples:
      flag: ["This is the <wrong team>.", "The <wrong team> again."]
      pass: ["Fine."]
`;
}

export function packWith(...rules: string[]): string {
  return `language: en\ncategory: deflection\nrules:\n${rules.join('')}`;
}

/** What is wrong with a pack, as the problems themselves. */
export function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

/** The problems of a file, each as `line:column message; mend`. */
export function faultsOf(text: string): string[] {
  return shown(problemsOf(() => readPack('house.yaml', text)));
}

export function shown(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, message, mend }) => `${line}:${column} ${message}; ${mend}`);
}

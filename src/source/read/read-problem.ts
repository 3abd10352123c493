// What the operating system says when a file cannot be read, in words.

import { type Problem, ProblemError } from '../problem.ts';

const CAUSES: Record<string, Pick<Problem, 'message' | 'mend'>> = {
  ENOENT: { message: 'there is no such file or folder', mend: 'check how the path is spelled' },
  ENOTDIR: { message: 'there is no such file or folder', mend: 'a part of the path is a file' },
  EACCES: { message: 'no permission to read it', mend: 'give yourself the right to read it' },
  EPERM: { message: 'no permission to read it', mend: 'give yourself the right to read it' },
  EISDIR: { message: 'it is a folder, not a file', mend: 'name the files in it' },
  ELOOP: { message: 'the symbolic link leads back to itself', mend: 'name the file itself' },
  ENAMETOOLONG: { message: 'the path is too long', mend: 'quote globs, so that the shell leaves them alone' },
  EMFILE: { message: 'too many files are open', mend: 'raise the limit (ulimit -n)' },
  EIO: { message: 'the disk cannot read it', mend: 'try again, or restore the file from a copy' },
};

/** An error of the file system as a problem; anything else is our own bug, and is thrown on. */
export function readProblem(path: string, error: unknown): Problem {
  if (error instanceof ProblemError) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return { path, ...(CAUSES[code] ?? { message: `it cannot be read (${code})` }) };
}

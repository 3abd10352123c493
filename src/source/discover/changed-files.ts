// Which files git says have changed.

import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Problem, ProblemError } from '../problem.ts';

/** Bytes of a list of names. */
const LONGEST_LIST = 256 * 1024 * 1024;

export class ChangedFiles {
  /** Absolute paths, with no symbolic link in their folders. */
  readonly #paths: ReadonlySet<string>;

  private constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths);
  }

  /**
   * What has changed since HEAD and `ref` parted, be it committed or not, and what git doesn't know yet; what is deleted
   * is not among it. Throws ProblemError where git cannot say.
   */
  static since(ref: string, cwd: string): ChangedFiles {
    const root = line(git(['rev-parse', '--show-toplevel'], cwd, noRepository));
    const named = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const commit = line(git(named, root, () => noCommit(ref)));
    const base = line(git(['merge-base', commit, 'HEAD'], root, () => nothingInCommon(ref)));
    const changed = ['diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', '--ignore-submodules'];
    const unknown = ['ls-files', '--others', '--exclude-standard', '-z'];
    const names = [
      ...git(['-c', 'diff.relative=false', ...changed, base, '--'], root, other).split('\0'),
      ...git(unknown, root, other).split('\0'),
    ];
    const folder = realpathSync(root);
    return new ChangedFiles(names.filter((name) => name !== '').map((name) => join(folder, name)));
  }

  get isEmpty(): boolean {
    return this.#paths.size === 0;
  }

  /** Whether a file is among them; it must be there. */
  has(file: string, cwd: string): boolean {
    const path = resolve(cwd, file);
    return this.#paths.has(join(realpathSync(dirname(path)), basename(path)));
  }
}

/** What git prints; `explain` makes a problem of what it complains about. */
function git(args: readonly string[], cwd: string, explain: (complaint: string) => Problem): string {
  const { stdout, stderr, status, error } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: LONGEST_LIST,
    // git writes down what it learns about files, but this is to read only.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  if (error !== undefined) {
    const mend = 'install it, or leave --since out';
    throw new ProblemError([{ path: '--since', message: 'git is not to be found', mend }]);
  }
  if (status !== 0) throw new ProblemError([{ path: '--since', ...explain(stderr) }]);
  return stdout;
}

function line(output: string): string {
  return output.trimEnd().split('\n').at(-1)!;
}

function noRepository(complaint: string): Problem {
  if (!complaint.includes('not a git repository')) return other(complaint);
  return {
    message: 'this folder is in no git repository',
    mend: 'go to one, or leave --since out',
  };
}

function noCommit(ref: string): Problem {
  return {
    message: `git knows no commit "${ref}"`,
    mend: 'name a branch, a tag or a commit, and fetch it if need be',
  };
}

function nothingInCommon(ref: string): Problem {
  return {
    message: `"${ref}" and what is checked out have no commit in common`,
    mend: 'fetch more of the history, as with "git fetch --unshallow"',
  };
}

function other(complaint: string): Problem {
  const [first = ''] = complaint
    .trim()
    .replace(/^fatal: /, '')
    .split('\n');
  return { message: `git says: ${first}`, mend: 'see to that first' };
}

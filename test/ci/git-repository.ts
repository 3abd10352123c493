// A repository of git in a temporary folder, that knows nothing of the git settings of whoever runs the tests.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** What keeps git, and whatever calls it, from the settings of this machine. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

export class GitRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'replylint-git-'));

  /** It is gone after the tests of the file. */
  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true }));
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Ann');
    this.git('config', 'user.email', 'ann@example.com');
  }

  /** Runs git, and returns what it prints. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...GIT_ENV },
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  commit(subject: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', subject);
  }
}

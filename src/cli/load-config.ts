// Finds the settings. The code that reads them is loaded only where there are some.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/find-config.ts';
import { ProblemError } from '../source/problem.ts';

export interface ConfigOptions {
  /** A file with settings; false for none; undefined for what is found upwards. */
  readonly config?: string | false;
}

/** Undefined where there are no settings. Throws ProblemError where they are missing or wrong. */
export async function loadConfig({ config }: ConfigOptions, cwd: string): Promise<Config | undefined> {
  if (config === false) return undefined;
  const file = typeof config === 'string' ? resolve(cwd, config) : findConfig(cwd);
  if (file === undefined) return undefined;
  if (!existsSync(file)) {
    const mend = 'check the path, or write one with "replylint init"';
    throw new ProblemError([{ path: '--config', message: `there is no file "${config}"`, mend }]);
  }
  return (await import('../config/config.ts')).Config.read(file, cwd);
}

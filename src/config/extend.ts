// Settings may build on others: files beside them, and npm packages in which teams share theirs. What is extended may
// also be a pack of rules; a pack is told by its rules.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Problem, ProblemError } from '../source/problem.ts';
import { showPath } from '../source/show-path.ts';
import { YamlSource } from '../yaml/yaml-source.ts';
import { ConfigSource, readText } from './config-source.ts';
import { configIn } from './find-config.ts';

export interface Extended {
  /** What is built on before what builds on it. */
  readonly sources: readonly ConfigSource[];
  /** Absolute paths of packs, in the same order. */
  readonly packs: readonly string[];
}

/** A file with settings and all that it builds on. Throws ProblemError where something is missing or wrong. */
export function readWithBases(file: string, cwd: string, outer: readonly string[] = []): Extended {
  const source = ConfigSource.read(file, cwd);
  const sources: ConfigSource[] = [];
  const packs: string[] = [];
  const problems: Problem[] = [];
  for (const [index, name] of (source.values.extends ?? []).entries()) {
    const base = findBase(name, source.folder);
    if (base === undefined || [...outer, file].includes(base)) {
      problems.push(source.problem(['extends', index], ...explain(name, base)));
      continue;
    }
    try {
      if (isPack(base, cwd)) packs.push(base);
      else {
        const extended = readWithBases(base, cwd, [...outer, file]);
        sources.push(...extended.sources);
        packs.push(...extended.packs);
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  for (const [index, name] of (source.values.packs ?? []).entries()) {
    const pack = resolve(source.folder, name);
    if (existsSync(pack)) packs.push(pack);
    else
      problems.push(
        source.problem(['packs', index], `there is no pack "${name}"`, 'a path starts from this file'),
      );
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { sources: [...sources, source], packs };
}

function explain(name: string, base: string | undefined): [message: string, mend: string] {
  if (base !== undefined) return [`"${name}" builds on this file itself`, 'take it away here or there'];
  if (isPath(name)) return [`there is no file "${name}"`, 'a path starts from this file'];
  return [
    `there is no package "${name}" with settings for replylint`,
    `install it, or write "./${name}" for a file`,
  ];
}

function isPath(name: string): boolean {
  return /^\.{0,2}[\\/]|^[a-z]:[\\/]|^[^@/\\]*\.ya?ml$/i.test(name);
}

function findBase(name: string, folder: string): string | undefined {
  if (isPath(name)) {
    const file = resolve(folder, name);
    return existsSync(file) ? file : undefined;
  }
  for (let place = folder; ; place = dirname(place)) {
    const inPackage = join(place, 'node_modules', name);
    if (/\.ya?ml$/i.test(name) && existsSync(inPackage)) return inPackage;
    const file = existsSync(inPackage) ? configIn(inPackage) : undefined;
    if (file !== undefined) return file;
    if (dirname(place) === place) return undefined;
  }
}

/** Whether a file is a pack of rules. Throws ProblemError where it cannot be read. */
export function isPack(file: string, cwd: string): boolean {
  const shown = showPath(file, cwd);
  const { value } = new YamlSource(shown, readText(file, shown));
  return typeof value === 'object' && value !== null && ('rules' in value || 'defines' in value);
}

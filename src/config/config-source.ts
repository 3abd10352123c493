// A file with settings: replylint.yaml, or a package.json that has them under "replylint".

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Problem, ProblemError } from '../source/problem.ts';
import { readProblem } from '../source/read/read-problem.ts';
import { showPath } from '../source/show-path.ts';
import { checkYaml } from '../yaml/check-yaml.ts';
import { type Path, YamlSource } from '../yaml/yaml-source.ts';
import { KEY, PACKAGE_NAME } from './find-config.ts';
import { ConfigFile } from './schema.ts';

/** In UTF-16 code units. */
const LARGEST = 2 * 1024 * 1024;

export class ConfigSource {
  /** Absolute. */
  readonly file: string;
  /** The folder that paths in it start from. */
  readonly folder: string;
  /** As it is shown. */
  readonly shown: string;
  readonly values: ConfigFile;
  readonly #yaml: YamlSource;
  readonly #above: Path;

  private constructor(file: string, shown: string, yaml: YamlSource, above: Path) {
    this.file = file;
    this.folder = dirname(file);
    this.shown = shown;
    this.#yaml = yaml;
    this.#above = above;
    this.values = checkYaml(yaml, ConfigFile, above);
  }

  /** Reads a file of settings. Throws ProblemError with all that is wrong in it. */
  static read(file: string, cwd: string): ConfigSource {
    const shown = showPath(file, cwd);
    const yaml = new YamlSource(shown, readText(file, shown));
    return new ConfigSource(file, shown, yaml, basename(file) === PACKAGE_NAME ? [KEY] : []);
  }

  /** The line of a value, as it is shown: "replylint.yaml:3". */
  place(path: Path): string {
    const { line } = this.problem(path, '');
    return `${this.shown}:${line}`;
  }

  problem(path: Path, message: string, mend?: string): Problem {
    return this.#yaml.problem([...this.#above, ...path], message, mend);
  }

  keyProblem(path: Path, message: string, mend?: string): Problem {
    return this.#yaml.keyProblem([...this.#above, ...path], message, mend);
  }
}

/** The text of a file. Throws ProblemError where it cannot be read. */
export function readText(file: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ProblemError([readProblem(shown, error)]);
  }
  if (!isUtf8(bytes))
    throw new ProblemError([
      { path: shown, message: 'the file is not valid UTF-8', mend: 'save it as UTF-8' },
    ]);
  if (bytes.length > LARGEST)
    throw new ProblemError([
      { path: shown, message: 'the file is longer than 2 MB', mend: 'name a file of settings' },
    ]);
  return bytes.toString();
}

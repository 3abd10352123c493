// The settings of a project: one file with all that it builds on, or none.

import { relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { parseSelector, selects } from '../lint/selection.ts';
import { unknownSelector } from '../lint/unknown-selector.ts';
import type { CompiledRule } from '../pack/compiled.ts';
import type { Severity } from '../pack/severity.ts';
import type { OwnFields } from '../source/data/own-fields.ts';
import type { Problem } from '../source/problem.ts';
import { withForwardSlashes } from '../source/show-path.ts';
import type { Path } from '../yaml/yaml-source.ts';
import type { ConfigSource } from './config-source.ts';
import { type ConfiguredSuppression, configuredSuppressions } from './configured-suppression.ts';
import { readWithBases } from './extend.ts';
import { globMatcher } from './globs.ts';
import type { ConfigFile } from './schema.ts';
import { DEFAULTS, type Said, type Settings, withRules } from './settings.ts';
import type { UnusedLevel } from './unused-level.ts';

type Part = (settings: Settings, file: string | undefined) => Settings;

export class Config {
  /** Absolute paths of the packs that the settings bring. */
  readonly packs: readonly string[];
  readonly failOn: Said<Severity> | undefined;
  readonly maxWarnings: Said<number> | undefined;
  readonly requireReasons: Said<boolean> | undefined;
  readonly unusedSuppressions: Said<UnusedLevel> | undefined;
  /** An absolute path. */
  readonly baseline: Said<string> | undefined;
  readonly suppressions: readonly ConfiguredSuppression[];
  /** Absolute paths of all files that were read: none of them is a reply. */
  readonly files: readonly string[];
  readonly #sources: readonly ConfigSource[];
  readonly #parts: readonly Part[];
  readonly #folder: string;
  readonly #ignored: Ignore;

  private constructor(sources: readonly ConfigSource[], packs: readonly string[]) {
    this.#sources = sources;
    this.#folder = sources.at(-1)?.folder ?? '';
    this.packs = packs;
    this.failOn = this.#last('failOn');
    this.maxWarnings = this.#last('maxWarnings');
    this.requireReasons = this.#last('requireReasons');
    this.unusedSuppressions = this.#last('unusedSuppressions');
    const withBaseline = sources.findLast(({ values }) => values.baseline !== undefined);
    this.baseline = withBaseline && {
      value: resolve(withBaseline.folder, withBaseline.values.baseline!),
      from: withBaseline.place(['baseline']),
    };
    this.suppressions = sources.flatMap((source) => configuredSuppressions(source, this.#folder));
    this.files = [...sources.map(({ file }) => file), ...packs];
    this.#parts = sources.flatMap((source) => partsOf(source, this.#folder));
    this.#ignored = ignore().add(sources.flatMap(({ values }) => values.ignore ?? []));
  }

  static readonly NONE = new Config([], []);

  /** Reads a file with settings. Throws ProblemError where it, or what it builds on, is wrong. */
  static read(file: string, cwd: string): Config {
    const { sources, packs } = readWithBases(file, cwd);
    return new Config(sources, packs);
  }

  /** What holds for a file, by its absolute path; undefined for a draft without a name. */
  settingsFor(file: string | undefined): Settings {
    return this.#parts.reduce((settings, part) => part(settings, file), DEFAULTS);
  }

  /** Whether folders and globs leave a file out. */
  ignores(file: string): boolean {
    const path = withForwardSlashes(relative(this.#folder, file));
    const isInside = path !== '' && !path.startsWith('../') && !/^([a-z]:)?\//i.test(path);
    return this.files.includes(file) || (isInside && this.#ignored.ignores(path));
  }

  /** Names of categories and rules that nothing bears, each at its place. */
  *unknownNames(rules: () => readonly CompiledRule[]): Generator<Problem> {
    for (const source of this.#sources) {
      const { severity = {}, overrides = [] } = source.values;
      yield* unknownIn(source, ['severity'], severity, rules);
      for (const [index, override] of overrides.entries())
        yield* unknownIn(source, ['overrides', index, 'severity'], override.severity ?? {}, rules);
    }
  }

  #last<Key extends keyof ConfigFile>(key: Key): Said<NonNullable<ConfigFile[Key]>> | undefined {
    const source = this.#sources.findLast(({ values }) => values[key] !== undefined);
    return source && { value: source.values[key]!, from: source.place([key]) };
  }
}

/** What a file with settings says, in the order in which later parts win. */
function partsOf(source: ConfigSource, folder: string): Part[] {
  const { values } = source;
  const rules: Part = (settings) => withRules(settings, values, (...path) => source.place(path));
  const overrides = (values.overrides ?? []).map((override, index): Part => {
    const matches = globMatcher(override.files, folder);
    const from = (...path: string[]) => source.place(['overrides', index, ...path]);
    return (settings, file) =>
      file !== undefined && matches(file) ? withRules(settings, override, from) : settings;
  });
  const inputs = (values.inputs ?? []).map(({ files, ...fields }, index): Part => {
    const matches = globMatcher(files, folder);
    const said = { value: fields as OwnFields, from: source.place(['inputs', index]) };
    return (settings, file) =>
      file !== undefined && matches(file) ? { ...settings, fields: said } : settings;
  });
  return [rules, ...overrides, ...inputs];
}

function* unknownIn(
  source: ConfigSource,
  path: Path,
  severity: Readonly<Record<string, unknown>>,
  rules: () => readonly CompiledRule[],
): Generator<Problem> {
  for (const name of Object.keys(severity)) {
    const selector = parseSelector(name);
    if (rules().some((rule) => selects(selector, rule))) continue;
    const { message, mend } = unknownSelector(name, selector, rules());
    yield source.keyProblem([...path, name], message, mend);
  }
}

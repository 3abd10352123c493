// What holds for one file, and who said so.

import { parseSelector, type Selector } from '../lint/selection.ts';
import { DEFAULT_PRESET, type Preset } from '../pack/preset.ts';
import type { OwnFields } from '../source/data/own-fields.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import type { Level } from './schema.ts';

/** A value with its origin, as it is shown: "replylint.yaml:3", "--preset", "default". */
export interface Said<T> {
  readonly value: T;
  readonly from: string;
}

export interface Settings {
  readonly preset: Said<Preset>;
  readonly languages: Said<readonly Language[]>;
  /** The last that fits a rule counts. */
  readonly severities: readonly Said<LevelSetting>[];
  /** Where the replies of data are; undefined where the shape of the data says it. */
  readonly fields: Said<OwnFields> | undefined;
}

export interface LevelSetting {
  readonly selector: Selector;
  readonly level: Level;
}

export const DEFAULTS: Settings = {
  preset: { value: DEFAULT_PRESET, from: 'default' },
  languages: { value: LANGUAGES, from: 'default' },
  severities: [],
  fields: undefined,
};

/** A rule is more exact than its category, and either with its language than without. */
function exactness({ name, language }: Selector): number {
  return (name.includes('/') ? 2 : 0) + (language === undefined ? 0 : 1);
}

/** What a part of the settings says of rules, each with its origin. */
export function withRules(
  settings: Settings,
  said: {
    readonly preset?: Preset | undefined;
    readonly languages?: readonly Language[] | undefined;
    readonly severity?: Readonly<Record<string, Level>> | undefined;
  },
  from: (...path: string[]) => string,
): Settings {
  const levels = Object.entries(said.severity ?? {})
    .map(([name, level]) => ({
      value: { selector: parseSelector(name), level },
      from: from('severity', name),
    }))
    .sort((a, b) => exactness(a.value.selector) - exactness(b.value.selector));
  return {
    ...settings,
    preset: said.preset === undefined ? settings.preset : { value: said.preset, from: from('preset') },
    languages:
      said.languages === undefined ? settings.languages : { value: said.languages, from: from('languages') },
    severities: [...settings.severities, ...levels],
  };
}

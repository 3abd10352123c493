import { describe, expect, it } from 'vitest';
import { EVERYTHING, parseSelector, type Selection } from '../../src/lint/selection.ts';
import type { Severity } from '../../src/pack/severity.ts';
import { houseLinter } from './house.ts';

const FILES = [
  {
    category: 'policy',
    rules: [
      { id: 'wall', phrases: ['wall'], aka: ['old-policy/barrier'] },
      { id: 'rules', phrases: ['rules'] },
    ],
  },
  { category: 'policy', language: 'ru', rules: [{ id: 'wall', phrases: ['стена'] }] },
  { category: 'tone', rules: [{ id: 'cold', phrases: ['cold'], severity: 'error' }] },
];

const PRESET_FILES = [
  {
    category: 'killer',
    preset: 'gentle',
    rules: [
      { id: 'mild', phrases: ['mild'] },
      { id: 'noisy', phrases: ['noisy'], preset: 'strict' },
    ],
  },
  { category: 'plain', rules: [{ id: 'any', phrases: ['any'] }] },
];

const TEXT = 'Wall, rules, стена, cold.';

function select(selection: Partial<Record<'only' | 'skip', readonly string[]>>): string[] {
  const parsed: Selection = {
    ...EVERYTHING,
    only: (selection.only ?? []).map(parseSelector),
    skip: (selection.skip ?? []).map(parseSelector),
  };
  return houseLinter(FILES, parsed)
    .lintText(TEXT)
    .map(({ match }) => match);
}

describe('a preset', () => {
  const matches = (selection: Selection): string[] =>
    houseLinter(PRESET_FILES, selection)
      .lintText('Mild, noisy, any.')
      .map(({ match }) => match);

  it('holds what milder ones hold, and more', () => {
    expect(matches({ ...EVERYTHING, preset: 'gentle' })).toEqual(['Mild']);
    expect(matches({ ...EVERYTHING, preset: 'recommended' })).toEqual(['Mild', 'any']);
    expect(matches({ ...EVERYTHING, preset: 'strict' })).toEqual(['Mild', 'noisy', 'any']);
  });

  it('gives way to what is named, and not to what is skipped', () => {
    const [only, skip] = [[parseSelector('killer')], [parseSelector('killer/mild')]];
    expect(matches({ ...EVERYTHING, preset: 'gentle', only })).toEqual(['Mild', 'noisy']);
    expect(matches({ ...EVERYTHING, preset: 'recommended', skip })).toEqual(['any']);
  });
});

describe('a level', () => {
  const matches = (...levels: [string, Severity | 'off'][]): string[] =>
    houseLinter(PRESET_FILES, {
      ...EVERYTHING,
      preset: 'gentle',
      levels: levels.map(([name, level]) => ({ selector: parseSelector(name), level })),
    })
      .lintText('Mild, noisy, any.')
      .map(({ match }) => match);

  it('switches off, or on whatever the preset; the last that fits counts', () => {
    expect(matches(['killer/mild', 'off'])).toEqual([]);
    expect(matches(['plain', 'info'])).toEqual(['Mild', 'any']);
    expect(matches(['killer', 'off'], ['killer/noisy', 'warning'])).toEqual(['noisy']);
    expect(matches(['killer/noisy', 'warning'], ['killer', 'off'])).toEqual([]);
    expect(matches(['ru:killer', 'off'])).toEqual(['Mild']);
  });

  it('does not reach rules of other languages than those that are wanted', () => {
    const russian = { ...EVERYTHING, languages: ['ru'] } as const;
    expect(
      houseLinter(FILES, russian)
        .lintText(TEXT)
        .map(({ match }) => match),
    ).toEqual(['стена']);
  });
});

describe('a selector', () => {
  it('is read with the language before it, if one stands there', () => {
    expect(parseSelector('policy')).toEqual({ language: undefined, name: 'policy' });
    expect(parseSelector('ru:policy/wall')).toEqual({ language: 'ru', name: 'policy/wall' });
    expect(parseSelector('de:policy')).toEqual({ language: undefined, name: 'de:policy' });
    expect(parseSelector('ru:a:b')).toEqual({ language: 'ru', name: 'a:b' });
    expect(parseSelector('ru:')).toEqual({ language: 'ru', name: '' });
    expect(parseSelector('')).toEqual({ language: undefined, name: '' });
  });

  it('takes a category, a rule, a former id, or either in one language', () => {
    expect(select({ only: ['policy'] })).toEqual(['Wall', 'rules', 'стена']);
    expect(select({ only: ['policy/wall'] })).toEqual(['Wall', 'стена']);
    expect(select({ only: ['old-policy/barrier'] })).toEqual(['Wall']);
    expect(select({ only: ['ru:policy'] })).toEqual(['стена']);
    expect(select({ only: ['en:policy/wall'] })).toEqual(['Wall']);
    expect(select({ only: ['ru:old-policy/barrier'] })).toEqual([]);
  });

  it('takes no beginning of a name', () => {
    for (const name of ['pol', 'policy/', 'policy/wal', 'wall', '', 'old-policy'])
      expect(select({ only: [name] })).toEqual([]);
  });
});

describe('a selection', () => {
  it('of nothing is of everything', () => {
    expect(select({})).toEqual(['Wall', 'rules', 'стена', 'cold']);
  });

  it('leaves out what is skipped, even where it is wanted', () => {
    expect(select({ only: ['policy', 'tone'], skip: ['policy/wall'] })).toEqual(['rules', 'cold']);
    expect(select({ skip: ['en:policy', 'tone/cold'] })).toEqual(['стена']);
    expect(select({ only: ['tone'], skip: ['tone'] })).toEqual([]);
  });

  it('changes severities, of which the last that fits counts', () => {
    const severities = (...changes: [string, Severity][]): Severity[] =>
      houseLinter(FILES, {
        ...EVERYTHING,
        levels: changes.map(([name, level]) => ({ selector: parseSelector(name), level })),
      })
        .lintText(TEXT)
        .map(({ severity }) => severity);
    expect(severities()).toEqual(['warning', 'warning', 'warning', 'error']);
    expect(severities(['policy', 'error'], ['ru:policy', 'info'])).toEqual([
      'error',
      'error',
      'info',
      'error',
    ]);
    expect(severities(['policy/wall', 'info'], ['policy', 'error'])).toEqual([
      'error',
      'error',
      'error',
      'error',
    ]);
    expect(severities(['old-policy/barrier', 'info'])).toEqual(['info', 'warning', 'warning', 'error']);
  });

  it('decides which of two overlapping findings is the graver', () => {
    const files = [
      {
        rules: [
          { id: 'a', phrases: ['wrong team'] },
          { id: 'b', phrases: ['wrong (team | desk)'] },
        ],
      },
    ];
    const rules = (selection: Selection) =>
      houseLinter(files, selection)
        .lintText('Wrong team')
        .map(({ rule }) => rule);
    expect(rules(EVERYTHING)).toEqual(['house/a']);
    const graver = [{ selector: parseSelector('house/b'), level: 'error' }] as const;
    expect(rules({ ...EVERYTHING, levels: graver })).toEqual(['house/b']);
  });
});

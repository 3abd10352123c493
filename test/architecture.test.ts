// The shape of the code: folders are stages, and each imports only from those before it. Three packages have one place
// each.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** In their order: each may import from those before it, but for some that it has nothing to do with. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  source: [],
  text: ['source'],
  yaml: [],
  phrase: ['yaml'],
  pack: [],
  lint: [],
  config: [],
  suppress: [],
  baseline: ['config', 'suppress'],
  write: ['text', 'yaml', 'phrase', 'pack', 'lint', 'config', 'suppress', 'baseline'],
  fix: ['config', 'suppress', 'baseline'],
  report: ['config', 'suppress', 'baseline', 'write', 'fix'],
  cli: [],
  build: [],
};

function mayImport(stage: string): readonly string[] {
  const names = Object.keys(STAGES);
  return names.slice(0, names.indexOf(stage)).filter((name) => !STAGES[stage]!.includes(name));
}

const ONE_PLACE: Readonly<Record<string, string>> = {
  natural: 'src/text/natural.ts',
  chalk: 'src/report/style.ts',
  commander: 'src/cli/command-line/',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function stageOf(path: string): string {
  return relative('src', path).split(/[\\/]/)[0]!;
}

describe('imports', () => {
  it.each(Object.keys(STAGES))('of %s go one way', (stage) => {
    const own = files.filter((file) => stageOf(file) === stage);
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative('.', resolve(dirname(file), name)))
        .filter((target) => target.startsWith('src'))
        .filter((target) => stageOf(target) !== stage && !mayImport(stage).includes(stageOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('cover every folder', () => {
    expect(Object.keys(STAGES).sort()).toEqual([...new Set(files.map(stageOf))].sort());
  });

  it.each(Object.entries(ONE_PLACE))('of %s stand in %s alone', (name, place) => {
    const importers = files.filter((file) => importsOf(file).some((each) => each.split('/')[0] === name));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !file.startsWith(place))).toEqual([]);
  });
});

it('files are short enough to read in one go', () => {
  const long = files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

// The shape of the code: folders are stages, and each imports only from those before it. Three packages have one place
// each.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The stages that a stage may import from. `source` and `text` don't know each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  text: [],
  yaml: ['source', 'text'],
  phrase: ['source', 'text'],
  pack: ['source', 'text', 'yaml', 'phrase'],
  lint: ['source', 'text', 'yaml', 'phrase', 'pack'],
  config: ['source', 'text', 'yaml', 'phrase', 'pack', 'lint'],
  suppress: ['source', 'text', 'yaml', 'phrase', 'pack', 'lint', 'config'],
  baseline: ['source', 'text', 'yaml', 'phrase', 'pack', 'lint'],
  fix: ['source', 'text', 'yaml', 'phrase', 'pack', 'lint'],
  report: ['source', 'text', 'yaml', 'phrase', 'pack', 'lint'],
  cli: [
    'source',
    'text',
    'yaml',
    'phrase',
    'pack',
    'lint',
    'config',
    'suppress',
    'baseline',
    'fix',
    'report',
  ],
  build: [
    'source',
    'text',
    'yaml',
    'phrase',
    'pack',
    'lint',
    'config',
    'suppress',
    'baseline',
    'fix',
    'report',
    'cli',
  ],
};

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
  it.each(Object.keys(MAY_IMPORT))('of %s go one way', (stage) => {
    const own = files.filter((file) => stageOf(file) === stage);
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative('.', resolve(dirname(file), name)))
        .filter((target) => target.startsWith('src'))
        .filter((target) => stageOf(target) !== stage && !MAY_IMPORT[stage]!.includes(stageOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('cover every folder', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...new Set(files.map(stageOf))].sort());
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

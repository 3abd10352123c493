import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../src/build/rule-pages.ts';

const FOLDER = join('docs', 'rules');
const pages = rulePages('rules');

describe('the pages of the rules', () => {
  it('are all there, and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages.keys()])('%s says what the packs say now: else run "npm run docs"', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(pages.get(name));
  });

  it('are in words, whatever language they are in', () => {
    const cells = [...pages.values()].flatMap((page) => page.split(' | '));
    expect(cells.filter((cell) => /%[0-9A-Fu]/.test(cell))).toEqual([]);
  });

  it('have every rule of every language', () => {
    const index = pages.get('README.md')!;
    for (const language of ['en', 'ru', 'pl']) {
      const names = readdirSync(join('rules', language)).filter((name) => name !== 'defines.yaml');
      expect(names.map((name) => name.replace('.yaml', '.md')).filter((page) => !pages.has(page))).toEqual(
        [],
      );
    }
    const rows = index.split('\n').filter((line) => line.startsWith('| [`'));
    expect(rows.filter((line) => !line.endsWith('| ✓ | ✓ | ✓ |'))).toEqual([]);
  });
});

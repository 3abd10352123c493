import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, type ReportFormat } from '../../src/report/formats.ts';
import { examples, OPTIONS, reportOn } from './sample.ts';

const { draft } = examples();
const names = Object.keys(FORMATS) as ReportFormat[];

describe('FORMATS', () => {
  it.each(names)('has a reporter for %s, which says the same each time', async (name) => {
    const create = await FORMATS[name]();
    const report = () =>
      reportOn(
        [
          ['a.md', draft, draft],
          ['b.md', draft],
        ],
        create(OPTIONS),
      );
    expect(report()).toContain('a.md');
    expect(report()).toBe(report());
  });

  it('loads the code of a format only when it is asked for', () => {
    const source = readFileSync('src/report/formats.ts', 'utf8');
    expect(source.match(/^import (?!type )/gm)).toBe(null);
    expect(names.every((name) => source.includes(`await import('./${name}.ts')`))).toBe(true);
  });

  it('is documented', () => {
    const page = readFileSync('docs/reports.md', 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    expect(rows).toEqual(names);
  });
});

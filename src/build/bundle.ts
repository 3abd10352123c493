// Bundles the program into one file, so that starting it opens one file, and whoever installs replylint installs
// nothing else.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Writes the bundle and the licences of all that went into it. */
export async function buildBundle(out: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    // Only programs that run from the sources read it.
    define: { 'import.meta.url': '""' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(out, 'third-party.txt'), licences([...bundledPackages(metafile), ...DICTIONARIES]));
}

/** Packages whose data, rather than code, is part of what is shipped. */
const DICTIONARIES = ['dictionary-pl', 'dictionary-ru'];

function bundledPackages(metafile: Metafile): string[] {
  const names = Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function licences(packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['replylint contains the following packages, in whole or in part.\n', ...parts].join(rule);
}

// Bundles the program, so that starting it opens few files and whoever installs replylint installs nothing else. Our
// own code is one file. Each package it needs is a file of its own: most are wanted seldom (YAML for a user's pack,
// globs for a folder), and code that is not read costs no time.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Writes the bundle and the licences of all that went into it. */
export async function buildBundle(out: string): Promise<void> {
  const packages = new Set<string>();
  await build({
    ...OPTIONS,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(out, 'cli.cjs'),
    // Only programs that run from the sources read it.
    define: { 'import.meta.url': '""' },
    plugins: [packagesApart(packages)],
  });
  mkdirSync(join(out, 'packages'), { recursive: true });
  const bundled = new Set(DICTIONARIES);
  for (const name of packages) {
    const { metafile } = await build({
      ...OPTIONS,
      stdin: { contents: `export * from ${JSON.stringify(name)}`, resolveDir: '.' },
      outfile: join(out, 'packages', fileName(name)),
      minify: true,
      plugins: [WITHOUT_CHILD_PROCESS],
    });
    for (const each of packagesIn(metafile)) bundled.add(each);
  }
  writeFileSync(join(out, 'third-party.txt'), licences([...bundled].sort()));
}

/** Packages whose data, rather than code, is part of what is shipped. */
const DICTIONARIES = ['dictionary-pl', 'dictionary-ru'];

/** Leaves whole packages out of the bundle and notes their names; single files of a package go in. */
function packagesApart(names: Set<string>): Plugin {
  return {
    name: 'packages-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^(@[\w-]+\/)?[\w-]+$/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        names.add(path);
        return { path: `./packages/${fileName(path)}`, external: true };
      });
    },
  };
}

/**
 * Commander loads `child_process` for subcommands that are programs of their own. We have none, and loading it takes a
 * tenth of the time in which a draft is checked.
 */
const WITHOUT_CHILD_PROCESS: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

function fileName(packageName: string): string {
  return `${packageName.replace(/\W+/g, '-')}.cjs`;
}

function packagesIn(metafile: Metafile): string[] {
  return Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
}

function licences(packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = join('node_modules', name);
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    const { version, license } = JSON.parse(manifest) as Record<string, string>;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['replylint contains the following packages, in whole or in part.\n', ...parts].join(rule);
}

// Bundles the program, so that whoever installs replylint installs nothing else. What is wanted seldom (reading YAML,
// walking folders, explaining rules) lies in files of its own, since code that is not read costs no time.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { RAW_FILES } from './raw-files.ts';

const MINIFY = { compress: true, mangle: false, codegen: true };

/** Writes the bundle and the licences of all that went into it. */
export async function buildBundle(out: string): Promise<void> {
  const check = await neededModules('src/cli/check.ts');
  const bundle = await rolldown({
    input: { cli: 'src/cli/main.ts' },
    platform: 'node',
    plugins: [WITHOUT_CHILD_PROCESS, RAW_FILES],
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'cli-[name].cjs',
    // What every check needs lies together: each file that has to be opened costs time, too.
    codeSplitting: { groups: [{ name: 'check', test: (id) => check.has(id) }] },
    minify: MINIFY,
    comments: false,
  });
  await bundle.close();
  await buildWorker(out);
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const packages = new Set([...packagesOf(modules), ...DICTIONARIES]);
  writeFileSync(join(out, 'third-party.txt'), licences([...packages].sort()));
}

/** What runs in other threads is one file: nothing in it is wanted seldom, and each thread has to load it anew. */
async function buildWorker(out: string): Promise<void> {
  const bundle = await rolldown({ input: 'src/cli/steps/worker.ts', platform: 'node' });
  await bundle.write({ file: join(out, 'worker.cjs'), format: 'cjs', minify: MINIFY, comments: false });
  await bundle.close();
}

/** The modules that loading an entry loads, all but those it asks for later. */
async function neededModules(entry: string): Promise<Set<string>> {
  const bundle = await rolldown({ input: entry, platform: 'node', plugins: [RAW_FILES] });
  const { output } = await bundle.generate({ format: 'cjs' });
  await bundle.close();
  const chunks = output.filter((each) => each.type === 'chunk');
  const needed = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of needed) {
    for (const imported of chunks.find((chunk) => chunk.fileName === name)!.imports) {
      if (chunks.some((chunk) => chunk.fileName === imported)) needed.add(imported);
    }
  }
  return new Set(chunks.filter((chunk) => needed.has(chunk.fileName)).flatMap((chunk) => chunk.moduleIds));
}

/** Packages whose data, rather than code, is part of what is shipped. */
const DICTIONARIES = ['dictionary-pl', 'dictionary-ru'];

/**
 * Commander loads `child_process` for subcommands that are programs of their own. We have none, and loading it takes a
 * tenth of the time in which a draft is checked.
 */
const WITHOUT_CHILD_PROCESS: Plugin = {
  name: 'without-child-process',
  resolveId: (id, importer) =>
    /^(node:)?child_process$/.test(id) && importer?.includes('commander') ? '\0left-out' : null,
  load: (id) => (id === '\0left-out' ? 'module.exports = {};' : null),
};

function packagesOf(modules: readonly string[]): string[] {
  return modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(relative('.', id))?.[1] ?? []);
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

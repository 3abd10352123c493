// Bundles the program, so that whoever installs replylint installs nothing else. What is wanted seldom (reading YAML,
// walking folders, explaining rules) lies in files of its own, since code that is not read costs no time.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { RAW_FILES } from './raw-files.ts';

/** What one command loads later another may load at once. */
const QUIET = { checks: { ineffectiveDynamicImport: false } };

const MINIFY = { compress: true, mangle: false, codegen: true };

/** What the check of a plain draft in a file loads, reported to a person or an editor, besides what these load themselves. */
const FOR_A_DRAFT = [
  'src/cli/main.ts',
  'src/cli/check.ts',
  'src/source/discover/discover.ts',
  'src/source/format/text.ts',
  'src/report/pretty.ts',
  'src/report/json.ts',
];

/** Writes the bundle and the licences of all that went into it. */
export async function buildBundle(out: string): Promise<void> {
  const draft = new Set<string>();
  for (const entry of FOR_A_DRAFT) for (const id of await neededModules(entry)) draft.add(id);
  const bundle = await rolldown({
    input: { cli: 'src/cli/main.ts' },
    platform: 'node',
    plugins: [LEFT_OUT, RAW_FILES, IN_ASCII],
    ...QUIET,
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'cli-[name].cjs',
    // Code that comes out of the code cache can't import.
    dynamicImportInCjs: false,
    // What a draft needs lies together: each file that has to be opened costs time, too.
    codeSplitting: { groups: [{ name: 'draft', test: (id) => draft.has(id) }] },
    minify: MINIFY,
    comments: false,
  });
  await bundle.close();
  const code = readFileSync(join(out, 'cli-draft.cjs'));
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  await buildAlone('src/cli/start.ts', join(out, 'start.cjs'), { CODE_HASH: JSON.stringify(hash) });
  await buildAlone('src/cli/steps/worker.ts', join(out, 'worker.cjs'));
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const packages = new Set([...packagesOf(modules), ...DICTIONARIES]);
  writeFileSync(join(out, 'third-party.txt'), licences([...packages].sort()));
}

/** Bundles all that an entry needs into one file: what starts everything, and what each thread has to load anew. */
async function buildAlone(input: string, file: string, define: Record<string, string> = {}): Promise<void> {
  const bundle = await rolldown({ input, platform: 'node', transform: { define } });
  await bundle.write({ file, format: 'cjs', minify: MINIFY, comments: false });
  await bundle.close();
}

/** The modules that loading an entry loads, all but those it asks for later. */
async function neededModules(entry: string): Promise<Set<string>> {
  const bundle = await rolldown({ input: entry, platform: 'node', plugins: [LEFT_OUT, RAW_FILES], ...QUIET });
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
 * Modules that packages load for what we don't ask of them, by who asks: commander starts programs of their own as
 * subcommands, and chalk looks whether the terminal has colors, which we tell it. Loading them takes a noticeable part of
 * the time in which a draft is checked.
 */
const UNWANTED: readonly { readonly module: RegExp; readonly importer: string }[] = [
  { module: /^(?:node:)?child_process$/, importer: 'commander' },
  { module: /^#supports-color$/, importer: 'chalk' },
];

const LEFT_OUT: Plugin = {
  name: 'left-out',
  resolveId: (id, by) =>
    UNWANTED.some(({ module, importer }) => module.test(id) && by?.includes(importer)) ? '\0left-out' : null,
  load: (id) => (id === '\0left-out' ? 'module.exports = {};' : null),
};

/** V8 keeps code of ASCII alone in half the memory, and needs not decode it. Outside strings and patterns there is no other. */
const IN_ASCII: Plugin = {
  name: 'in-ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uFFFF]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
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

// Builds the program into a folder (default: dist):
//
//   inflection/            the word forms of Russian and Polish, from dictionaries
//   packs/                 the built-in packs, compiled, a file for each language
//   start.cjs              what starts the program
//   cli.cjs, cli-*.cjs     the program, bundled with what it needs, in pieces that load when wanted
//   worker.cjs             what of it runs in other threads
//   replylint.schema.json  what replylint.yaml may say, for editors
//   third-party.txt        the licences of what is bundled
//
// Options: --out FOLDER; --packs-only leaves out the bundle, for whoever writes rules; --docs writes docs/rules/, too.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblem } from '../source/problem.ts';
import { buildBundle } from './bundle.ts';
import { configSchema } from './config-schema.ts';
import { builtInflection } from './inflection-cache.ts';
import { buildPacks } from './packs.ts';
import { rulePages } from './rule-pages.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      'packs-only': { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  const { out } = values;
  const bundles = !values['packs-only'];
  if (bundles) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const inflection = join(out, 'inflection');
  cpSync(await builtInflection(), inflection, { recursive: true });
  if (bundles) {
    await buildBundle(out);
    writeFileSync(join(out, 'replylint.schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`);
  }
  for (const problem of await buildPacks('rules', inflection, out)) {
    console.error(describeProblem(problem));
    process.exitCode = 2;
  }
  if (values.docs) {
    mkdirSync(join('docs', 'rules'), { recursive: true });
    for (const [name, page] of rulePages('rules')) writeFileSync(join('docs', 'rules', name), page);
  }
}

main();

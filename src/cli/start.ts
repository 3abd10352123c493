// What `bin/replylint.js` runs. Most of the time in which a draft is checked, V8 reads code and compiles it, so what it
// has made of the code that every check needs is kept in `code-cache/`, beside that code, and handed back to it next time
// (see "Code caching for JavaScript developers", v8.dev, 2019). Node's own `module.enableCompileCache` does the same, but
// not in version 20. Where nothing can be written, as in a folder that belongs to somebody else, all goes on without.

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { main } from './main.ts';

const CODE = join(dirname(__filename), 'cli-draft.cjs');

/** Of that code; the build puts it here. V8 itself looks only at how long the code is. */
declare const CODE_HASH: string;

const CACHE = join(dirname(__filename), 'code-cache', `${CODE_HASH}-${process.version}-${process.arch}`);

/** After a longer run V8 may have dropped what it made of the functions that a start needs. In milliseconds. */
const SHORT_RUN = 2_000;

/** Reached so, since loading `node:module` takes a noticeable part of the time that is saved here. */
const Module = module.constructor as unknown as ModuleClass;

interface ModuleClass {
  new (id: string, parent: NodeJS.Module): NodeJS.Module;
  readonly _cache: Record<string, NodeJS.Module>;
  wrap(code: string): string;
}

type Load = (
  this: unknown,
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => void;

/** Runs replylint with the arguments after its name; returns the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const script = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : loadCode();
  const cli: { readonly main: typeof main } = module.require('./cli.cjs');
  // Only a check calls most of what the next check will call.
  return cli.main(args, () => {
    if (script !== undefined && performance.now() < SHORT_RUN) keep(script);
  });
}

/** Loads the code; returns its script where what V8 makes of it has yet to be kept. */
function loadCode(): Script | undefined {
  const cachedData = readCache();
  const script = new Script(Module.wrap(readFileSync(CODE, 'utf8')), { filename: CODE, cachedData });
  const loaded = new Module(CODE, module);
  loaded.filename = CODE;
  Module._cache[CODE] = loaded;
  const load: Load = script.runInThisContext();
  load.call(loaded.exports, loaded.exports, (id) => loaded.require(id), loaded, CODE, dirname(CODE));
  loaded.loaded = true;
  return cachedData !== undefined && script.cachedDataRejected === false ? undefined : script;
}

/**
 * V8 refuses what another version of it made, but trusts what it is given to be whole. Two copies that are alike are, and
 * comparing them takes less time than loading anything that can make a checksum.
 */
function readCache(): Buffer | undefined {
  try {
    const bytes = readFileSync(CACHE);
    const half = bytes.subarray(0, bytes.length / 2);
    return half.length > 0 && half.equals(bytes.subarray(half.length)) ? half : undefined;
  } catch {
    return undefined;
  }
}

function keep(script: Script): void {
  const unfinished = `${CACHE}.${process.pid}`;
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    const file = openSync(unfinished, 'wx');
    try {
      const data = script.createCachedData();
      writeFileSync(file, data);
      writeFileSync(file, data);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, CACHE);
  } catch {
    // The folder may be somebody else's, or there is no room.
    forget(unfinished);
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It could not be made either.
  }
}

// What git ignores, replylint ignores. The rules of a .gitignore hold in its folder and below, and a deeper file
// overrules a higher one. To get exactly that from one list of rules, each rule is rewritten as if it stood at the
// root: `*.log` in `a/b` becomes `/a/b/**/*.log`, and the last rule that matches wins.

import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { withForwardSlashes } from '../show-path.ts';

/** As git does by itself: file systems that don't tell `A` from `a` get rules that don't either. */
const IGNORE_CASE = process.platform === 'win32' || process.platform === 'darwin';

export class Gitignore {
  readonly #root: string;
  readonly #rules: Ignore;

  private constructor(root: string, rules: Ignore) {
    this.#root = root;
    this.#rules = rules;
  }

  /**
   * The rules that hold in a folder, its own included: those from the root of its git repository downward, or only
   * its own if it has no repository, or stands at a place which the repository ignores (who names such a folder
   * means it). `folder` is absolute.
   */
  static async at(folder: string): Promise<Gitignore> {
    const root = (await repositoryOf(folder)) ?? folder;
    let gitignore = await Gitignore.#empty(root);
    const inner = relative(root, folder);
    let place = root;
    gitignore = await gitignore.in(place);
    for (const name of inner === '' ? [] : inner.split(sep)) {
      place = join(place, name);
      if (gitignore.ignores(place, true)) return (await Gitignore.#empty(folder)).in(folder);
      gitignore = await gitignore.in(place);
    }
    return gitignore;
  }

  static async #empty(root: string): Promise<Gitignore> {
    const { default: ignore } = await import('ignore');
    return new Gitignore(root, ignore({ ignorecase: IGNORE_CASE }));
  }

  /** These rules and those of the .gitignore that stands in a folder, if one does. */
  async in(folder: string): Promise<Gitignore> {
    const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
    if (text === undefined) return this;
    const prefix = this.#inRoot(folder);
    const rules = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const { default: ignore } = await import('ignore');
    const all = ignore({ ignorecase: IGNORE_CASE }).add(this.#rules);
    return new Gitignore(this.#root, all.add(rules.flatMap((rule) => fromRoot(rule, prefix))));
  }

  /** Whether an absolute path below the root is ignored, by itself or with a folder that holds it. */
  ignores(path: string, isFolder: boolean): boolean {
    return this.#rules.ignores(this.#inRoot(path) + (isFolder ? '/' : ''));
  }

  #inRoot(path: string): string {
    return withForwardSlashes(relative(this.#root, path));
  }
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let place = folder; ; place = dirname(place)) {
    if (await stat(join(place, '.git')).catch(() => undefined)) return place;
    if (dirname(place) === place) return undefined;
  }
}

/** A rule with a slash before its end names a path from its folder; one without names something anywhere below. */
function fromRoot(rule: string, folder: string): string[] {
  if (rule.startsWith('#') || /^!?[ /]*$/.test(rule)) return [];
  const negation = rule.startsWith('!') ? '!' : '';
  const pattern = rule.slice(negation.length);
  const prefix = folder === '' ? '' : `/${folder.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  const isPath = pattern.trimEnd().slice(0, -1).includes('/');
  return [`${negation}${prefix}/${isPath ? pattern.replace(/^\//, '') : `**/${pattern}`}`];
}

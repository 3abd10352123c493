// Linters by what holds for a file: most projects need one, and each is made when the first file needs it.

import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { DEFAULTS, type Settings } from '../config/settings.ts';
import { Linter } from '../lint/linter.ts';
import type { Selection } from '../lint/selection.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { STDIN } from '../source/open.ts';
import { type FlaggedRules, selectionOf } from './select.ts';

export class Linters {
  readonly #packs: readonly CompiledPacks[];
  readonly #config: Config | undefined;
  readonly #flags: FlaggedRules;
  readonly #cwd: string;
  /** Selections that say the same are one, by what they say. */
  readonly #selections = new Map<string, Selection>();
  readonly #made = new Map<Selection, Linter>();

  constructor(packs: readonly CompiledPacks[], config: Config | undefined, flags: FlaggedRules, cwd: string) {
    this.#packs = packs;
    this.#config = config;
    this.#flags = flags;
    this.#cwd = cwd;
  }

  /** For a document, by the path that it is shown with. Throws ProblemError where no rule is left for it. */
  for(path: string): Linter {
    return this.of(this.selectionFor(path));
  }

  /** What runs over a document; the same object for all documents for which it says the same. Throws as `for`. */
  selectionFor(path: string): Selection {
    const selection = selectionOf(this.settingsFor(path), this.#flags, this.#packs);
    const key = JSON.stringify(selection);
    const known = this.#selections.get(key) ?? selection;
    this.#selections.set(key, known);
    return known;
  }

  /** `selection` is one that `selectionFor` gave. */
  of(selection: Selection): Linter {
    const linter = this.#made.get(selection) ?? new Linter(this.#packs, selection);
    this.#made.set(selection, linter);
    return linter;
  }

  settingsFor(path: string): Settings {
    const file = path === STDIN ? undefined : resolve(this.#cwd, path);
    return this.#config?.settingsFor(file) ?? DEFAULTS;
  }
}

// Which symbol a piece of a phrase has: its words in all their forms, as the alphabet knows them. Most pieces are those
// of defines and come up again in phrase after phrase, so what is worked out for one is kept for as long as words and
// names mean the same.

import { fold } from '../text/fold.ts';
import { Alphabet, type AlphabetTable, SENTENCE_START } from './alphabet.ts';
import { keyOf } from './alternatives.ts';
import { type Clause, commonness, neededClauses } from './needed.ts';
import { MOST_KEYS } from './program.ts';
import { type Atom, type Node, PhraseError } from './syntax.ts';

/** What the words and names of a phrase stand for. */
export interface Meaning {
  /** All folded forms of a word, itself included. */
  forms(word: string): readonly string[];
  /** The body of a define; undefined where there is none of that name. */
  define(name: string): Node | undefined;
  /** Names close to one that does not exist, for the error message. */
  closest(name: string): string | undefined;
}

export class Symbols {
  readonly #alphabet = new Alphabet();
  #meaning: Meaning | undefined;
  #keysOfWord = new Map<string, readonly string[]>();
  #symbolOfAtoms = new Map<string, number>();
  #clausesOfNode = new Map<Node, readonly Clause[]>();
  #symbolOfClause = new Map<Clause, { readonly symbol: number; readonly commonness: number }>();

  /** Forgets what was worked out if it was under another meaning. */
  use(meaning: Meaning): void {
    if (meaning === this.#meaning) return;
    this.#meaning = meaning;
    this.#keysOfWord = new Map();
    this.#symbolOfAtoms = new Map();
    this.#clausesOfNode = new Map();
    this.#symbolOfClause = new Map();
  }

  /** The symbol of one or more atoms; `node` is where they stand. Throws PhraseError. */
  of(atoms: readonly Atom[], node: Node): number {
    const key = atoms.map(keyOf).join('\n');
    const known = this.#symbolOfAtoms.get(key);
    if (known !== undefined) return known;
    const keys = atoms.length === 1 ? this.#keys(atoms[0]!) : atoms.flatMap((atom) => this.#keys(atom));
    const symbol = this.#intern(keys, node);
    this.#symbolOfAtoms.set(key, symbol);
    return symbol;
  }

  /** The symbols that every match of a part has, the rarest first. All its defines must exist. Throws PhraseError. */
  neededBy(part: Node): number[] {
    const clauses = neededClauses(part, {
      keys: (atom) => this.#keys(atom),
      define: (name) => this.#meaning!.define(name)!,
      known: this.#clausesOfNode,
    });
    if (clauses.length === 0) return [SENTENCE_START];
    const needed = clauses.map((clause) => {
      const known = this.#symbolOfClause.get(clause);
      if (known !== undefined) return known;
      const found = { symbol: this.#intern(clause, part), commonness: commonness(clause) };
      this.#symbolOfClause.set(clause, found);
      return found;
    });
    needed.sort((a, b) => a.commonness - b.commonness);
    return [...new Set(needed.map(({ symbol }) => symbol))];
  }

  table(): AlphabetTable {
    return this.#alphabet.table();
  }

  #keys(atom: Atom): readonly string[] {
    if (atom.type === 'class') return [`<${atom.name}>`];
    if (atom.reach === 'prefix') return [`${fold(atom.text)}*`];
    if (atom.reach === 'exact') return [fold(atom.text)];
    const known = this.#keysOfWord.get(atom.text);
    if (known !== undefined) return known;
    const keys = this.#meaning!.forms(atom.text);
    this.#keysOfWord.set(atom.text, keys);
    return keys;
  }

  #intern(keys: readonly string[], node: Node): number {
    const symbol = this.#alphabet.symbol(keys);
    if (this.#alphabet.size <= MOST_KEYS) return symbol;
    const message = `the packs together need more than ${MOST_KEYS.toLocaleString('en')} word forms`;
    throw new PhraseError(message, node.at, 'use fewer words');
  }
}

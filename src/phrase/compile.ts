// Compiles phrases into one automaton by Thompson's construction ("Regular Expression Search Algorithm", CACM 11,
// 1968): every piece of a phrase becomes a state or two, so alternatives add up and never multiply. States are made
// from the end of a phrase to its start, so that each knows its successor when it is made.

import { SENTENCE_END, SENTENCE_START } from './alphabet.ts';
import { MOST_STATES, MOST_STATES_OF_PHRASE, MOST_SYMBOLS, Op, type Program } from './program.ts';
import { type Meaning, Symbols } from './symbols.ts';
import { type Atom, DEEPEST_NESTING, type Node, type Phrase, PhraseError } from './syntax.ts';

export class PhraseCompiler {
  readonly #symbols = new Symbols();
  readonly #op: number[] = [];
  readonly #back: number[] = [];
  readonly #detail: number[] = [];
  readonly #partEntry: number[] = [];
  readonly #partStart: number[] = [0];
  readonly #phraseOfPart: number[] = [];
  readonly #needed: number[][] = [];
  /** Whether a phrase was refused because all phrases together are too many. */
  isFull = false;
  #firstState = 0;
  #meaning: Meaning | undefined;
  #captures: readonly string[] = [];
  #openDefines: string[] = [];

  /**
   * Adds a phrase and returns its number. The defines in `captures` remember what they matched, in the slot of their
   * index. Throws PhraseError for an unknown or circular define and for a phrase that is too large or matches nothing;
   * the phrase is then left out.
   */
  add(phrase: Phrase, meaning: Meaning, captures: readonly string[] = []): number {
    const number = this.#partStart.length - 1;
    const { entries, needed } = this.#build(phrase, meaning, captures);
    this.#partEntry.push(...entries);
    this.#needed.push(...needed);
    this.#partStart.push(this.#partEntry.length);
    for (let part = 0; part < entries.length; part++) this.#phraseOfPart.push(number);
    return number;
  }

  /** Throws what `add` would throw, and adds no phrase. */
  check(phrase: Phrase, meaning: Meaning): void {
    this.#build(phrase, meaning, []);
    this.#dropStates();
  }

  program(): Program {
    return {
      op: Uint8Array.from(this.#op),
      back: Uint16Array.from(this.#back),
      detail: Uint16Array.from(this.#detail),
      partEntry: Int32Array.from(this.#partEntry),
      partStart: Int32Array.from(this.#partStart),
      phraseOfPart: Int32Array.from(this.#phraseOfPart),
      neededStart: starts(this.#needed),
      needed: Int32Array.from(this.#needed.flat()),
      alphabet: this.#symbols.table(),
    };
  }

  #build(phrase: Phrase, meaning: Meaning, captures: readonly string[]) {
    this.#firstState = this.#op.length;
    this.#captures = captures;
    this.#openDefines = [];
    this.#meaning = meaning;
    this.#symbols.use(meaning);
    const entries: number[] = [];
    const needed: number[][] = [];
    try {
      for (const part of phrase.parts) {
        const accept = this.#state(Op.ACCEPT, this.#op.length, 0, part);
        const entry = this.#node(part, accept);
        this.#checkEntry(entry, part);
        entries.push(entry);
        needed.push(this.#symbols.neededBy(part));
      }
    } catch (error) {
      this.#dropStates();
      throw error;
    }
    return { entries, needed };
  }

  #dropStates(): void {
    for (const column of [this.#op, this.#back, this.#detail]) column.length = this.#firstState;
  }

  /** Makes the states of `node` that lead on to `next`; returns the first. */
  #node(node: Node, next: number): number {
    switch (node.type) {
      case 'word':
      case 'class':
        return this.#state(Op.SYMBOL, next, this.#symbols.of(node, [node]), node);
      case 'sequence':
        return node.items.reduceRight((after, item) => this.#node(item, after), next);
      case 'choice':
        return this.#choice(node.options, next, node);
      case 'any':
        return this.#state(Op.ANY, next, 0, node);
      case 'optional':
        return this.#state(Op.SPLIT, this.#node(node.item, next), next, node);
      case 'gap':
        return this.#gap(node.most, next, node);
      case 'edge': {
        const symbol = node.edge === 'start' ? SENTENCE_START : SENTENCE_END;
        return this.#state(Op.SYMBOL, next, symbol, node);
      }
      case 'define':
        return this.#define(node, next);
    }
  }

  /** Alternatives of one token each are one symbol; only longer ones need states of their own. */
  #choice(options: readonly Node[], next: number, choice: Node): number {
    const atoms = options.filter(isAtom);
    const entries = options.filter((option) => !isAtom(option)).map((option) => this.#node(option, next));
    if (atoms.length > 0) {
      entries.push(this.#state(Op.SYMBOL, next, this.#symbols.of(choice, atoms), choice));
    }
    return entries.reduceRight((after, entry) => this.#state(Op.SPLIT, entry, after, choice));
  }

  #gap(most: number, next: number, gap: Node): number {
    let entry = next;
    for (let count = 0; count < most; count++) {
      entry = this.#state(Op.SPLIT, next, this.#state(Op.ANY, entry, 0, gap), gap);
    }
    return entry;
  }

  #define(node: Node & { type: 'define' }, next: number): number {
    const { name, at } = node;
    const body = this.#meaning!.define(name);
    if (body === undefined) {
      const closest = this.#meaning!.closest(name);
      const mend = closest === undefined ? 'write it under "defines"' : `did you mean {${closest}}?`;
      throw new PhraseError(`there is no define {${name}}`, at, mend);
    }
    if (this.#openDefines.includes(name)) {
      const circle = [...this.#openDefines.slice(this.#openDefines.indexOf(name)), name];
      throw new PhraseError(`the defines go in a circle: ${circle.join(' → ')}`, at, 'take one of them out');
    }
    if (this.#openDefines.length === DEEPEST_NESTING) {
      const mend = 'write some of them out';
      throw new PhraseError(`defines are nested deeper than ${DEEPEST_NESTING}`, at, mend);
    }
    const slot = this.#captures.indexOf(name);
    const close = slot < 0 ? next : this.#state(Op.CLOSE, next, slot, node);
    this.#openDefines.push(name);
    const entry = relocated(at, () => this.#node(body, close));
    this.#openDefines.pop();
    return slot < 0 ? entry : this.#state(Op.OPEN, entry, slot, node);
  }

  /** Makes a state that leads on to `next`, and, if it splits, to `detail`. */
  #state(op: number, next: number, detail: number, node: Node): number {
    if (this.#op.length - this.#firstState >= MOST_STATES_OF_PHRASE) {
      const limit = MOST_STATES_OF_PHRASE.toLocaleString('en');
      throw new PhraseError(
        `the phrase needs more than ${limit} states`,
        node.at,
        'split it, or use fewer defines',
      );
    }
    if (this.#op.length >= MOST_STATES) {
      this.isFull = true;
      const limit = MOST_STATES.toLocaleString('en');
      throw new PhraseError(
        `the packs together need more than ${limit} states`,
        node.at,
        'use fewer phrases',
      );
    }
    if (op === Op.SYMBOL && detail > MOST_SYMBOLS) {
      this.isFull = true;
      const limit = MOST_SYMBOLS.toLocaleString('en');
      throw new PhraseError(`the packs together need more than ${limit} symbols`, node.at, 'use fewer words');
    }
    const state = this.#op.push(op) - 1;
    this.#back.push(state - next);
    this.#detail.push(op === Op.SPLIT ? state - detail : detail);
    return state;
  }

  #checkEntry(entry: number, part: Node): void {
    const ops = new Set(this.#closure(entry).map((state) => this.#op[state]));
    if (ops.has(Op.ACCEPT)) {
      throw new PhraseError(
        'every word of this is optional, so it matches nothing',
        part.at,
        'require a word',
      );
    }
    if (ops.has(Op.ANY)) {
      const mend = 'begin it with a word of its own';
      throw new PhraseError(
        'this may begin with a gap or any word, which would match anywhere',
        part.at,
        mend,
      );
    }
  }

  /** The states that can be reached without a token. */
  #closure(entry: number): number[] {
    const seen = new Set([entry]);
    for (const state of seen) {
      const op = this.#op[state]!;
      if (op === Op.SPLIT) seen.add(state - this.#detail[state]!);
      if (op === Op.SPLIT || op === Op.OPEN || op === Op.CLOSE) seen.add(state - this.#back[state]!);
    }
    return [...seen];
  }
}

/** Where each list starts when they stand one behind the other; the last entry is where they end. */
function starts(lists: readonly (readonly number[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    start[index + 1] = start[index]! + list.length;
  });
  return start;
}

function isAtom(node: Node): node is Atom {
  return node.type === 'word' || node.type === 'class';
}

/** A fault inside a define is shown at the place that uses it, where its reader is. */
function relocated<T>(at: Node['at'], make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof PhraseError ? new PhraseError(error.message, at, error.mend) : error;
  }
}

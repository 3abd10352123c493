// Compiles phrases into one automaton by Thompson's construction ("Regular Expression Search Algorithm", CACM 11,
// 1968): every piece of a phrase becomes a state or two, so alternatives add up and never multiply. States are made
// from the end of a phrase to its start, so that each knows its successor when it is made.

import { SENTENCE_END, SENTENCE_START } from './alphabet.ts';
import { type Alternative, alternativesOf, branchesOf } from './alternatives.ts';
import { checkNames, relocated } from './define-names.ts';
import { MOST_STATES, MOST_STATES_OF_PHRASE, MOST_SYMBOLS, Op, type Program } from './program.ts';
import { type Meaning, Symbols } from './symbols.ts';
import { type Atom, type Node, type Phrase, PhraseError } from './syntax.ts';

export class PhraseCompiler {
  readonly #symbols = new Symbols();
  readonly #op: number[] = [];
  readonly #back: number[] = [];
  readonly #detail: number[] = [];
  readonly #partEntry: number[] = [];
  readonly #partStart: number[] = [0];
  readonly #phraseOfPart: number[] = [];
  readonly #beginnings: number[][] = [];
  readonly #needed: number[][] = [];
  /** Whether a phrase was refused because all phrases together are too many. */
  isFull = false;
  #firstState = 0;
  #meaning: Meaning | undefined;
  #captures: readonly string[] = [];
  /** States and nodes made for this phrase: what leads on to the same comes down to the same, and is made once. */
  readonly #known = new Map<string, number>();
  readonly #knownNodes = new Map<Node, Map<number, number>>();

  /**
   * Adds a phrase and returns its number. The defines in `captures` remember what they matched, in the slot of their
   * index. Throws PhraseError for an unknown or circular define and for a phrase that is too large or matches nothing;
   * the phrase is then left out.
   */
  add(phrase: Phrase, meaning: Meaning, captures: readonly string[] = []): number {
    const number = this.#partStart.length - 1;
    const { entries, beginnings, needed } = this.#build(phrase, meaning, captures);
    this.#partEntry.push(...entries);
    this.#beginnings.push(...beginnings);
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
      beginningsStart: starts(this.#beginnings),
      beginnings: Int32Array.from(this.#beginnings.flat()),
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
    this.#known.clear();
    this.#knownNodes.clear();
    this.#meaning = meaning;
    this.#symbols.use(meaning);
    const entries: number[] = [];
    const beginnings: number[][] = [];
    const needed: number[][] = [];
    try {
      for (const part of phrase.parts) {
        checkNames(part, meaning);
        const accept = this.#state(Op.ACCEPT, this.#op.length, 0, part);
        const entry = this.#node(part, accept);
        entries.push(entry);
        beginnings.push(this.#beginningsOf(entry, part));
        needed.push(this.#symbols.neededBy(part));
      }
    } catch (error) {
      this.#dropStates();
      throw error;
    }
    return { entries, beginnings, needed };
  }

  #dropStates(): void {
    for (const column of [this.#op, this.#back, this.#detail]) column.length = this.#firstState;
  }

  /** Makes the states of `node` that lead on to `next`; returns the first. */
  #node(node: Node, next: number): number {
    const known = this.#knownNodes.get(node) ?? new Map<number, number>();
    this.#knownNodes.set(node, known);
    const entry = known.get(next) ?? this.#make(node, next);
    known.set(next, entry);
    return entry;
  }

  #make(node: Node, next: number): number {
    switch (node.type) {
      case 'word':
      case 'class':
        return this.#state(Op.SYMBOL, next, this.#symbols.of([node], node), node);
      case 'sequence':
        return this.#sequence(node.items, next);
      case 'choice': {
        const dissolve = (name: string): Node | undefined =>
          this.#captures.includes(name) ? undefined : this.#meaning!.define(name);
        return this.#choice(alternativesOf(node.options, dissolve), next, node);
      }
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
        return this.#define(node, next, node);
    }
  }

  /** Any of the alternatives, each leading on to `next`. */
  #choice(alternatives: readonly Alternative[], next: number, choice: Node): number {
    const { branches, others } = branchesOf(alternatives);
    const entries = others.map(({ items, at }) =>
      at === undefined ? this.#sequence(items, next) : relocated(at, () => this.#sequence(items, next)),
    );
    // Words with the same way on are one symbol.
    const headsOf = new Map<number, Atom[]>();
    for (const { head, tails } of branches) {
      const longer = tails.filter(({ items }) => items.length > 0);
      // The longer way first: a capture takes what it can.
      const ways = longer.length > 0 ? [this.#choice(longer, next, choice)] : [];
      if (longer.length < tails.length) ways.push(next);
      const way = this.#anyOf(ways, choice);
      headsOf.set(way, [...(headsOf.get(way) ?? []), head]);
    }
    for (const [way, heads] of headsOf)
      entries.push(this.#state(Op.SYMBOL, way, this.#symbols.of(heads, choice), choice));
    return this.#anyOf(entries, choice);
  }

  #anyOf(entries: readonly number[], node: Node): number {
    return [...new Set(entries)].reduceRight((after, entry) => this.#state(Op.SPLIT, entry, after, node));
  }

  #sequence(items: readonly Node[], next: number): number {
    return items.reduceRight((after, item) => this.#node(item, after), next);
  }

  #gap(most: number, next: number, gap: Node): number {
    let entry = next;
    for (let count = 0; count < most; count++) {
      entry = this.#state(Op.SPLIT, next, this.#state(Op.ANY, entry, 0, gap), gap);
    }
    return entry;
  }

  #define({ name, at }: Node & { type: 'define' }, next: number, node: Node): number {
    const body = this.#meaning!.define(name)!;
    const slot = this.#captures.indexOf(name);
    if (slot < 0) return relocated(at, () => this.#node(body, next));
    const close = this.#state(Op.CLOSE, next, slot, node);
    return this.#state(
      Op.OPEN,
      relocated(at, () => this.#node(body, close)),
      slot,
      node,
    );
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
    const key = `${op} ${next} ${detail}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const state = this.#op.push(op) - 1;
    this.#known.set(key, state);
    this.#back.push(state - next);
    this.#detail.push(op === Op.SPLIT ? state - detail : detail);
    return state;
  }

  /** The states that wait for the first word of a part, which has to be one of its own. */
  #beginningsOf(entry: number, part: Node): number[] {
    const states = this.#closure(entry);
    const ops = new Set(states.map((state) => this.#op[state]));
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
    return states.filter((state) => this.#op[state] === Op.SYMBOL);
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

// A YAML file with its places: which line and column a value stands at, and the lines around it.

import {
  type Document,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';

/** The way to a value: keys of maps and numbers of list entries. */
export type Path = readonly (string | number)[];

/** Aliases that a file may use; each may stand for a whole tree, and trees of trees grow without end. */
const MOST_ALIASES = 100;

const LINES_AROUND = 1;

export class YamlSource {
  readonly path: string;
  readonly value: unknown;
  /** Faults of the YAML itself. Where there are any, `value` is of no use. */
  readonly problems: readonly Problem[];
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
    const problems: Problem[] = [];
    try {
      this.#document = parseDocument(text, {
        lineCounter: this.#lines,
        prettyErrors: false,
        stringKeys: true,
      });
      for (const error of [...this.#document.errors, ...this.#document.warnings]) {
        problems.push(this.#problemAt(error.pos[0], `this is not valid YAML: ${plain(error.message)}`));
      }
      if (problems.length === 0) this.value = this.#document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      problems.push(this.#unreadable(error));
    }
    this.problems = problems;
  }

  /** A problem at a value; `span` narrows it to a stretch of the value's text. */
  problem(path: Path, message: string, mend?: string, span?: Span): Problem {
    return this.#problemAt(this.#offset(path, span?.start ?? 0), message, mend);
  }

  /** A problem at a key rather than at its value. */
  keyProblem(path: Path, message: string, mend?: string): Problem {
    const parent = this.#node(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isNode(item.key) && keyText(item.key) === path.at(-1))
      : undefined;
    const key = pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
    return this.#problemAt(key ?? this.#offset(path, 0), message, mend);
  }

  #unreadable(error: unknown): Problem {
    if (error instanceof ReferenceError) {
      const mend = `write the values out: at most ${MOST_ALIASES} uses of an alias are read`;
      return { path: this.path, message: 'this uses too many YAML aliases', mend };
    }
    if (error instanceof RangeError) {
      return {
        path: this.path,
        message: 'this is nested too deeply to be read',
        mend: 'a pack needs six levels',
      };
    }
    throw error;
  }

  /** The nearest node that exists on the way to `path`. */
  #node(path: Path): Node | undefined {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document?.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return this.#document?.contents ?? undefined;
  }

  #offset(path: Path, within: number): number {
    const node = this.#node(path);
    const [start, end] = node?.range ?? [0, 0];
    const value = (node as Scalar | undefined)?.value;
    return within === 0 || typeof value !== 'string'
      ? start
      : start + align(this.#text.slice(start, end), value, within);
  }

  #problemAt(offset: number, message: string, mend?: string): Problem {
    const { line, col } = this.#lines.linePos(Math.min(offset, this.#text.length));
    const problem = { path: this.path, line, column: col, message, frame: this.#frame(line, col) };
    return mend === undefined ? problem : { ...problem, mend };
  }

  #frame(line: number, column: number): string {
    const lines = this.#text.split(/\r?\n/);
    const first = Math.max(1, line - LINES_AROUND);
    const last = Math.min(lines.length, line + LINES_AROUND);
    const gutter = String(last).length;
    const drawn: string[] = [];
    for (let number = first; number <= last; number++) {
      drawn.push(`${String(number).padStart(gutter)} │ ${lines[number - 1]}`.trimEnd());
      if (number === line) drawn.push(`${' '.repeat(gutter)} │ ${' '.repeat(column - 1)}^`);
    }
    return drawn.join('\n');
  }
}

function keyText(key: Node): unknown {
  return (key as Scalar).value;
}

/** YAML's own messages end with a colon and a copy of the line, which the frame shows anyway. */
function plain(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
}

/**
 * The offset in a scalar as written that stands for offset `within` of its value. Quoting and folding add and take
 * only blanks, quotes and escapes, so the two are walked side by side by their other characters.
 */
function align(written: string, value: string, within: number): number {
  let at = 0;
  for (let index = 0; index <= within; index++) {
    const unit = value[index];
    if (unit === undefined || /\s/.test(unit)) continue;
    const found = written.indexOf(unit, at);
    if (found < 0) return at;
    if (index === within) return found;
    at = found + 1;
  }
  return at;
}

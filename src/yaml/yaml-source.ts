// A YAML file with its places: which line and column a value stands at, and the lines around it.

import { type Document, isMap, isNode, isScalar, type Node, type Scalar } from 'yaml';
import { Lines } from '../source/place/lines.ts';
import type { Span } from '../source/place/span.ts';
import type { Problem } from '../source/problem.ts';
import { drawFrame } from './frame.ts';
import { parseYaml, type YamlFault } from './parse-yaml.ts';
import { offsetInScalar } from './scalar-offset.ts';

/** The way to a value: keys of maps and numbers of list entries. */
export type Path = readonly (string | number)[];

export class YamlSource {
  readonly path: string;
  /** The file as plain values; of no use where the YAML itself has faults. */
  readonly value: unknown;
  /** Faults of the YAML itself. */
  readonly faults: readonly YamlFault[];
  readonly #text: string;
  readonly #lines: Lines;
  readonly #document: Document;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
    this.#lines = new Lines(text);
    const { document, value, faults } = parseYaml(text);
    this.#document = document;
    this.value = value;
    this.faults = faults;
  }

  /** A problem at a value, or at the nearest one around it that exists; `span` is a stretch of the value's text. */
  problem(path: Path, message: string, mend?: string, span?: Span): Problem {
    const node = this.#node(path);
    const start = node?.range?.[0] ?? 0;
    const isText = isScalar(node) && typeof node.value === 'string';
    const within = span !== undefined && isText;
    const offset = within ? offsetInScalar(this.#text, node as Scalar<string>, span.start) : start;
    return this.problemAt({ offset, message, ...(mend !== undefined && { mend }) });
  }

  /** A problem at a key rather than at its value. */
  keyProblem(path: Path, message: string, mend?: string): Problem {
    const parent = this.#node(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const offset = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    if (offset === undefined) return this.problem(path, message, mend);
    return this.problemAt({ offset, message, ...(mend !== undefined && { mend }) });
  }

  /** A fault with its place and the lines around it. */
  problemAt({ offset, ...fault }: YamlFault): Problem {
    const at = Math.min(offset, this.#text.length);
    const { line, column } = this.#lines.position(at);
    return { path: this.path, line, column, ...fault, frame: drawFrame(this.#text, this.#lines, at) };
  }

  /** The nearest node that exists on the way to `path`. */
  #node(path: Path): Node | undefined {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return this.#document.contents ?? undefined;
  }
}

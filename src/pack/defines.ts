// The defines of a language: named pieces of phrases, shared by its rules.

import { PhraseCompiler } from '../phrase/compile.ts';
import { parseDefine } from '../phrase/parse.ts';
import type { Meaning } from '../phrase/symbols.ts';
import { DEEPEST_NESTING, type Node, PhraseError } from '../phrase/syntax.ts';
import type { Problem } from '../source/problem.ts';
import type { Path } from '../yaml/yaml-source.ts';
import type { PackSource } from './read.ts';

export type Defines = ReadonlyMap<string, Node>;

/** Stands for a define that has a fault, so that the phrases that use it are not blamed, too. */
const FAULTY: Node = { type: 'word', text: 'x', reach: 'exact', at: { start: 0, end: 1 } };

/** The defines of a file, parsed; the faults of each are reported at their places. */
export function parseDefines(source: PackSource, report: (problem: Problem) => void): Map<string, Node> {
  const defines = new Map<string, Node>();
  for (const [name, bodies] of Object.entries(source.defines)) {
    const options = bodies.map((body, index) => {
      try {
        return parseDefine(body);
      } catch (error) {
        report(phraseProblem(source, definePath(source, name, index), error));
        return FAULTY;
      }
    });
    defines.set(name, options.length === 1 ? options[0]! : { type: 'choice', options, at: options[0]!.at });
  }
  return defines;
}

/**
 * Reports what is wrong with the defines of a file beyond their syntax: names that don't exist, circles, size. What a
 * define is made of comes before it, and what is faulty is replaced in `defines`, so that each fault is told once.
 */
export function checkDefines(
  source: PackSource,
  defines: Map<string, Node>,
  meaning: Meaning,
  report: (problem: Problem) => void,
): void {
  const compiler = new PhraseCompiler();
  const names = new Set<string>();
  for (const name of Object.keys(source.defines)) {
    reachableDefines({ type: 'define', name, at: FAULTY.at }, defines, names);
  }
  for (const name of names) {
    if (!Object.hasOwn(source.defines, name)) continue;
    const bodies = bodiesOf(source, name, defines.get(name)!);
    bodies.forEach((body, index) => {
      try {
        compiler.check({ parts: [body] }, meaning);
      } catch (error) {
        report(phraseProblem(source, definePath(source, name, index), error));
        defines.set(name, FAULTY);
      }
    });
  }
}

/** Turns the fault of a phrase into a problem that points at its character. */
export function phraseProblem(source: PackSource, path: Path, error: unknown): Problem {
  if (!(error instanceof PhraseError)) throw error;
  return source.yaml.problem(path, error.message, error.mend, error.at);
}

/**
 * The defines named in a tree, those inside other defines too; each comes behind those that it is made of. What is
 * nested deeper than any define may be is left out.
 */
export function reachableDefines(
  node: Node,
  defines: Defines,
  into = new Set<string>(),
  depth = 0,
): Set<string> {
  switch (node.type) {
    case 'define': {
      const { name } = node;
      if (into.has(name) || depth > DEEPEST_NESTING) break;
      into.add(name);
      const body = defines.get(name);
      if (body !== undefined) reachableDefines(body, defines, into, depth + 1);
      into.delete(name);
      into.add(name);
      break;
    }
    case 'sequence':
      for (const item of node.items) reachableDefines(item, defines, into, depth);
      break;
    case 'choice':
      for (const option of node.options) reachableDefines(option, defines, into, depth);
      break;
    case 'optional':
      reachableDefines(node.item, defines, into, depth);
      break;
  }
  return into;
}

/** The phrases of a define as its file lists them. */
function bodiesOf(source: PackSource, name: string, define: Node): readonly Node[] {
  return source.defines[name]!.length > 1 && define.type === 'choice' ? define.options : [define];
}

function definePath(source: PackSource, name: string, index: number): Path {
  const written = (source.yaml.value as { defines: Record<string, unknown> }).defines[name];
  return Array.isArray(written) ? ['defines', name, index] : ['defines', name];
}

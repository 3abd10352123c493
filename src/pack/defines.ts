// The defines of a language: named pieces of phrases, shared by its rules.

import { parseDefine } from '../phrase/parse.ts';
import { type Node, PhraseError } from '../phrase/syntax.ts';
import type { Problem } from '../source/problem.ts';
import type { PackSource } from './read.ts';
import type { Path } from './yaml-source.ts';

export type Defines = ReadonlyMap<string, Node>;

/** Parses the defines of a file and reports the faults of each at its place. */
export function parseDefines(source: PackSource, problems: Problem[]): Map<string, Node> {
  const defines = new Map<string, Node>();
  for (const [name, bodies] of Object.entries(source.defines)) {
    const options: Node[] = [];
    bodies.forEach((body, index) => {
      try {
        options.push(parseDefine(body));
      } catch (error) {
        problems.push(phraseProblem(source, definePath(source, name, index), error));
      }
    });
    if (options.length === 0) continue;
    defines.set(name, options.length === 1 ? options[0]! : { type: 'choice', options, at: options[0]!.at });
  }
  return defines;
}

/** Turns the fault of a phrase into a problem that points at its character. */
export function phraseProblem(source: PackSource, path: Path, error: unknown): Problem {
  if (!(error instanceof PhraseError)) throw error;
  return source.yaml.problem(path, error.message, error.mend, error.at);
}

/** The defines named in a tree, those inside other defines too. */
export function reachableDefines(node: Node, defines: Defines, into = new Set<string>()): Set<string> {
  switch (node.type) {
    case 'define': {
      const body = defines.get(node.name);
      if (into.has(node.name)) break;
      into.add(node.name);
      if (body !== undefined) reachableDefines(body, defines, into);
      break;
    }
    case 'sequence':
      for (const item of node.items) reachableDefines(item, defines, into);
      break;
    case 'choice':
      for (const option of node.options) reachableDefines(option, defines, into);
      break;
    case 'optional':
      reachableDefines(node.item, defines, into);
      break;
  }
  return into;
}

function definePath(source: PackSource, name: string, index: number): Path {
  const written = (source.yaml.value as { defines: Record<string, unknown> }).defines[name];
  return Array.isArray(written) ? ['defines', name, index] : ['defines', name];
}

// A set of strings as a directed acyclic word graph: strings share their beginnings and their endings, so tens of
// thousands of word forms take a few hundred kilobytes. It also numbers the strings, in their order, without storing a
// number (minimal perfect hashing: Lucchesi and Kowaltowski, "Applications of finite automata representing large
// vocabularies", 1993).

/** Node 0 is the root. */
export interface WordGraph {
  /** The edges of node n are `[edgeStart[n], edgeStart[n + 1])`, by ascending code unit. */
  readonly edgeStart: Int32Array;
  readonly edgeUnit: Uint16Array;
  readonly edgeTarget: Int32Array;
  /** 1 where a string ends. */
  readonly isEnd: Uint8Array;
  /** How many strings end at a node or behind it. */
  readonly count: Int32Array;
}

interface Node {
  isEnd: boolean;
  readonly edges: [unit: number, target: Node][];
  number: number;
}

/**
 * Builds the graph of strings that are given in ascending order, without duplicates, in time proportional to their
 * length (Daciuk, Mihov, Watson and Watson, "Incremental Construction of Minimal Acyclic Finite-State Automata", 2000).
 */
export function buildWordGraph(sorted: readonly string[]): WordGraph {
  const unique = new Map<string, Node>();
  const root = newNode();
  let path = [root];
  let previous = '';
  for (const word of sorted) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared++;
    settle(path, shared, unique);
    path = path.slice(0, shared + 1);
    for (let at = shared; at < word.length; at++) {
      const node = newNode();
      path.at(-1)!.edges.push([word.charCodeAt(at), node]);
      path.push(node);
    }
    path.at(-1)!.isEnd = true;
    previous = word;
  }
  settle(path, 0, unique);
  return flatten(root, [...unique.values()]);
}

/** The number of a string in the set, from 0; -1 where it is not in it. `visit` gets each node on the way. */
export function findWord(
  graph: WordGraph,
  word: string,
  visit?: (node: number, before: number) => void,
): number {
  let node = 0;
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    visit?.(node, before);
    before += graph.isEnd[node]!;
    const unit = word.charCodeAt(at);
    let edge = graph.edgeStart[node]!;
    const end = graph.edgeStart[node + 1]!;
    for (; edge < end && graph.edgeUnit[edge]! < unit; edge++)
      before += graph.count[graph.edgeTarget[edge]!]!;
    if (edge === end || graph.edgeUnit[edge] !== unit) return -1;
    node = graph.edgeTarget[edge]!;
  }
  visit?.(node, before);
  return graph.isEnd[node] === 1 ? before : -1;
}

function newNode(): Node {
  return { isEnd: false, edges: [], number: -1 };
}

/** Replaces the nodes of `path` behind `kept` by equal ones that exist already; no string will change them any more. */
function settle(path: readonly Node[], kept: number, unique: Map<string, Node>): void {
  for (let depth = path.length - 1; depth > kept; depth--) {
    const node = path[depth]!;
    const name = `${node.isEnd} ${node.edges.map(([unit, target]) => `${unit}>${target.number}`).join()}`;
    const known = unique.get(name);
    if (known !== undefined) {
      path[depth - 1]!.edges.at(-1)![1] = known;
      continue;
    }
    unique.set(name, node);
    node.number = unique.size;
  }
}

/** `settled` lists the nodes so that each stands behind those it leads to. */
function flatten(root: Node, settled: readonly Node[]): WordGraph {
  root.number = 0;
  const nodes = [root, ...settled];
  const edges = nodes.flatMap((node) => node.edges);
  const edgeStart = new Int32Array(nodes.length + 1);
  const count = new Int32Array(nodes.length);
  nodes.forEach((node, number) => {
    edgeStart[number + 1] = edgeStart[number]! + node.edges.length;
  });
  for (const node of [...settled, root]) {
    count[node.number] = node.edges.reduce(
      (sum, [, target]) => sum + count[target.number]!,
      node.isEnd ? 1 : 0,
    );
  }
  return {
    edgeStart,
    edgeUnit: Uint16Array.from(edges, ([unit]) => unit),
    edgeTarget: Int32Array.from(edges, ([, target]) => target.number),
    isEnd: Uint8Array.from(nodes, (node) => (node.isEnd ? 1 : 0)),
    count,
  };
}

// A query finds values in data and says where they lie. It is written as JSONPath (RFC 9535). Nearly all are plain ways
// from key to key, which need no engine; whatever is more is left to one.

import { JSONPathRecursionLimitError, jsonpath } from 'json-p3';
import { type Problem, ProblemError } from '../problem.ts';

/** Keys and indices from the root of the data. */
export type Location = readonly (string | number)[];

export interface Found {
  readonly value: unknown;
  readonly location: Location;
}

export interface Query {
  /**
   * What the query finds, in the order of the data; with `most`, only so much, of the beginning of each list. Throws
   * ProblemError, without a path, for data in which it cannot look everywhere.
   */
  find(root: unknown, most?: number): Found[];
}

/** Every item of a list, or every value of a map. */
const EVERY = Symbol('*');

type Step = string | number | typeof EVERY;

const STEP =
  /\.(?<name>[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*)|(?<every>\.\*|\[\*\])|\[(?<index>\d+)\]|\['(?<quoted>[^'\\]*)'\]/y;

/** The engine goes down fifty levels. */
const TOO_DEEP: Problem = {
  message: 'it is nested too deeply to look everywhere in it',
  mend: 'say where the fields are, as in --reply $.macros[*].body',
};

/** Reads a query. Throws an Error that says what is wrong with it. */
export function parseQuery(text: string): Query {
  const steps = plainSteps(text);
  if (steps !== undefined) return { find: (root, most) => walk(root, steps, most) };
  const query = jsonpath.compile(text);
  return {
    find: (root) => {
      try {
        const { nodes } = query.query(root as never);
        return nodes.map(({ value, location }) => ({ value, location: location as Location }));
      } catch (error) {
        throw error instanceof JSONPathRecursionLimitError ? new ProblemError([TOO_DEEP]) : error;
      }
    },
  };
}

/** The steps of a query that goes from key to key; undefined where it does more. */
function plainSteps(text: string): Step[] | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: Step[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < text.length) {
    const groups = STEP.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { name, every, index, quoted } = groups;
    steps.push(every !== undefined ? EVERY : index !== undefined ? Number(index) : (name ?? quoted!));
  }
  return steps;
}

function walk(root: unknown, steps: readonly Step[], most = Number.POSITIVE_INFINITY): Found[] {
  let found: Found[] = [{ value: root, location: [] }];
  for (const step of steps) {
    const next: Found[] = [];
    for (const { value, location } of found) {
      if (typeof value !== 'object' || value === null) continue;
      if (step === EVERY) {
        const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
        for (const [key, child] of entries) {
          if (next.length >= most) break;
          next.push({ value: child, location: [...location, key] });
        }
      } else if (Array.isArray(value) === (typeof step === 'number') && Object.hasOwn(value, step)) {
        next.push({
          value: (value as Record<string | number, unknown>)[step],
          location: [...location, step],
        });
      }
    }
    found = next;
  }
  return found;
}

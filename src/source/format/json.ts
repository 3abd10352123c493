// JSON: the file is data, in which shapes tell where the replies are.

import type { Data } from '../data/data.ts';
import { readData } from '../data/read-data.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { Input } from '../read/input.ts';
import { readWhole, type Whole } from '../read/whole.ts';
import type { Reply } from '../reply.ts';
import type { FormatOptions } from './codec.ts';
import { jsonData } from './json-data.ts';
import { findJsonFault } from './json-fault.ts';

/** In UTF-16 code units. V8's own limit for a string is a little more than 500 million. */
const LIMIT = 256 * 1024 * 1024;

const CONVERT = 'split it, or convert it to JSONL, which has no limit';

/** Of each, some hundred bytes are kept in memory. A quarter of a gigabyte of empty ones would fill it. */
const MOST_CONTAINERS = 10_000_000;
const CONTAINER = /[[{]/g;

export async function* readJson(
  input: Input,
  report: (problem: Problem) => void,
  options: FormatOptions,
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(input, report, LIMIT, CONVERT);
  if (whole !== undefined) yield* readData(input.path, parseJson(input.path, whole), options);
}

function parseJson(path: string, { source, mark, lines }: Whole): Data {
  const json = source.slice(mark);
  if (hasTooMany(json))
    throw new ProblemError([
      { path, message: 'the JSON has more than ten million lists and records', mend: CONVERT },
    ]);
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    const fault = findJsonFault(json);
    if (fault === undefined) {
      const mend = 'convert the records to JSONL';
      throw new ProblemError([{ path, message: 'the JSON is nested too deeply', mend }]);
    }
    const { line, column } = lines.position(fault.offset + mark);
    const mend = 'correct it there, or export it anew';
    throw new ProblemError([{ path, line, column, message: `this is not valid JSON: ${fault.cause}`, mend }]);
  }
  return { ...jsonData(root, json, mark), places: lines };
}

function hasTooMany(json: string): boolean {
  if (json.length <= MOST_CONTAINERS) return false;
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (count <= MOST_CONTAINERS && CONTAINER.test(json)) count++;
  return count > MOST_CONTAINERS;
}

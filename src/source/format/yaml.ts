// YAML: every document of the file is data, in which shapes tell where the replies are.

import { getHeapStatistics } from 'node:v8';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml';
import type { Data } from '../data/data.ts';
import type { Location } from '../data/query.ts';
import { readData } from '../data/read-data.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { ProblemQuota } from '../problem-quota.ts';
import type { Input } from '../read/input.ts';
import { readWhole, type Whole } from '../read/whole.ts';
import type { Remark } from '../remark/remark.ts';
import { yamlRemarks } from '../remark/yaml-remarks.ts';
import type { Reply } from '../reply.ts';
import type { FormatOptions } from './codec.ts';
import { type ScalarStyle, YamlString } from './yaml-string.ts';

const CONVERT = 'convert it to JSONL, which has no limit';

const MEGABYTE = 1024 * 1024;

/** In UTF-16 code units. */
const LIMIT = 256 * MEGABYTE;

/** What the parser takes at most for a value or a fault, each of which has a sign of these, for a line, and for a code unit. */
const BYTES_PER_SIGN = 1200;
const BYTES_PER_LINE = 320;
const BYTES_PER_UNIT = 8;
/** Of the memory that Node.js lets a program have. */
const SHARE_OF_PARSER = 0.85;
const SIGN = /[\r\n,[\]{}"'&*!|>%@`]|[-:?](?=\s)/g;

const MOST_PROBLEMS = 20;

/** Uses of one anchor and another, beyond which a file is made to fill the memory. */
const MOST_ALIASES = 1000;

/** The parser would look for a doubled key among all keys before it, and quote the whole line for every fault. */
const OPTIONS = { merge: true, logLevel: 'silent', uniqueKeys: false, prettyErrors: false } as const;

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

export async function* readYaml(
  input: Input,
  report: (problem: Problem) => void,
  options: FormatOptions,
): AsyncGenerator<readonly Reply[]> {
  const whole = await readWhole(input, report, LIMIT, `split it, or ${CONVERT}`);
  if (whole === undefined) return;
  const remarks = yamlRemarks(whole);
  const quota = new ProblemQuota(input.path, report, MOST_PROBLEMS);
  let index = 0;
  let refusal: ProblemError | undefined;
  for (const document of parse(input.path, whole)) {
    reportFaults(input.path, document, whole, quota);
    const root = rootOf(input.path, document);
    if (typeof root !== 'object' || root === null) continue;
    try {
      for await (const batch of readData(
        input.path,
        yamlData(root, document, whole, remarks),
        options,
        index,
      )) {
        index += batch.length;
        yield batch;
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refusal ??= error;
    }
  }
  quota.end();
  // A file may have documents of other kinds beside those with replies.
  if (index === 0 && refusal !== undefined) throw refusal;
  if (index === 0 && refusal === undefined && quota.isUntouched)
    throw new ProblemError([
      { path: input.path, message: 'there are no records in it', mend: 'check that it is the right file' },
    ]);
}

function parse(path: string, { source, mark }: Whole): Document.Parsed[] {
  refuseTooMuch(path, source);
  try {
    const documents = parseAllDocuments(source.slice(mark), OPTIONS);
    if (!Array.isArray(documents)) return [];
    // The parser reports its own overflow as a fault of the file, and then many more.
    if (
      documents.some(({ errors }) => errors.some(({ message }) => message.startsWith('Maximum call stack')))
    )
      throw new RangeError();
    return documents;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError([{ path, message: 'the YAML is nested too deeply', mend: 'flatten it' }]);
  }
}

/** A program that runs out of memory ends without a word. Throws ProblemError where the parser might. */
function refuseTooMuch(path: string, source: string): void {
  const most = getHeapStatistics().heap_size_limit * SHARE_OF_PARSER;
  let needed = source.length * BYTES_PER_UNIT;
  SIGN.lastIndex = 0;
  while (SIGN.test(source)) needed += source[SIGN.lastIndex - 1] === '\n' ? BYTES_PER_LINE : BYTES_PER_SIGN;
  if (needed <= most) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  const heap = megabytes(needed / SHARE_OF_PARSER);
  const message = `reading so much YAML may take ${megabytes(needed).toLocaleString('en')} MB of memory, more than there is for it`;
  const mend = `split it, ${CONVERT}, or let Node.js have more: NODE_OPTIONS=--max-old-space-size=${heap}`;
  throw new ProblemError([{ path, message, mend }]);
}

/** In the order of the file. */
function reportFaults(
  path: string,
  document: Document.Parsed,
  { lines, mark }: Whole,
  quota: ProblemQuota,
): void {
  const faults = document.errors.map(({ message, pos }) => ({
    at: pos[0],
    cause: message.replace(/:?\n.*/s, ''),
  }));
  for (const at of doubledKeys(document)) faults.push({ at, cause: 'Map keys must be unique' });
  faults.sort((a, b) => a.at - b.at);
  for (const { at, cause } of faults) {
    quota.report(() => {
      const { line, column } = lines.position(at + mark);
      return { path, line, column, message: `this is not valid YAML: ${cause}`, mend: 'correct it there' };
    });
  }
}

/** Where keys stand that their map has already. Several merge keys are none. */
function doubledKeys(document: Document.Parsed): number[] {
  const places: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const met = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        if (met.has(key.value)) places.push(key.range![0]);
        met.add(key.value);
      }
    },
  });
  return places;
}

function rootOf(path: string, document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ProblemError([{ path, message: 'the YAML is nested too deeply', mend: 'flatten it' }]);
    }
    if (!(error instanceof ReferenceError)) throw error;
    const message = `the YAML uses aliases in a way that cannot be followed: ${error.message}`;
    throw new ProblemError([{ path, message, mend: 'write them out' }]);
  }
}

function yamlData(
  root: unknown,
  document: Document.Parsed,
  { source, mark, lines }: Whole,
  remarks: readonly Remark[],
): Data {
  const yaml = source.slice(mark);
  return {
    root,
    places: lines,
    remarks,
    expect: () => {},
    isElsewhere: (location) => scalarAt(document, location) === undefined,
    written: (location) => {
      const { range, type, value } = scalarAt(document, location)!;
      const [start, end] = range!;
      return new YamlString(yaml, { start, end }, STYLES[type ?? 'PLAIN']!, String(value), mark);
    },
    rawNumber: (location) => scalarAt(document, location)?.source ?? '',
  };
}

/** The scalar at a location; undefined where it is written elsewhere, behind an alias or a merge key. */
function scalarAt(document: Document.Parsed, location: Location): Scalar | undefined {
  let node: Node | null | undefined = document.contents;
  for (const key of location) node = childOf(node, key);
  return isScalar(node) && !isAlias(node) ? node : undefined;
}

/** What the keys of a map lead to, once one was asked for: to look through all of a large map for each is quadratic. */
const children = new WeakMap<Node, ReadonlyMap<string, Node | null>>();

/** If a key stands there twice, the last one counts, as it does for the value. */
function childOf(node: Node | null | undefined, key: string | number): Node | null | undefined {
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
  if (!isMap(node)) return undefined;
  let known = children.get(node);
  if (known === undefined) {
    known = new Map(
      node.items.map((pair) => [
        String(isScalar(pair.key) ? pair.key.value : pair.key),
        pair.value as Node | null,
      ]),
    );
    children.set(node, known);
  }
  return known.get(String(key));
}

// Remarks in YAML: `# replylint-disable`.

import { CST, Lexer } from 'yaml';
import type { Span } from '../place/span.ts';
import type { Whole } from '../read/whole.ts';
import { ADDRESS, NO_REMARKS, type Remark, remarkAt } from './remark.ts';

const ADDRESSED = /^#+[ \t]*(?=replylint-)/;

/** What the lexer tells between the pieces of the source, and what stands nowhere in it. */
const SIGNALS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** The head of a block scalar; its value comes behind the line. */
const BLOCK_HEAD = /^[|>]/;

const QUOTED = /^["']/;

export function yamlRemarks(whole: Whole): readonly Remark[] {
  const { source, mark } = whole;
  if (!source.includes(ADDRESS)) return NO_REMARKS;
  const remarks: Remark[] = [];
  const values: Span[] = [];
  let start = mark;
  let isValue = false;
  let head: number | undefined;
  for (const piece of new Lexer().lex(source.slice(mark))) {
    if (SIGNALS.has(piece)) {
      isValue = piece === CST.SCALAR;
      continue;
    }
    const end = start + piece.length;
    if (isValue) {
      values.push({ start: head ?? start, end });
      head = undefined;
    } else if (QUOTED.test(piece)) values.push({ start, end });
    else if (BLOCK_HEAD.test(piece)) head = start;
    else if (ADDRESSED.test(piece))
      remarks.push(remarkAt(whole, { start, end }, piece.replace(ADDRESSED, '')));
    start = end;
    isValue = false;
  }
  return withWholeValues(remarks, values);
}

/** A value that begins on the next line belongs to it as a whole, as that line alone may hold but its key. */
function withWholeValues(remarks: readonly Remark[], values: readonly Span[]): Remark[] {
  let at = 0;
  return remarks.map((remark) => {
    const { start, end } = remark.nextLine;
    while (at < values.length && values[at]!.start < start) at++;
    let last = end;
    for (let next = at; next < values.length && values[next]!.start <= end; next++) last = values[next]!.end;
    return { ...remark, nextLine: { start, end: Math.max(end, last) } };
  });
}

// What of a message its author did not write: earlier messages, quoted below or above. Programs mark them in two ways.
//
// Some put `>` before each quoted line. Such lines are left out, one by one, and with them the line that says whose words
// they are ("On Monday, Anna wrote:"); what stands between and below is the author's answer, and is read. That line alone
// proves nothing, as a person may write "you wrote:" and go on: it is left out only if a quoted line, or nothing, follows.
//
// Others (Outlook above all) put the earlier message below as it is, under a few lines of its header. All from there on is
// left out: were there an answer in between, nothing would tell it from what it answers. So that an author's own list
// ("From: Warsaw, To: Kraków") is not taken for one, there must be a sender, a subject and one of the others; two of them
// are enough under a rule such as "-----Original Message-----". That rule alone proves nothing, either.

import type { Body } from '../body/body.ts';
import { OffsetMap } from '../place/offset-map.ts';
import { isAttribution, MOST_ATTRIBUTION_LINES } from './attribution.ts';
import { headerName, isRule, isUnderscores } from './forwarded-header.ts';

/** No attribution and no header is longer; what is longer is not even looked at. */
const LONGEST_LINE = 500;

const LF = 0x0a;
const CR = 0x0d;

/** How far ahead is looked, in lines. */
const MOST_BLANK = 5;
const MOST_HEADER = 12;

/** The body without what others wrote. */
export function withoutHistory(body: Body): Body {
  const kept = keptText(body.text);
  if (kept === undefined) return body;
  const { text, map } = kept;
  return {
    text,
    map: map.through(body.map),
    encode: (written, at) => body.encode(written, map.start(at)),
  };
}

interface Line {
  readonly start: number;
  /** Without the line break, and no more than is looked at. */
  readonly text: string;
  readonly next: number;
}

function keptText(text: string): { readonly text: string; readonly map: OffsetMap } | undefined {
  const map = new OffsetMap();
  const pieces: string[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to <= from) return;
    if (pieces.length > 0) {
      pieces.push('\n\n');
      map.addCoded(2, from, 0);
    }
    pieces.push(text.slice(from, to));
    map.addPlain(to - from, from);
  };
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const stop = historyEnd(text, line);
    if (stop !== undefined) {
      keep(at);
      from = stop;
    }
    at = stop ?? line.next;
  }
  if (from === 0) return undefined;
  keep(text.length);
  return { text: pieces.join(''), map };
}

/** If a line is not the author's: where what is, may go on. */
function historyEnd(text: string, line: Line): number | undefined {
  if (isQuoted(line)) return line.next;
  const trimmed = line.text.trim();
  if (trimmed === '') return undefined;
  if (isRule(trimmed)) {
    const below = nextWritten(text, line.next);
    if (below !== undefined && isHeader(text, below, 2)) return text.length;
    return below !== undefined && isQuoted(below) ? line.next : undefined;
  }
  if (isUnderscores(trimmed)) {
    const below = nextWritten(text, line.next);
    return below !== undefined && isHeader(text, below, 3) ? text.length : undefined;
  }
  if (isHeader(text, line, 3)) return text.length;
  return attributionEnd(text, line);
}

function attributionEnd(text: string, line: Line): number | undefined {
  let last = line;
  let all = line.text.trim();
  for (let lines = 1; lines <= MOST_ATTRIBUTION_LINES; lines++) {
    if (isAttribution(all)) {
      const below = nextWritten(text, last.next);
      return below === undefined || isQuoted(below) ? last.next : undefined;
    }
    if (last.next >= text.length) return undefined;
    last = lineAt(text, last.next);
    if (last.text.trim() === '' || isQuoted(last)) return undefined;
    all = `${all} ${last.text.trim()}`;
  }
  return undefined;
}

/**
 * Whether the header of an earlier message begins there, with so many fields at least. Long ones are wrapped, and HTML may
 * make a paragraph of each.
 */
function isHeader(text: string, first: Line, least: number): boolean {
  const sender = headerName(first.text);
  if (sender === undefined || (least > 2 && sender !== 'from')) return false;
  const names = new Set<string>([sender]);
  let line = first;
  let isBehindBlank = false;
  for (let lines = 1; lines < MOST_HEADER && line.next < text.length; lines++) {
    line = lineAt(text, line.next);
    const found = headerName(line.text);
    if (isBehindBlank && found === undefined) break;
    if (found !== undefined) {
      // Where another one begins, the first was none.
      if (found === 'from' && names.has(found)) return false;
      names.add(found);
    }
    isBehindBlank = line.text.trim() === '';
  }
  return names.size >= least && names.has('from') && (least <= 2 || names.has('subject'));
}

function nextWritten(text: string, from: number): Line | undefined {
  let at = from;
  for (let blank = 0; blank <= MOST_BLANK && at < text.length; blank++) {
    const line = lineAt(text, at);
    if (line.text.trim() !== '') return line;
    at = line.next;
  }
  return at < text.length ? lineAt(text, at) : undefined;
}

function isQuoted({ text }: Line): boolean {
  return /^[ \t]{0,3}>/.test(text);
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  const isPair = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF;
  return {
    start,
    text: text.slice(start, end - start > LONGEST_LINE ? start + 4 : end),
    next: Math.min(text.length, end + (isPair ? 2 : 1)),
  };
}

// Plain text of which a line that ends in a blank goes on in the next one (`format=flowed`, RFC 3676), and plain text
// that has its lines as they are.

import type { Body } from '../body/body.ts';
import { ReadText } from '../body/read-text.ts';
import { OffsetMap } from '../place/offset-map.ts';

/** A plain text is what it says. */
export function decodePlain(source: string): Body {
  const map = new OffsetMap();
  map.addPlain(source.length, 0);
  return { text: source, map, encode: (text) => text };
}

/** `deletes` says whether the blank that ends such a line is there for that end only (DelSp). */
export function decodeFlowed(source: string, deletes: boolean): Body {
  const text = new ReadText(source);
  for (let at = 0; at < source.length; ) {
    const { start, stop, next } = lineAt(source, at);
    const isQuoted = source[start] === '>';
    const isSignature = source.slice(start, stop) === '-- ';
    const flows =
      !isQuoted && !isSignature && stop > start && source[stop - 1] === ' ' && goesOn(source, next);
    text.add(start, flows ? stop - 1 : next, true);
    if (flows) {
      // A line may be stuffed with a blank, which is none.
      const behind = source[next] === ' ' ? next + 1 : next;
      text.addCoded(deletes ? '' : ' ', stop - 1, behind);
    }
    at = next;
  }
  return { text: text.toString(), map: text.map, encode: stuff };
}

interface Line {
  readonly start: number;
  readonly stop: number;
  readonly next: number;
}

function lineAt(source: string, at: number): Line {
  const ending = /\r\n|\r|\n|$/g;
  ending.lastIndex = at;
  const found = ending.exec(source)!;
  const start = source[at] === ' ' && found.index > at ? at + 1 : at;
  return { start, stop: found.index, next: found.index + found[0].length };
}

/** Whether the line at an offset may be the continuation of one of the writer's own. */
function goesOn(source: string, at: number): boolean {
  return at < source.length && source[at] !== '>' && !source.startsWith('-- ', at);
}

/** What begins like a quoted line is set off by a blank; and no line may come to flow that doesn't. */
function stuff(text: string): string {
  return text.replace(/ +(?=\r\n|\r|\n)/g, '').replace(/(\r\n|\r|\n)(?=[ >]|From )/g, '$1 ');
}

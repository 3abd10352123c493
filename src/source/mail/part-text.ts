// What the author of a message wrote in one of its parts.

import type { Body } from '../body/body.ts';
import { decodeQuotingHtml } from '../body/html.ts';
import type { Written } from '../written.ts';
import { type ReportAt, readContent } from './content.ts';
import { decodeFlowed, decodePlain } from './flowed.ts';
import { withoutHistory } from './history.ts';
import type { Part } from './part.ts';
import { quotingOf } from './quoting-element.ts';

export interface PartText {
  readonly part: Part;
  /** Without earlier messages. */
  readonly body: Body;
  /** The string that is the source of the body: its length, and how the file writes it. */
  readonly length: number;
  written(): Written;
}

/** Reads a part of plain text or HTML; undefined, and reported, where that cannot be done. */
export function readPart(
  part: Part,
  source: string,
  lineEnd: string,
  report: ReportAt,
): PartText | undefined {
  const content = readContent(part, source, lineEnd, report);
  if (content === undefined) return undefined;
  const { text, written } = content;
  const { value, parameters } = part.contentType;
  if (value === 'text/html') {
    const body = withoutHistory(decodeQuotingHtml(text, quotingOf));
    return { part, body, length: text.length, written };
  }
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const deletes = parameters.get('delsp')?.toLowerCase() === 'yes';
  const plain = isFlowed ? decodeFlowed(text, deletes) : decodePlain(text);
  return { part, body: withoutHistory(plain), length: text.length, written };
}

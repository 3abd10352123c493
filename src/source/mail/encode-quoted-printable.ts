// Bytes in quoted-printable (RFC 2045, section 6.7), in the midst of what is written already.

import { LONGEST_LINE } from './coded.ts';

/**
 * Bytes as they are written where `column` characters stand before them on their line, and `rest` behind them; `isLast` if
 * those are but blanks.
 */
export function encodeQuotedPrintable(
  bytes: Uint8Array,
  lineBreak: string,
  column: number,
  rest: number,
  isLast: boolean,
): string {
  let text = '';
  let at = column;
  const breaks = Buffer.from(lineBreak);
  for (let i = 0; i < bytes.length; i++) {
    if (startsWith(bytes, breaks, i)) {
      text += lineBreak;
      at = 0;
      i += breaks.length - 1;
      continue;
    }
    const isBlankAtEnd = i + 1 === bytes.length ? isLast : startsWith(bytes, breaks, i + 1);
    // A `-` at the beginning of a line might be taken for that of a boundary.
    let token = encodeByte(bytes[i]!, isBlankAtEnd || at === 0);
    if (at + token.length >= LONGEST_LINE) {
      text += `=${lineBreak}`;
      at = 0;
      token = encodeByte(bytes[i]!, true);
    }
    text += token;
    at += token.length;
  }
  return at + rest > LONGEST_LINE && rest > 0 && at > 0 ? `${text}=${lineBreak}` : text;
}

function encodeByte(byte: number, isAtEdge: boolean): string {
  const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d;
  const isEdgy = byte === 0x20 || byte === 0x09 || byte === 0x2d;
  if (isPlain ? !(isEdgy && isAtEdge) : isEdgy && !isAtEdge) return String.fromCharCode(byte);
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Whether bytes have others at an index. */
export function startsWith(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  return part.every((byte, i) => bytes[at + i] === byte);
}

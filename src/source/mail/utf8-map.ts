// Where the characters of a text stand in the UTF-8 that it was decoded from.

import { OffsetMap } from '../place/offset-map.ts';

const REPLACEMENT = 0xfffd;

/** From a text to its bytes; `text` is what TextDecoder makes of them, byte-order mark included. */
export function mapUtf8(bytes: Uint8Array, text: string): OffsetMap {
  const map = new OffsetMap();
  let byte = 0;
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (text.charCodeAt(at) < 0x80) at++;
    map.addPlain(at - from, byte);
    byte += at - from;
    if (at === text.length) return map;
    const code = text.codePointAt(at)!;
    const units = code > 0xffff ? 2 : 1;
    const width = code === REPLACEMENT ? replacedWidth(bytes, byte) : widthOf(code);
    map.addCoded(units, byte, width);
    byte += width;
    at += units;
  }
  return map;
}

function widthOf(code: number): number {
  if (code > 0xffff) return 4;
  return code < 0x800 ? 2 : 3;
}

/**
 * How many bytes U+FFFD stands for: those of a character that breaks off, or one that can begin none ("maximal subparts",
 * The Unicode Standard, section 3.9, table 3-8); or three, if it is written there itself.
 */
function replacedWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const second = bytes[at + 1] ?? 0;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 1;
  if (lead < 0xe0) return 2;
  if (!isContinuation(bytes[at + 2])) return 2;
  return 3;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

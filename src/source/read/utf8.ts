// Bytes that come in chunks become text that comes in pieces. A character is never split: the bytes of one that a
// chunk cuts in two wait for the next chunk. Bytes that are not UTF-8 become U+FFFD, as every editor shows them, and
// the first of them is remembered with its place.
//
// Three ways to decode, because Node's general one is slow: pure ASCII is copied as it is; valid UTF-8 goes through
// `transcode`, three times as fast as `toString`; only broken chunks take the general way.

import { isAscii, isUtf8, transcode } from 'node:buffer';

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);
const SAMPLE_BYTES = 64 * 1024;

/** What was found that is not UTF-8. */
export interface InvalidUtf8 {
  /** Where the first U+FFFD stands that was put in, in UTF-16 code units of the decoded text. */
  readonly offset: number;
  /** How many were put in. */
  count: number;
  /** Bytes of the input from the first bad one on, to guess the true encoding by. */
  readonly sample: Buffer;
}

export class Utf8Decoder {
  invalid: InvalidUtf8 | undefined;
  #offset = 0;
  #carry: Buffer = Buffer.alloc(0);

  /** Decodes the next chunk, but for an unfinished character at its end. A byte-order mark stays in the text. */
  decode(chunk: Buffer): string {
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const end = bytes.length - unfinished(bytes);
    this.#carry = Buffer.from(bytes.subarray(end));
    return this.#decode(bytes.subarray(0, end));
  }

  /** Decodes what is left when the input has ended. */
  end(): string {
    const rest = this.#carry;
    this.#carry = Buffer.alloc(0);
    return this.#decode(rest);
  }

  #decode(bytes: Buffer): string {
    let text: string;
    if (isAscii(bytes)) text = bytes.toString('latin1');
    else if (isUtf8(bytes)) text = transcode(bytes, 'utf8', 'ucs2').toString('utf16le');
    else {
      text = bytes.toString('utf8');
      this.#noteInvalid(bytes, text);
    }
    this.#offset += text.length;
    return text;
  }

  #noteInvalid(bytes: Buffer, text: string): void {
    this.invalid ??= { ...firstReplaced(bytes, text, this.#offset), count: 0 };
    this.invalid.count += occurrences(text, REPLACEMENT) - occurrences(bytes, REPLACEMENT_BYTES);
  }
}

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes: Buffer): number {
  const longest = Math.min(3, bytes.length);
  for (let back = 1; back <= longest; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** A U+FFFD that stands in the input itself is no fault, and is told by its three bytes. */
function firstReplaced(bytes: Buffer, text: string, textOffset: number): Omit<InvalidUtf8, 'count'> {
  let byte = 0;
  let done = 0;
  for (;;) {
    const at = text.indexOf(REPLACEMENT, done);
    byte += Buffer.byteLength(text.slice(done, at));
    const next = bytes.subarray(byte, byte + REPLACEMENT_BYTES.length);
    if (!next.equals(REPLACEMENT_BYTES)) {
      return { offset: textOffset + at, sample: Buffer.from(bytes.subarray(byte, byte + SAMPLE_BYTES)) };
    }
    byte += REPLACEMENT_BYTES.length;
    done = at + 1;
  }
}

/** How often `part` stands in `whole`, both being strings or both bytes. */
function occurrences<T>(whole: { indexOf(part: T, from: number): number }, part: T): number {
  let count = 0;
  for (let at = whole.indexOf(part, 0); at !== -1; at = whole.indexOf(part, at + 1)) count++;
  return count;
}

// Encoded words, as fields of a header have them for want of any other way to write what is not ASCII:
// `=?utf-8?Q?Sp=C3=B3=C5=BAnienie?=` (RFC 2047).

import { charsetOf } from './charset.ts';

const WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bq])\?([^?]*)\?=/gi;

/** The text of a field, in which encoded words are decoded but for those in unknown charsets. */
export function decodeWords(text: string): string {
  let out = '';
  let at = 0;
  let run: { readonly charset: string; readonly bytes: Buffer[] } | undefined;
  const flush = (): void => {
    if (run !== undefined) out += charsetOf(run.charset)!.decode(Buffer.concat(run.bytes));
    run = undefined;
  };
  for (const { 0: all, 1: name, 2: encoding, 3: written, index } of text.matchAll(WORD)) {
    const charset = name!.toLowerCase();
    const between = text.slice(at, index);
    // Blanks between encoded words are there for their sake alone; there are programs that cut characters there.
    const continues = run !== undefined && between.trim() === '' && run.charset === charset;
    if (!continues) {
      const isGap = run !== undefined && between.trim() === '' && charsetOf(charset) !== undefined;
      flush();
      if (!isGap) out += between;
    }
    at = index + all.length;
    if (charsetOf(charset) === undefined) {
      out += all;
      continue;
    }
    run ??= { charset, bytes: [] };
    run.bytes.push(bytesOf(encoding!, written!));
  }
  flush();
  return out + text.slice(at);
}

function bytesOf(encoding: string, written: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(written, 'base64');
  const text = written.replaceAll('_', ' ');
  const pieces = text.split(/(=[0-9a-fA-F]{2})/);
  return Buffer.concat(
    pieces.map((piece, i) =>
      i % 2 === 1 ? Buffer.from([Number.parseInt(piece.slice(1), 16)]) : Buffer.from(piece),
    ),
  );
}

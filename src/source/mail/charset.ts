// What bytes of a charset say, and which bytes say a text in it. Which charsets there are is the platform's TextDecoder's
// business (the WHATWG Encoding Standard); it decodes all of them and encodes none but UTF-8. A charset of one byte a
// character is small enough to be turned round; texts in the others can be read, but not mended.

import { TextDecoder } from 'node:util';
import { OffsetMap } from '../place/offset-map.ts';
import { mapUtf8 } from './utf8-map.ts';

export interface Charset {
  decode(bytes: Uint8Array): string;
  /** From the text that the bytes say to the bytes. */
  map(bytes: Uint8Array, text: string): OffsetMap;
  /** Undefined where the charset has no bytes for the text. */
  encode(text: string): Uint8Array | undefined;
}

/** Charsets of one byte a character, by their names in the standard. */
const SINGLE_BYTE =
  /^(?:ibm866|iso-8859-\d+(?:-i)?|koi8-[ru]|macintosh|windows-(?:874|125\d)|x-mac-cyrillic)$/;

/** The marks of windows-1252 from 0x80 on, which Node decodes as the control characters of Latin-1. */
const MARKS_OF_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const HALF_PAIR = /\p{Surrogate}/u;

/** The charset of a name, as messages give it; undefined if nobody knows it. */
export function charsetOf(name: string): Charset | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(name, { ignoreBOM: true });
  } catch {
    return undefined;
  }
  if (decoder.encoding === 'utf-8') return UTF8;
  return SINGLE_BYTE.test(decoder.encoding) ? singleByte(decoder) : multiByte(decoder);
}

export const UTF8: Charset = {
  decode: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  map: mapUtf8,
  encode: (text) => (HALF_PAIR.test(text) ? undefined : new TextEncoder().encode(text)),
};

export const ASCII: Charset = {
  ...UTF8,
  encode: (text) => (/[^\0-\x7f]/.test(text) ? undefined : new TextEncoder().encode(text)),
};

function singleByte(decoder: TextDecoder): Charset {
  const isLatin = decoder.encoding === 'windows-1252';
  const decode = (bytes: Uint8Array): string => {
    const text = decoder.decode(bytes);
    if (!isLatin) return text;
    return text.replace(/[\x80-\x9f]/g, (mark) => MARKS_OF_1252[mark.charCodeAt(0) - 0x80]!);
  };
  let known: ReadonlyMap<string, number> | undefined;
  return {
    decode,
    map: (bytes) => {
      const map = new OffsetMap();
      map.addPlain(bytes.length, 0);
      return map;
    },
    encode: (text) => {
      known ??= new Map(Array.from(decode(Uint8Array.from({ length: 256 }, (_, i) => i)), (c, i) => [c, i]));
      const codes = Array.from(text, (sign) => (sign === '\uFFFD' ? undefined : known!.get(sign)));
      return codes.includes(undefined) ? undefined : Uint8Array.from(codes as number[]);
    },
  };
}

/** Where characters end shows from when the decoder, fed byte by byte, gives them out. */
function multiByte({ encoding }: TextDecoder): Charset {
  return {
    decode: (bytes) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes),
    map: (bytes) => {
      const map = new OffsetMap();
      const decoder = new TextDecoder(encoding, { ignoreBOM: true });
      let start = 0;
      for (let at = 0; at <= bytes.length; at++) {
        const byte = bytes.subarray(at, at + 1);
        const { length } = decoder.decode(byte, { stream: at < bytes.length });
        if (length === 0) continue;
        const end = Math.min(at + 1, bytes.length);
        map.addCoded(length, start, end - start);
        start = end;
      }
      return map;
    },
    encode: () => undefined,
  };
}

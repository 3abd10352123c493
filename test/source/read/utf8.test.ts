import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Decoder } from '../../../src/source/read/utf8.ts';

function decodeInChunks(bytes: Buffer, size: number): { text: string; decoder: Utf8Decoder } {
  const decoder = new Utf8Decoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), decoder };
}

/** What the platform says, which knows nothing of chunks. */
function decodeWhole(bytes: Buffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const nearUtf8 = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc
        .constantFrom('Привет', 'zażółć', '👩‍👩‍👧', '\uFFFD', '\uFEFF', 'plain')
        .map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom([0xf0, 0x9f], [0xe2, 0x82], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf])
        .map((b) => Buffer.from(b)),
    ),
  )
  .map((parts) => Buffer.concat(parts));

describe('Utf8Decoder', () => {
  it('decodes any bytes in any chunks as the platform decodes them whole', () => {
    fc.assert(
      fc.property(nearUtf8, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        expect(decodeInChunks(bytes, size).text).toBe(decodeWhole(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  it('counts what it had to replace, and knows where the first stands', () => {
    fc.assert(
      fc.property(nearUtf8, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        const { text, decoder } = decodeInChunks(bytes, size);
        const genuine = bytes.toString('latin1').split('\xef\xbf\xbd').length - 1;
        expect(decoder.invalid?.count ?? 0).toBe(text.split('\uFFFD').length - 1 - genuine);
        if (decoder.invalid === undefined) return;
        const { offset, sample } = decoder.invalid;
        expect(text[offset]).toBe('\uFFFD');
        const before = Buffer.from(text.slice(0, offset));
        expect(bytes.subarray(0, before.length)).toEqual(before);
        expect(bytes.subarray(before.length, before.length + sample.length)).toEqual(sample);
        expect(Buffer.from(text.slice(0, offset + 1)).equals(bytes.subarray(0, before.length + 3))).toBe(
          false,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('finds no fault in a U+FFFD that was written', () => {
    const { text, decoder } = decodeInChunks(Buffer.from('a\uFFFDb'), 1);
    expect(text).toBe('a\uFFFDb');
    expect(decoder.invalid).toBeUndefined();
  });

  it('keeps the byte-order mark', () => {
    expect(decodeInChunks(Buffer.from('\uFEFFZażółć'), 2).text).toBe('\uFEFFZażółć');
    expect(decodeInChunks(Buffer.from('\uFEFFZażółć'), 100).text).toBe('\uFEFFZażółć');
  });
});

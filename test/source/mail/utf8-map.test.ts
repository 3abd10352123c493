import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UTF8 } from '../../../src/source/mail/charset.ts';
import { mapUtf8 } from '../../../src/source/mail/utf8-map.ts';

const piece = fc.oneof(
  fc.constantFrom('a', 'ж', '—', '😀', '\uFFFD', '\uFEFF').map((text) => [...Buffer.from(text)]),
  fc.constantFrom(
    [0xf0],
    [0xf0, 0x9f],
    [0xf0, 0x9f, 0x98],
    [0xe2, 0x80],
    [0xed, 0xa0],
    [0xe0, 0x80],
    [0xf4, 0x90],
    [0xc0],
  ),
  fc.integer({ min: 0, max: 255 }).map((byte) => [byte]),
);

it('the bytes of each character of UTF-8, broken or not, say that character', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flat());
      const text = UTF8.decode(bytes);
      const map = mapUtf8(bytes, text);
      expect(map.length).toBe(text.length);
      let byte = 0;
      let at = 0;
      for (const sign of text) {
        expect(map.start(at)).toBe(byte);
        at += sign.length;
        byte = map.end(at);
        expect(UTF8.decode(bytes.subarray(map.start(at - sign.length), byte))).toBe(sign);
      }
      expect(byte).toBe(bytes.length);
    }),
    { numRuns: 1000 },
  );
});

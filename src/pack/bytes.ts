// Compiled packs as bytes. Numbers are written as they lie in memory (little-endian, aligned to four bytes), so that
// reading a file back parses nothing but the short list of rules.

import { join } from 'node:path';
import type { AlphabetTable } from '../phrase/alphabet.ts';
import type { Program } from '../phrase/program.ts';
import type { WordGraph } from '../phrase/word-graph.ts';
import type { Language } from '../text/language.ts';
import {
  type CompiledPacks,
  type CompiledRule,
  languagesOf,
  type RuleExamples,
  type RuleText,
} from './compiled.ts';
import type { Triggers } from './triggers.ts';

/** Changes with the layout; a file of another layout is not read. */
const LAYOUT = 0x726c_0008;

const HEADER_BYTES = 8;

/** Where the pack of a language lies, compiled, in the folder that the build writes. */
export function packFile(language: Language): string {
  return join('packs', `${language}.bin`);
}

/** Compiled packs as one block of bytes for `decodePacks`. */
export async function encodePacks(packs: CompiledPacks): Promise<Uint8Array> {
  const { program, rules, triggers } = packs;
  const { alphabet } = program;
  const encoder = new TextEncoder();
  const texts = rules.map((_, index) => encoder.encode(JSON.stringify(packs.text(index))));
  const textStart = new Int32Array(texts.length + 1);
  texts.forEach((bytes, index) => {
    textStart[index + 1] = textStart[index]! + bytes.length;
  });
  const sections = [
    program.op,
    program.back,
    program.detail,
    program.partEntry,
    program.beginningsStart,
    program.beginnings,
    program.partStart,
    program.phraseOfPart,
    program.neededStart,
    program.needed,
    Int32Array.of(alphabet.symbols),
    alphabet.keys.edgeStart,
    alphabet.keys.edgeUnit,
    alphabet.keys.edgeTarget,
    alphabet.keys.isEnd,
    alphabet.keys.count,
    alphabet.listOfKey,
    alphabet.listStart,
    alphabet.lists,
    encoder.encode(JSON.stringify(rules)),
    triggers.rules,
    triggers.scanTable.rousedStart,
    triggers.scanTable.roused,
    triggers.scanTable.isAsked,
    triggers.rulesStart,
    triggers.rulesOfPhrase,
    textStart,
    Buffer.concat(texts),
    await compressed(JSON.stringify(await packs.examples())),
  ];
  return joined(sections.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)));
}

/** Examples are a third of a pack and wanted seldom, so they alone are worth packing. */
async function compressed(text: string): Promise<Uint8Array> {
  const { brotliCompressSync } = await import('node:zlib');
  return brotliCompressSync(text);
}

function joined(sections: readonly Uint8Array[]): Uint8Array {
  const lengths = Int32Array.from(sections, (section) => section.length);
  const start = HEADER_BYTES + lengths.byteLength;
  const bytes = new Uint8Array(start + sections.reduce((sum, section) => sum + aligned(section.length), 0));
  bytes.set(new Uint8Array(Int32Array.of(LAYOUT, sections.length).buffer));
  bytes.set(new Uint8Array(lengths.buffer), HEADER_BYTES);
  let at = start;
  for (const section of sections) {
    bytes.set(section, at);
    at += aligned(section.length);
  }
  return bytes;
}

/** Compiled packs from their bytes. Throws an Error where they are not of this version's layout. */
export function decodePacks(bytes: Uint8Array): CompiledPacks {
  const block = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const reader = new SectionReader(block);
  const program = {
    op: reader.bytes(),
    back: reader.units(),
    detail: reader.units(),
    partEntry: reader.ints(),
    beginningsStart: reader.ints(),
    beginnings: reader.ints(),
    partStart: reader.ints(),
    phraseOfPart: reader.ints(),
    neededStart: reader.ints(),
    needed: reader.ints(),
  };
  const [symbols] = reader.ints();
  const keys: WordGraph = {
    edgeStart: reader.ints(),
    edgeUnit: reader.units(),
    edgeTarget: reader.ints(),
    isEnd: reader.bytes(),
    count: reader.ints(),
  };
  const alphabet: AlphabetTable = {
    symbols: symbols!,
    keys,
    listOfKey: reader.ints(),
    listStart: reader.ints(),
    lists: reader.units(),
  };
  const decoder = new TextDecoder();
  const rules = JSON.parse(decoder.decode(reader.bytes())) as CompiledRule[];
  const triggers: Triggers = {
    rules: reader.ints(),
    scanTable: { rousedStart: reader.ints(), roused: reader.ints(), isAsked: reader.bytes() },
    rulesStart: reader.ints(),
    rulesOfPhrase: reader.ints(),
  };
  const textStart = reader.ints();
  const texts = reader.bytes();
  const text = (rule: number): RuleText =>
    JSON.parse(decoder.decode(texts.subarray(textStart[rule]!, textStart[rule + 1]!))) as RuleText;
  const packedExamples = reader.bytes();
  const examples = async () => {
    const { brotliDecompressSync } = await import('node:zlib');
    return JSON.parse(brotliDecompressSync(packedExamples).toString()) as RuleExamples[];
  };
  return {
    program: { ...program, alphabet } satisfies Program,
    languages: languagesOf(rules),
    rules,
    triggers,
    text,
    examples,
  };
}

class SectionReader {
  readonly #block: Uint8Array;
  readonly #lengths: Int32Array;
  #section = 0;
  #at: number;

  constructor(block: Uint8Array) {
    this.#block = block;
    this.#lengths = sectionLengths(block);
    this.#at = HEADER_BYTES + this.#lengths.byteLength;
  }

  bytes(): Uint8Array {
    const length = this.#lengths[this.#section++]!;
    const section = this.#block.subarray(this.#at, this.#at + length);
    this.#at += aligned(length);
    return section;
  }

  ints(): Int32Array {
    const section = this.bytes();
    return new Int32Array(section.buffer, section.byteOffset, section.length / 4);
  }

  units(): Uint16Array {
    const section = this.bytes();
    return new Uint16Array(section.buffer, section.byteOffset, section.length / 2);
  }
}

/** The lengths of the sections, where they are those of this layout and add up. */
function sectionLengths(block: Uint8Array): Int32Array {
  const words = new Int32Array(block.buffer, block.byteOffset, block.length >>> 2);
  const count = words[0] === LAYOUT ? words[1]! : 0;
  const lengths = words.subarray(HEADER_BYTES / 4, HEADER_BYTES / 4 + count);
  const start = HEADER_BYTES + lengths.byteLength;
  const end = lengths.reduce((sum, length) => sum + aligned(length), start);
  if (count > 0 && lengths.length === count && end === block.length) return lengths;
  throw new Error('the compiled packs are of another version; run "npm run build"');
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

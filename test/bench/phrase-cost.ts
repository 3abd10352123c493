// The cost of a token with few and with many phrases.

import { Automaton } from '../../src/phrase/automaton.ts';
import { Classifier } from '../../src/phrase/classifier.ts';
import { PhraseCompiler } from '../../src/phrase/compile.ts';
import { parsePhrase } from '../../src/phrase/parse.ts';
import { scanTable } from '../../src/phrase/scan-table.ts';
import { Scanner } from '../../src/phrase/scanner.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { generator } from './library.ts';

export interface PhraseCost {
  readonly phrases: number;
  readonly tokens: number;
  readonly hits: number;
  readonly nanosecondsPerToken: number;
}

const WORDS = 20_000;
const ROUNDS = 7;

/** Measures all sizes in turn, round after round, and takes each one's median. */
export function measurePhraseCost(sizes: readonly number[]): PhraseCost[] {
  const runs = sizes.map((size) => makeRun(size));
  const texts = makeTexts();
  const times = sizes.map((): number[] => []);
  let results: { tokens: number; hits: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    results = runs.map((run, index) => {
      const start = process.hrtime.bigint();
      const result = run(texts);
      if (round > 0) times[index]!.push(Number(process.hrtime.bigint() - start) / result.tokens);
      return result;
    });
  }
  return sizes.map((phrases, index) => ({
    phrases,
    ...results[index]!,
    nanosecondsPerToken: times[index]!.sort((a, b) => a - b)[Math.floor(times[index]!.length / 2)]!,
  }));
}

interface Sample {
  readonly phrase: string;
  /** Words in which the phrase stands. */
  readonly instance: string;
}

/** Phrases of three or four words with a gap and alternatives; a longer list begins as a shorter one does. */
function makeSamples(size: number): Sample[] {
  const random = generator(11);
  const word = () => `w${100 + random(WORDS - 100)}`;
  return Array.from({ length: size }, () => {
    const [first, second, third, fourth, fifth, last] = Array.from({ length: 6 }, word);
    return {
      phrase: `${first} ... (${second} | ${third} ${fourth}) [${fifth}] ${last}`,
      instance: `${first} w1 ${second} ${last}`,
    };
  });
}

/** Replies in which half of the words are of the hundred commonest; every tenth has an instance of a phrase. */
function makeTexts(): string[] {
  const random = generator(7);
  const [{ instance }] = makeSamples(1) as [Sample];
  return Array.from({ length: 2_000 }, (_, number) => {
    const words = Array.from({ length: 100 }, (_, index) => {
      const word = `w${random(2) === 0 ? random(100) : random(WORDS)}`;
      return index % 12 === 11 ? `${word}.` : word;
    });
    return number % 10 === 0 ? `${words.join(' ')}. ${instance}` : words.join(' ');
  });
}

function makeRun(size: number): (texts: readonly string[]) => { tokens: number; hits: number } {
  const compiler = new PhraseCompiler();
  const meaning = {
    forms: (form: string) => [form, `${form}s`],
    define: () => undefined,
    closest: () => undefined,
  };
  for (const { phrase } of makeSamples(size)) compiler.add(parsePhrase(phrase), meaning);
  const program = compiler.program();
  const vocabulary = new Vocabulary();
  const classifier = new Classifier(program, vocabulary);
  const scanner = new Scanner(
    program,
    classifier,
    new Automaton(program, classifier),
    scanTable(program, Array(size).keys()),
  );
  const tokens = new Tokens();
  return (texts) => {
    let [count, hits] = [0, 0];
    const hit = () => {
      hits++;
    };
    for (const text of texts) {
      tokenize(text, vocabulary, tokens);
      classifier.prepare();
      for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) scanner.scan(tokens, sentence, hit);
      count += tokens.count;
    }
    return { tokens: count, hits };
  };
}

// `npm run bench`: whole processes against each other, in turn, so that a slow spell of the machine hits both. Every
// row shows what was found, so that a wrong result cannot look fast. `npm run bench -- --gigabyte` adds the memory for
// 1 GB of JSONL, `-- --formats` measures the formats alone, `-- --speed` threads and the cache, `-- --start` the start.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, writeFormat } from './format-files.ts';
import { writeLibrary } from './library.ts';
import { measurePhraseCost } from './phrase-cost.ts';

const MEGABYTE = 1024 * 1024;
const STARTS = 25;
const LIBRARY_RUNS = 5;
const SIZES = [1, 10, 100, 1_000, 10_000];
/** In MB, of formats that are not read in files of 50. */
const SIZE_OF: Readonly<Record<string, number>> = { md: 0.8 };

const REPLYLINT = join('bin', 'replylint.js');
const DRAFT =
  "Hi Tom,\n\nI'm afraid you've reached the wrong department. You'll need to talk to billing.\n\nPriya\n";
/** Prints the peak of the memory on standard error when the program ends. */
const WITH_MEMORY = [
  '-e',
  `process.on('exit', () => console.error(process.resourceUsage().maxRSS)); process.argv.splice(1, 0, 'node'); require(require('path').resolve('${REPLYLINT}'))`,
];

interface Run {
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Run {
  const start = process.hrtime.bigint();
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error !== undefined) throw error;
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, stdout, stderr };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Runs two commands in turn; the medians of their times, and of the ratio pair by pair. */
function compare(times: number, a: () => Run, b: () => Run) {
  const pairs: { a: Run; b: Run }[] = [];
  for (let count = 0; count <= times; count++) pairs.push({ a: a(), b: b() });
  const counted = pairs.slice(1);
  return {
    a: median(counted.map((pair) => pair.a.seconds)),
    b: median(counted.map((pair) => pair.b.seconds)),
    ratio: median(counted.map((pair) => pair.a.seconds / pair.b.seconds)),
    last: pairs.at(-1)!,
  };
}

function row(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(38) : cell.padStart(17))).join(' '));
}

function findings(run: Run): string {
  return `${(JSON.parse(run.stdout) as { summary: { findings: number } }).summary.findings} findings`;
}

function benchStart(): void {
  const check = () => run([REPLYLINT, '--format', 'json', '--exit-zero'], DRAFT);
  const { a, b, ratio, last } = compare(STARTS, check, () => run(['-e', '0']));
  row(
    'a short draft, whole process',
    `${(a * 1000).toFixed(1)} ms`,
    `${ratio.toFixed(2)}× node -e 0`,
    findings(last.a),
  );
  row('  node -e 0', `${(b * 1000).toFixed(1)} ms`);
  const without = () =>
    run([REPLYLINT, '--format', 'json', '--exit-zero'], DRAFT, { NODE_DISABLE_COMPILE_CACHE: '1' });
  const first = compare(STARTS, without, () => run(['-e', '0']));
  row(
    '  without the code cache',
    `${(first.a * 1000).toFixed(1)} ms`,
    `${first.ratio.toFixed(2)}× node -e 0`,
    findings(first.last.a),
  );
}

function benchLibrary(folder: string): void {
  const file = join(folder, 'library.jsonl');
  const { bytes, replies, faults } = writeLibrary(file, 50 * MEGABYTE);
  const report = join(folder, 'report.json');
  const check = () => run([REPLYLINT, 'check', '--exit-zero', '--quiet', '--output', report, file]);
  const { a, b, ratio, last } = compare(LIBRARY_RUNS, check, () =>
    run([join('build', 'plain-loop.cjs'), file]),
  );
  const speed = (seconds: number) => `${(bytes / MEGABYTE / seconds).toFixed(1)} MB/s`;
  const counted = findings(run([REPLYLINT, 'check', '--exit-zero', '--format', 'json', file]));
  row(
    `a library of ${(bytes / MEGABYTE).toFixed(0)} MB, ${replies} replies`,
    speed(a),
    `${ratio.toFixed(2)}× the loop`,
    counted,
  );
  row('  the plain loop', speed(b), '', `${last.b.stdout.trim()} words`);
  row('  faults planted', '', '', `${faults} faults`);
}

/** Reading a file through its codec, against nothing but the parser that the codec uses. */
function benchFormats(folder: string): void {
  for (const format of FORMATS) {
    const file = writeFormat(folder, format, SIZE_OF[format] ?? 50);
    const process = (how: string) => run([join('build', 'read-format.cjs'), how, file]);
    const { a, ratio, last } = compare(
      1,
      () => process('read'),
      () => process('parse'),
    );
    const size = statSync(file).size / MEGABYTE;
    row(
      `reading ${size.toFixed(0)} MB of ${format}`,
      `${(size / a).toFixed(1)} MB/s`,
      `${ratio.toFixed(2)}× the parser`,
      `${last.a.stdout.trim()} replies`,
    );
    row('  peak memory', `${last.a.stderr.trim()} MB`, `${last.b.stderr.trim()} MB there`);
    rmSync(file);
  }
}

function benchMemory(folder: string, megabytes: number): void {
  const file = join(folder, `memory-${megabytes}.jsonl`);
  const { replies } = writeLibrary(file, megabytes * MEGABYTE);
  const report = join(folder, 'report.txt');
  const { stderr, seconds } = run([...WITH_MEMORY, 'check', '--exit-zero', '--output', report, file]);
  const peak = Number(stderr.trim().split('\n').at(-1)) / 1024;
  row(
    `peak memory, ${megabytes} MB of JSONL`,
    `${peak.toFixed(0)} MB`,
    `${seconds.toFixed(1)} s`,
    `${replies} replies`,
  );
  rmSync(file);
}

/** The same library with one thread and with two, and without and with a cache of it. */
function benchSpeed(folder: string): void {
  const file = join(folder, 'speed.jsonl');
  const { bytes } = writeLibrary(file, 30 * MEGABYTE);
  const cache = join(folder, 'cache.json');
  const check = (...args: readonly string[]) =>
    run([REPLYLINT, 'check', '--exit-zero', '--format', 'json', ...args, file]);
  const show = (name: string, { a, b, ratio, last }: ReturnType<typeof compare>) => {
    const [left, right] = [a, b].map((seconds) => `${seconds.toFixed(2)} s`);
    row(name, `${left} : ${right}`, `${ratio.toFixed(2)}×`, findings(last.b));
  };
  const size = `${(bytes / MEGABYTE).toFixed(0)} MB`;
  const threads = compare(
    LIBRARY_RUNS,
    () => check('--jobs', '1'),
    () => check('--jobs', '2'),
  );
  show(`${size}, --jobs 1 : --jobs 2`, threads);
  const cold = (): Run => {
    rmSync(cache, { force: true });
    return check('--cache-location', cache);
  };
  show(
    `${size}, cold cache : warm cache`,
    compare(LIBRARY_RUNS, cold, () => check('--cache-location', cache)),
  );
  rmSync(file);
}

function benchPhrases(): void {
  const costs = measurePhraseCost(SIZES);
  const base = costs.find(({ phrases }) => phrases === 10)!.nanosecondsPerToken;
  for (const { phrases, tokens, hits, nanosecondsPerToken: cost } of costs) {
    const ratio = `${(cost / base).toFixed(2)}× 10 phrases`;
    row(`a token, ${phrases} phrases`, `${cost.toFixed(0)} ns`, ratio, `${hits} hits in ${tokens}`);
  }
}

function benchAll(folder: string): void {
  benchStart();
  benchLibrary(folder);
  benchSpeed(folder);
  benchPhrases();
  benchMemory(folder, 10);
  benchMemory(folder, 200);
  if (process.argv.includes('--gigabyte')) benchMemory(folder, 1024);
}

const folder = mkdtempSync(join(tmpdir(), 'replylint-bench-'));
writeFileSync(join(folder, '.gitignore'), '*\n');
try {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  if (process.argv.includes('--start')) benchStart();
  else if (process.argv.includes('--speed')) benchSpeed(folder);
  else {
    if (!process.argv.includes('--formats')) benchAll(folder);
    benchFormats(folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

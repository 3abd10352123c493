// A library may be larger than the memory.

import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './spawned.ts';

const MEGABYTE = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'replylint-memory-'));
const library = join(folder, 'library.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

it('checks 200 MB of JSONL in less than 300 MB', async () => {
  const replies = writeLibrary(200 * MEGABYTE);
  const report = join(folder, 'report.json');
  const program = `
    const { main } = require(${JSON.stringify(resolve('dist/cli.cjs'))});
    main(process.argv.slice(1)).then(() => console.log(process.resourceUsage().maxRSS));`;
  const args = ['--format', 'json', '--output', report, '--only', 'deflection', library];
  const { stdout, stderr } = await run(process.execPath, ['-e', program, '--', ...args]);
  expect(stderr).toBe('');
  expect(Number(stdout) / 1024).toBeLessThan(300);
  expect(Number(stdout) / 1024).toBeGreaterThan(40);
  expect(statSync(report).size).toBeGreaterThan(replies / 10);
});

/** Records in which no number comes twice, so that nothing is saved by remembering words; returns how many. */
function writeLibrary(bytes: number): number {
  const file = openSync(library, 'w');
  let count = 0;
  for (let written = 0; written < bytes; ) {
    let text = '';
    while (text.length < MEGABYTE) text += `${record(count++)}\n`;
    written += writeSync(file, text);
  }
  closeSync(file);
  return count;
}

function record(number: number): string {
  const fault = number % 100 === 0 ? " I'm afraid you've reached the wrong department." : '';
  const text =
    `Hello Ann${number}, thank you for writing about order A${number * 7}. Здравствуйте! Ваш заказ B${number} в пути. ` +
    `Dzień dobry, paczka C${number} jest już w drodze. Your parcel left our warehouse on Monday.${fault}`;
  return JSON.stringify({ id: `macro-${number}`, title: `Delivery ${number}`, text });
}

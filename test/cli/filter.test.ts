// replylint as a part of a pipe that others build: a line in, a line out.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { CASES, type Outcome } from './case.ts';
import { REPLYLINT, run, runShell } from './spawned.ts';

const cwd = mkdtempSync(join(tmpdir(), 'replylint-filter-'));
cpSync(join(CASES, 'pack.yaml'), join(cwd, 'pack.yaml'));
afterAll(() => rmSync(cwd, { recursive: true }));

const HOUSE = ['filter', '--pack', 'pack.yaml', '--only', 'house'];
const FILTER = `$REPLYLINT ${HOUSE.join(' ')}`;

const shell = (line: string): Promise<Outcome> => runShell(line, { cwd });

describe('replylint filter', () => {
  it('answers each line before the next one comes', async () => {
    const child = spawn(process.execPath, [REPLYLINT, ...HOUSE], { cwd });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${id},"text":"Please calm down."}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value)).toMatchObject({ id, findings: [{ match: 'calm down', start: 7, end: 16 }] });
    }
    child.stdin.end();
    expect(await answers.next()).toMatchObject({ done: true });
  });

  it('ends when nobody reads any more', async () => {
    const outcome = await shell(`yes '{"id":1,"text":"Fine."}' | ${FILTER} | head -1`);
    expect(outcome).toEqual({ stdout: '{"id":1,"findings":[]}\n', stderr: '', exit: 141 });
  });

  it('has nothing to say of nothing', async () => {
    expect(await shell(`${FILTER} < /dev/null`)).toEqual({ stdout: '', stderr: '', exit: 0 });
  });

  it('waits for a slow reader and loses nothing', async () => {
    const records = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"text":"Please calm down."}\n`);
    writeFileSync(join(cwd, 'many.jsonl'), records.join(''));
    const { stdout, exit } = await shell(
      `${FILTER} < many.jsonl | { sleep 1; cat; } | cut -c1-30 | sort | uniq | wc -l`,
    );
    expect([stdout.trim(), exit]).toEqual(['20000', 0]);
  });

  it('refuses a folder, and what it has no use for', async () => {
    expect(await shell(`${FILTER} < .`)).toMatchObject({ exit: 2, stdout: '' });
    expect((await shell(`${FILTER} many.jsonl < /dev/null`)).stderr).toContain(
      "too many arguments for 'filter'",
    );
    expect((await shell(`${FILTER} --fail-on error < /dev/null`)).stderr).toContain(
      'there is no option --fail-on',
    );
  });

  it('filters 200 MB in less than 300 MB', async () => {
    const program = `
      const { main } = require(${JSON.stringify(resolve('dist/cli.cjs'))});
      main(['filter', '--only', 'deflection']).then(() => console.error(process.resourceUsage().maxRSS));`;
    const writer = `
      const text = (id) => JSON.stringify({ id, text: 'Order A' + id + ' is on its way. Ваш заказ B' + id + ' в пути. '.repeat(20)
        + (id % 100 ? '' : "You've reached the wrong department.") });
      let id = 0;
      for (let written = 0; written < 200e6; ) {
        let lines = '';
        while (lines.length < 1e6) lines += text(id++) + '\\n';
        for (let bytes = Buffer.from(lines); bytes.length > 0; ) {
          const length = require('fs').writeSync(1, bytes);
          written += length;
          bytes = bytes.subarray(length);
        }
      }
      console.error(id);`;
    writeFileSync(join(cwd, 'program.cjs'), program);
    writeFileSync(join(cwd, 'writer.cjs'), writer);
    const { stdout, stderr } = await run(
      'bash',
      ['-c', 'node writer.cjs 2> count | node program.cjs 2> memory | wc -l; cat count memory'],
      {
        cwd,
      },
    );
    expect(stderr).toBe('');
    const [answers, records, kilobytes] = stdout.trim().split(/\s+/).map(Number);
    expect(answers).toBe(records);
    expect(answers).toBeGreaterThan(100_000);
    expect(kilobytes! / 1024).toBeLessThan(300);
    expect(kilobytes! / 1024).toBeGreaterThan(40);
  });
});

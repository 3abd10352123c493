// GNU parallel cuts a stream into blocks and gives each to a process of its own; what comes out must be what one process
// says. The tests install nothing; where there is no GNU parallel, they are skipped and say how to get it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runShell } from './spawned.ts';

const isThere = String(spawnSync('parallel', ['--version']).stdout ?? '').startsWith('GNU parallel');

if (!isThere) {
  console.warn(
    'replylint is not tested under GNU parallel, since there is none here.\n' +
      'Install it ("apt-get install parallel"; the one of moreutils is another program).',
  );
}

const cwd = mkdtempSync(join(tmpdir(), 'replylint-parallel-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const LINES = [
  (id: number) => `{"id":${id},"text":"You've reached the wrong department, order ${id}."}`,
  (id: number) => `{"id":"${id}","body":"<p>It&#39;s against <b>our policy</b> no ${id}.</p>"}`,
  (id: number) => `{"id":${id}${'0'.repeat(20)},"text":"Вы обратились не в тот отдел. To nie nasz dział."}`,
  (id: number) => `{"title":"M${id}","actions":[{"field":"comment_value","value":"Calm down."}]}`,
  (id: number) => `{"title":"M${id}","actions":[{"field":"status","value":"Calm down."}]}`,
  () => '',
  (id: number) => `{"id":${id},"text":"broken`,
  (id: number) => `{"id":${id},"subject":"no text in here, or is there"}\r`,
];

describe.skipIf(!isThere)('under GNU parallel', () => {
  const stream = `\ufeff${Array.from({ length: 1200 }, (_, id) => LINES[(id * 7 + (id >> 3)) % LINES.length]!(id)).join('\n')}`;
  writeFileSync(join(cwd, 'sent.jsonl'), stream);
  const env = { HOME: cwd };

  const whole = runShell('$REPLYLINT filter < sent.jsonl', { cwd, env });

  it.each([['--block 4k -j 3'], ['--block 17k -j 1'], ['--block 10M -j 4'], ['-N 101 -j 4']])(
    'with %s replylint says what one process says',
    async (options) => {
      const { stdout, exit } = await runShell(
        `parallel --pipe -k ${options} $REPLYLINT filter < sent.jsonl`,
        { cwd, env },
      );
      const one = await whole;
      expect(stdout).toBe(one.stdout);
      expect(stdout.split('\n')).toHaveLength(1201);
      expect(one.exit).toBe(2);
      expect(exit).toBeGreaterThan(0);
    },
  );
});

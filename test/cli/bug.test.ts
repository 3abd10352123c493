// A fault of replylint itself must not look like a finding, nor like a fault of the user's.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'replylint-bug-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('ends with a stack and exit code 2 where its own files are missing', async () => {
  cpSync('bin', join(folder, 'bin'), { recursive: true });
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('en.bin') });
  const program = join(folder, 'bin', 'replylint.js');
  const { stdout, stderr, exit } = await run(process.execPath, [program], { stdin: 'Fine.' });
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Error: .*en\.bin is missing.*\n {4}at /);
  expect(exit).toBe(2);
});

// Every folder of test/cases, in this process and as a process of its own.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, inSandbox, type Outcome, readCases } from './case.ts';
import { runInProcess } from './in-process.ts';
import { runSpawned } from './spawned.ts';

interface JsonReport {
  readonly files: readonly { readonly findings: readonly JsonFinding[] }[];
}

interface JsonFinding {
  readonly rule: string;
  readonly match: string;
  readonly range: unknown;
  readonly reply: { readonly id: string | null; readonly title: string | null };
}

describe.each([
  ['in this process', runInProcess],
  ['as a process', runSpawned],
])('cases %s', (_, run) => {
  it.each(readCases().map((each) => [each.name, each] as const))('%s', async (name, expected) => {
    await inSandbox(name, async (cwd) => {
      const outcome = await run(expected.arguments, { cwd, stdin: expected.stdin });
      compare(outcome, expected);
      for (const [file, content] of expected.written) {
        const path = join(cwd, file);
        expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(content);
      }
    });
  });
});

function compare(outcome: Outcome, { outcome: wanted, findings }: Case): void {
  if (findings === null) {
    expect(outcome).toEqual(wanted);
    return;
  }
  const report: JsonReport = JSON.parse(outcome.stdout);
  const named = (findings as object[]).some((each) => 'title' in each);
  const found = report.files.flatMap((file) =>
    file.findings.map(({ rule, match, range, reply: { id, title } }) => ({
      ...(named ? { id, title } : {}),
      rule,
      match,
      range,
    })),
  );
  expect({ ...outcome, stdout: '' }).toEqual({ ...wanted, stdout: '' });
  expect(found).toEqual(findings);
}

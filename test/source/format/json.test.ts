// What would fill the memory is refused before it is parsed.

import { expect, it } from 'vitest';
import { readJson } from '../../../src/source/format/json.ts';
import { inputOf, readAll } from '../read-all.ts';

it('refuses JSON of nothing but lists and records', async () => {
  const bytes = Buffer.alloc(11_000_000, '[');
  await expect(readAll({ replies: (report) => readJson(inputOf(bytes), report, {}) })).rejects.toThrow(
    'given: the JSON has more than ten million lists and records; split it, or convert it to JSONL',
  );
});

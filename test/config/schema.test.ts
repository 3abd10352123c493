// The JSON Schema that editors use says the same as the program.

import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/build/config-schema.ts';
import { ConfigFile } from '../../src/config/schema.ts';

const validate = new Ajv({ strict: false }).compile(configSchema());

/** What is right, and now and then something else. */
function mostly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>('', 'x', 3, -1, 1.5, null, true, [], ['x'], [3], {}, { x: 'y' });
  return fc.oneof({ arbitrary: right as fc.Arbitrary<unknown>, weight: 30 }, { arbitrary: wrong, weight: 1 });
}

const texts = mostly(
  fc.array(mostly(fc.constantFrom('a/b', '*.json', './c.yaml')), { minLength: 1, maxLength: 2 }),
);
const severity = mostly(fc.constantFrom('error', 'warning', 'info'));
const level = mostly(fc.constantFrom('error', 'off'));
const rules = {
  preset: mostly(fc.constantFrom('gentle', 'recommended', 'strict')),
  languages: mostly(fc.array(mostly(fc.constantFrom('en', 'ru', 'pl')), { minLength: 1, maxLength: 2 })),
  severity: mostly(fc.dictionary(fc.constantFrom('deflection', 'ru:blame', 'x/y'), level, { maxKeys: 2 })),
};

function records(keys: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) {
  return mostly(fc.array(mostly(fc.record(keys, { requiredKeys })), { maxLength: 2 }));
}

const text = mostly(fc.constantFrom('$.a', 'Body'));
const bodyFormat = mostly(fc.constantFrom('html', 'text'));
const settings = fc.record(
  {
    ...rules,
    extends: texts,
    packs: texts,
    ignore: texts,
    overrides: records({ files: texts, ...rules }, ['files']),
    inputs: records({ files: texts, reply: text, title: text, bodyFormat }, ['files', 'reply']),
    failOn: severity,
    maxWarnings: mostly(fc.nat()),
  },
  { requiredKeys: [] },
);
const spoilt = fc
  .tuple(settings, fc.constantFrom('nonsense', 'presets'))
  .map(([value, key]) => ({ ...value, [key]: 1 }));

describe('the JSON Schema of settings', () => {
  it('takes what the program takes, and refuses what it refuses', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.oneof({ arbitrary: settings, weight: 9 }, spoilt), (value) => {
        const { success } = v.safeParse(ConfigFile, value);
        seen[`${success}`]++;
        expect(validate(JSON.parse(JSON.stringify(value)))).toBe(success);
      }),
      { numRuns: 3000 },
    );
    // Neither is all that was tried.
    expect(seen.true).toBeGreaterThan(100);
    expect(seen.false).toBeGreaterThan(100);
  });
});

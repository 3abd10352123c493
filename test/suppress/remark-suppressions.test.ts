import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import type { CompiledRule } from '../../src/pack/compiled.ts';
import { readText } from '../../src/source/format/text.ts';
import type { Reply } from '../../src/source/reply.ts';
import { RemarkSuppressions } from '../../src/suppress/remark-suppressions.ts';
import { RuleNames } from '../../src/suppress/rule-names.ts';
import { inputOf, readAll } from '../source/read-all.ts';

const RULES = [
  { language: 'en', category: 'blame', id: 'blame/you', aka: ['blame/customer'] },
  { language: 'en', category: 'blame', id: 'blame/them', aka: [] },
  { language: 'ru', category: 'blame', id: 'blame/you', aka: [] },
  { language: 'ru', category: 'refusal', id: 'refusal/no', aka: [] },
] as const;

const rules = new RuleNames(() => RULES as unknown as readonly CompiledRule[]);

async function replyOf(lines: readonly string[]): Promise<Reply> {
  const text = `Hello.\n${lines.join('\n')}\n`;
  return (await readAll({ replies: (report) => readText(inputOf(text), report) })).replies[0]!;
}

function findingAt(reply: Reply, start: number, rule: (typeof RULES)[number]): Finding {
  const { language, id } = rule;
  return { rule: id, language, range: reply.locate({ start, end: start + 1 }) } as Finding;
}

/** What a person would do: go through the file from the top, and keep in mind what is off. */
function isSuppressed(lines: readonly string[], at: number, rule: (typeof RULES)[number]): boolean {
  const bears = (name: string) =>
    ['blame', 'refusal'].some((category) => category === name && rule.category === name) ||
    name === rule.id ||
    (rule.aka as readonly string[]).includes(name) ||
    (name.startsWith(`${rule.language}:`) && ([rule.category, rule.id] as string[]).includes(name.slice(3)));
  let off = false;
  let isFileOff = false;
  for (const [number, line] of lines.entries()) {
    const [, kind, names = ''] = /^# replylint-(\S+) ?(.*)$/.exec(line.replace(/ -- .*/, '')) ?? [];
    const isMeant = names === '' || names.split(', ').some(bears);
    if (kind === undefined || !isMeant) continue;
    if (kind === 'disable-file') isFileOff = true;
    if (kind === 'disable-next-line' && number + 1 === at) return true;
    if (number < at && kind === 'disable') off = true;
    if (number < at && kind === 'enable') off = false;
  }
  return off || isFileOff;
}

describe('RemarkSuppressions', () => {
  it('suppresses what somebody would who reads the file from the top', async () => {
    const name = fc.constantFrom(
      'blame',
      'ru:blame',
      'blame/you',
      'blame/customer',
      'refusal',
      'ru:blame/you',
    );
    const remark = fc
      .record({
        kind: fc.constantFrom('disable', 'enable', 'disable-next-line', 'disable-file'),
        names: fc.array(name, { maxLength: 3 }),
        reason: fc.constantFrom('', ' -- because', ' -- blame -- all'),
      })
      .map(({ kind, names, reason }) => `# replylint-${[kind, names.join(', ')].join(' ').trim()}${reason}`);
    const line = fc.oneof(fc.constant('words'), remark);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const reply = await replyOf(lines);
        const suppressions = new RemarkSuppressions(reply.remarks, { rules, requireReasons: false });
        expect(suppressions.faults).toEqual([]);
        let start = 'Hello.\n'.length;
        for (const [number, each] of lines.entries()) {
          if (!each.startsWith('#')) {
            for (const rule of RULES) {
              const found = suppressions.find(findingAt(reply, start, rule)) !== undefined;
              expect(found, `${rule.language}:${rule.id} on line ${number}`).toBe(
                isSuppressed(lines, number, rule),
              );
            }
          }
          start += each.length + 1;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is quick with as many remarks and findings as there may be', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) =>
      n % 2 ? 'words' : '# replylint-disable-line blame',
    );
    const reply = await replyOf(lines);
    const suppressions = new RemarkSuppressions(reply.remarks, { rules, requireReasons: false });
    const start = reply.text.lastIndexOf('words');
    let found = 0;
    for (let n = 0; n < 100_000; n++)
      if (suppressions.find(findingAt(reply, start, RULES[n % RULES.length]!)) !== undefined) found++;
    expect(found).toBe(0);
  });

  it('refuses to read more than people write', async () => {
    const reply = await replyOf(Array.from({ length: 10_001 }, () => '# replylint-disable-line blame'));
    const { faults } = new RemarkSuppressions(reply.remarks, { rules, requireReasons: false });
    expect(faults.map(({ remark, fault }) => [remark.range.start.line, fault.message])).toEqual([
      [10_002, 'there are more than 10,000 remarks in the file'],
    ]);
  });
});

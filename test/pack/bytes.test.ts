import { describe, expect, it } from 'vitest';
import { Linter } from '../../src/lint/linter.ts';
import { EVERYTHING } from '../../src/lint/selection.ts';
import { decodePacks, encodePacks } from '../../src/pack/bytes.ts';
import { compilePacks } from '../../src/pack/compile.ts';
import { readPack } from '../../src/pack/read.ts';
import { packWith, ruleWith } from './written.ts';

const packs = compilePacks(
  [
    readPack('defines.yaml', 'language: ru\ndefines: { team: [отдел, служба поддержки], time: завтра }'),
    readPack(
      'ru.yaml',
      packWith(
        ruleWith(
          'phrases: ["не (в тот | туда) ... {team}", "{team} & никогда*"]\nunless: { next: [мы <time>] }',
        ).replace('Let me find out.', '"Наш {team} 😀"'),
        ruleWith('require: { opening: [привет, =здравствуйте] }\naka: [deflection/cold]', 'greeting'),
      ).replace('language: en', 'language: ru'),
    ),
  ],
  (_, word) => [word, `${word}а`],
);

const TEXT = 'Вы не туда: отдел другой. Никогда наша служба поддержки. Не туда в отдел! Мы завтра.';

describe('compiled packs as bytes', () => {
  it('come back with the same rules and texts, and find the same', async () => {
    const decoded = decodePacks(await encodePacks(packs));
    expect(decoded.rules).toEqual(JSON.parse(JSON.stringify(packs.rules)));
    packs.rules.forEach((_, rule) => {
      expect(decoded.text(rule)).toEqual(JSON.parse(JSON.stringify(packs.text(rule))));
    });
    expect(await decoded.examples()).toEqual(JSON.parse(JSON.stringify(await packs.examples())));
    const findings = new Linter([packs], EVERYTHING).lintText(TEXT);
    expect(findings.map(({ match }) => match)).toEqual([
      '',
      'не туда: отдел',
      'Никогда наша служба поддержки',
    ]);
    expect(new Linter([decoded], EVERYTHING).lintText(TEXT)).toEqual(findings);
  });

  it('may lie anywhere in a larger block', async () => {
    const bytes = await encodePacks(packs);
    for (const offset of [0, 1, 2, 3]) {
      const block = new Uint8Array(bytes.length + offset + 5).fill(7);
      block.set(bytes, offset);
      expect(decodePacks(block.subarray(offset, offset + bytes.length)).rules).toHaveLength(2);
    }
  });

  it('of no rules are bytes, too', async () => {
    const none = compilePacks([], () => []);
    expect(decodePacks(await encodePacks(none)).rules).toEqual([]);
  });

  it('are refused where they are cut, or of another layout, or something else', async () => {
    const bytes = await encodePacks(packs);
    const otherLayout = Uint8Array.from(bytes);
    otherLayout[0]!++;
    const wrong = [
      new Uint8Array(0),
      new Uint8Array(3),
      new Uint8Array(4096),
      bytes.subarray(0, 8),
      bytes.subarray(0, bytes.length - 4),
      Buffer.concat([bytes, Buffer.from('more')]),
      otherLayout,
      new TextEncoder().encode('language: en\ncategory: deflection\n'),
    ];
    for (const block of wrong)
      expect(() => decodePacks(block)).toThrow('compiled packs are of another version');
  });
});

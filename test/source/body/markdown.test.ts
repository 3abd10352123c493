// What no parser of Markdown gets through in time is read as plain text.

import { describe, expect, it } from 'vitest';
import { decodeMarkdown } from '../../../src/source/body/markdown.ts';
import { readMarkdown } from '../../../src/source/format/markup.ts';
import { inputOf, readAll } from '../read-all.ts';

const MEGABYTE = 1024 * 1024;

function fill(part: string, length = MEGABYTE): string {
  return part.repeat(length / part.length);
}

describe('Markdown', () => {
  it('of nothing but signs is read to its end', () => {
    const parts = [
      '*a* ',
      '_a__b ',
      '[a] ',
      '[a](',
      '![a](',
      '[a](b) ',
      '`a ',
      '<!-- ',
      '<? ',
      'a\n=\n',
      '- a\n',
      '> a\n',
      '\n',
    ];
    for (const part of parts) {
      const { text, map } = decodeMarkdown(`${fill(part, 900_000)}\n\nlast words`);
      const at = text.indexOf('last words');
      expect(at).toBeGreaterThanOrEqual(0);
      expect(map.start(at)).toBe(fill(part, 900_000).length + 2);
    }
    const brackets = `${fill('[', 500_000)}${fill(']', 500_000)}`;
    expect(decodeMarkdown(brackets).text).toBe(brackets);
  }, 60_000);

  it('is not looked through for the end of front matter that has none', () => {
    const source = `---\n${fill('a\n', 20 * MEGABYTE)}`;
    expect(decodeMarkdown(source).text).toBe(source);
  });

  it('begins behind its front matter, whatever ends its lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const body = decodeMarkdown(`---${end}title: x${end}---${end}Hello *you*`);
      expect(body.text.trim()).toBe('Hello you');
    }
    expect(decodeMarkdown('---\n---').text).toBe('');
    expect(decodeMarkdown('---\nx ---\n').text.trim()).toBe('x ---');
  });

  it('of more than 1 MB is no reply', async () => {
    const source = fill('Hello. ', 2 * MEGABYTE);
    const { told } = await readAll({ replies: (report) => readMarkdown(inputOf(source), report, {}) }).catch(
      (error: Error) => ({ told: [error.message] }),
    );
    expect(told).toEqual(['given: the text is longer than 1 MB; split it']);
  });
});

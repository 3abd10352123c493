// The code that reads a body format is loaded when the first body of it is met.

import type { DecodeBody } from './body.ts';

export async function decoderOf(format: 'html' | 'markdown'): Promise<DecodeBody> {
  if (format === 'html') return (await import('./html.ts')).decodeHtml;
  return (await import('./markdown.ts')).decodeMarkdown;
}

// What would change in a document, as a unified diff that `patch` and `git apply -p0` take.

import { createTwoFilesPatch } from 'diff';
import { visible } from './escape.ts';
import { createStyle, type Style } from './style.ts';

export interface DiffOptions {
  readonly color: boolean;
  /** Makes control characters visible: for a terminal, which would obey them, but not for `patch`. */
  readonly visibly: boolean;
}

/** Both texts under one name; empty if they are the same. Lines end with `\n`. */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  { color, visibly }: DiffOptions,
): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(path, path, before, after, '', '', { headerOptions: HEADERS });
  if (!color && !visibly) return patch;
  const style = createStyle(color);
  const show = visibly ? visible : (line: string) => line;
  const lines = patch.replace(/\n$/, '').split('\n');
  return lines.map((line) => `${paintOf(line, style)(show(line))}\n`).join('');
}

const HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

function paintOf(line: string, style: Style): (text: string) => string {
  if (/^(---|\+\+\+) /.test(line)) return style.rule;
  if (line.startsWith('@@')) return style.place;
  if (line.startsWith('-')) return style.removed;
  if (line.startsWith('+')) return style.rewrite;
  return (text) => text;
}

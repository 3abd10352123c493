// Puts the changes of a report back into the file that it is on, by lines and columns alone, as an editor would.

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Change {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
}

/** Makes changes, which don't overlap, in a file; columns from 1, in bytes of UTF-8 or in UTF-16 code units. */
export function repair(file: string, changes: readonly Change[], unit: 'bytes' | 'code units'): string {
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = file.slice(mark.length).split(/(?<=\r\n|\n|\r(?!\n))/);
  const encoding = unit === 'bytes' ? 'utf8' : 'utf16le';
  const width = unit === 'bytes' ? 1 : 2;
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + Buffer.byteLength(line, encoding));
  const offset = ({ line, column }: Place) => starts[line - 1]! + (column - 1) * width;
  let bytes = Buffer.from(lines.join(''), encoding);
  for (const { start, end, text } of changes.toSorted((a, b) => offset(b.start) - offset(a.start))) {
    bytes = Buffer.concat([
      bytes.subarray(0, offset(start)),
      Buffer.from(text, encoding),
      bytes.subarray(offset(end)),
    ]);
  }
  return mark + bytes.toString(encoding);
}

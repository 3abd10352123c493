// Cuts a text that comes in pieces into its lines. A line may begin in one piece and end many pieces later; its parts
// are joined once, when its end is found, for joining at every piece would be quadratic. A line longer than the limit
// is let go and only counted, so that memory stays the same whatever the file holds.

/** A line of a file, cut at `\n`. */
export interface SourceLine {
  /** Without its line break (a `\r` stays) and without a byte-order mark; undefined if it is too long to keep. */
  readonly text: string | undefined;
  /** In UTF-16 code units. */
  readonly length: number;
  /** From 1. */
  readonly number: number;
  /** Where it begins in the file, in UTF-16 code units. */
  readonly offset: number;
}

/** A piece of nothing but short lines is handed over in parts, for a line costs more memory than its text. */
const MOST_LINES = 4096;

/**
 * Yields the lines that end in a piece together, without those that are empty. `limit` is in UTF-16 code units, for
 * one line.
 */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<SourceLine[]> {
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  let isBeginning = true;

  function extend(part: string): void {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  }

  function finish(): SourceLine {
    const text = length > limit ? undefined : parts.length === 1 ? parts[0] : parts.join('');
    const line = { text, length, number, offset };
    parts = [];
    number++;
    offset += length + 1;
    length = 0;
    return line;
  }

  for await (let piece of pieces) {
    if (piece === '') continue;
    if (isBeginning && piece.charCodeAt(0) === 0xfeff) {
      piece = piece.slice(1);
      offset = 1;
    }
    isBeginning = false;
    let lines: SourceLine[] = [];
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      if (end === from && length === 0) {
        number++;
        offset++;
      } else {
        extend(piece.slice(from, end));
        lines.push(finish());
      }
      from = end + 1;
      if (lines.length < MOST_LINES) continue;
      yield lines;
      lines = [];
    }
    if (from < piece.length) extend(piece.slice(from));
    yield lines;
  }
  if (length > 0) yield [finish()];
}

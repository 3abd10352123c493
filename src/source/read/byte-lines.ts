// Cuts bytes that come in chunks into lines, empty ones too, for whoever answers line by line: what a line holds, and
// whether it is UTF-8, is then a matter of that line alone. A line that goes over a limit is let go, so that memory stays
// the same whatever comes.

const LF = 0x0a;

/** Without its line feed; undefined if it is longer than the limit. Good until the next ones are asked for. */
export type ByteLine = Buffer | undefined;

/** Yields the lines that end in a chunk together; `limit` is in bytes, for one line. */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine[]> {
  let parts: Buffer[] = [];
  let length = 0;

  function finish(last: Buffer): ByteLine {
    const isWhole = length + last.length <= limit;
    const line = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    length = 0;
    return isWhole ? line : undefined;
  }

  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
      lines.push(finish(chunk.subarray(from, end)));
      from = end + 1;
    }
    if (from < chunk.length) {
      length += chunk.length - from;
      // The chunk is overwritten by the next one.
      if (length <= limit) parts.push(Buffer.from(chunk.subarray(from)));
      else parts = [];
    }
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish(Buffer.alloc(0))];
}

// What replylint is measured against: parse every line, split the text into words with one regular expression.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

async function main(): Promise<void> {
  let words = 0;
  for await (const line of createInterface({
    input: createReadStream(process.argv[2]!),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const { text } = JSON.parse(line) as { text: string };
    words += text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  }
  console.log(words);
}

main();

// Reads a file, in a process of its own: `read` through its codec, every text decoded, or `parse` with nothing but the
// parser that the codec uses (for CSV, which needs none, with a well-known one). Prints how many texts there are, and the
// peak of the memory in MB on standard error.

import { createReadStream, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse';
import { Parser } from 'htmlparser2';
import { parse as parseMarkdown, postprocess, preprocess } from 'micromark';
import PostalMime from 'postal-mime';
import { parseAllDocuments } from 'yaml';
import { openFile } from '../../src/source/open.ts';
import { describeProblem } from '../../src/source/problem.ts';

const PARSERS: Readonly<Record<string, (file: string) => number | Promise<number>>> = {
  json: (file) => (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length,
  yaml: (file) => {
    const [document] = parseAllDocuments(readFileSync(file, 'utf8'));
    return (document!.toJS() as unknown[]).length;
  },
  csv: async (file) => {
    let rows = -1;
    for await (const _ of createReadStream(file).pipe(parseCsv())) rows++;
    return rows;
  },
  html: (file) => {
    let texts = 0;
    const parser = new Parser({ ontext: () => texts++ });
    parser.write(readFileSync(file, 'utf8'));
    parser.end();
    return 1;
  },
  md: (file) => {
    postprocess(
      parseMarkdown()
        .document()
        .write(preprocess()(readFileSync(file), 'utf8', true)),
    );
    return 1;
  },
  eml: async (file) => {
    await PostalMime.parse(readFileSync(file));
    return 1;
  },
  jsonl: (file) => {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as unknown).length;
  },
};

async function read(file: string): Promise<number> {
  let replies = 0;
  const document = openFile(file, { cwd: process.cwd() });
  for await (const batch of document.replies((problem) => console.error(describeProblem(problem))))
    replies += batch.length;
  return replies;
}

async function main(): Promise<void> {
  const [how, file] = process.argv.slice(2) as [string, string];
  console.log(how === 'read' ? await read(file) : await PARSERS[file.split('.').at(-1)!]!(file));
  console.error(Math.round(process.resourceUsage().maxRSS / 1024));
}

main();

// `replylint --fix` and `--diff`: mends documents, or shows what would be mended.

import { chooseFixes, type FixOptions } from '../fix/choose-fixes.ts';
import { MemoryCopy, readOnce } from '../fix/copy.ts';
import { type ChooseFixes, type Mended, mend } from '../fix/mend.ts';
import { mendFile } from '../fix/mend-file.ts';
import type { Finding } from '../lint/finding.ts';
import { type DiffOptions, unifiedDiff } from '../report/diff.ts';
import { count } from '../report/totals.ts';
import type { Chunks, Document } from '../source/document.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { Utf8Decoder } from '../source/read/utf8.ts';
import type { Reply } from '../source/reply.ts';
import type { Suppressions } from '../suppress/suppressions.ts';
import type { Linters } from './linters.ts';
import { type Output, standard } from './output.ts';

export interface Fixing extends Pick<FixOptions, 'unsafe' | 'least'> {
  readonly linters: Linters;
  readonly report: (problem: Problem) => void;
  /** What is suppressed is left as it is; undefined where nothing is. */
  readonly suppressions: Suppressions | undefined;
}

export interface Fixed {
  /** What is to be checked afterwards: the documents as they are now. */
  readonly documents: readonly Document[];
  /** What was done, as a sentence; empty if nothing was. */
  readonly status: string;
}

/** Mends files in their places; what came through a pipe goes to standard output, mended or not. */
export async function fixDocuments(documents: readonly Document[], fixing: Fixing): Promise<Fixed> {
  let fixes = 0;
  let mendedDocuments = 0;
  const now: Document[] = [];
  for (const document of documents) {
    const fixed =
      document.file === undefined ? await fixPipe(document, fixing) : await fixFile(document, fixing);
    now.push(fixed.document);
    fixes += fixed.fixes;
    if (fixed.fixes > 0) mendedDocuments++;
  }
  const where = mendedDocuments === 1 ? '' : ` in ${mendedDocuments} files`;
  return { documents: now, status: fixes === 0 ? '' : `Fixed ${count(fixes, 'phrase')}${where}.` };
}

type FixedDocument = Pick<Mended, 'document' | 'fixes'>;

async function fixFile(document: Document, fixing: Fixing): Promise<FixedDocument> {
  try {
    return { document, fixes: await mendFile(document, chooserFor(document, fixing)) };
  } catch (error) {
    return { document, fixes: refuse(error, fixing) };
  }
}

async function fixPipe(document: Document, fixing: Fixing): Promise<FixedDocument> {
  const whole = document.over(await readOnce(document.chunks));
  let fixed: FixedDocument = { document: whole, fixes: 0 };
  try {
    fixed = await mend(whole, new MemoryCopy(), chooserFor(whole, fixing));
  } catch (error) {
    refuse(error, fixing);
  }
  const output = standard('stdout');
  for await (const chunk of fixed.document.chunks()) output.write(chunk);
  return fixed;
}

/** Writes what would change; returns whether anything would. */
export async function diffDocuments(
  documents: readonly Document[],
  fixing: Fixing,
  output: Output,
  options: DiffOptions,
): Promise<boolean> {
  let differs = false;
  for (const document of documents) {
    if (output.closed) break;
    try {
      const before = await readOnce(document.chunks);
      const mended = await mend(document.over(before), new MemoryCopy(), chooserFor(document, fixing));
      mended.problems.forEach(fixing.report);
      if (mended.fixes === 0) continue;
      differs = true;
      const [old, now] = [await textOf(before), await textOf(mended.document.chunks)];
      output.write(unifiedDiff(document.path, old, now, options));
    } catch (error) {
      refuse(error, fixing);
    }
  }
  return differs;
}

function chooserFor(document: Document, { linters, suppressions, ...options }: Fixing): ChooseFixes {
  const linter = linters.for(document.path);
  const leaves = (finding: Finding, reply: Reply) => suppressions?.keeps(finding, reply) === false;
  suppressions?.openDocument(document);
  return (reply) => {
    suppressions?.openReply(reply);
    return chooseFixes(reply, linter, { ...options, leaves });
  };
}

/** Reports why a document was left as it was; nothing was fixed in it. */
function refuse(error: unknown, { report }: Fixing): 0 {
  if (!(error instanceof ProblemError)) throw error;
  error.problems.forEach(report);
  return 0;
}

async function textOf(chunks: Chunks): Promise<string> {
  const decoder = new Utf8Decoder();
  let text = '';
  for await (const chunk of chunks()) text += decoder.decode(chunk);
  return text + decoder.end();
}

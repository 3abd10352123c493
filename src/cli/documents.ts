// Which documents the arguments mean, and where the replies in them are.

import type { Config } from '../config/config.ts';
import type { OwnFields } from '../source/data/own-fields.ts';
import type { Document } from '../source/document.ts';
import { openFile, openStdin, STDIN } from '../source/open.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { standardInput } from '../source/read/chunks.ts';
import type { CheckOptions } from './check-options.ts';
import type { Linters } from './linters.ts';
import { isTerminal } from './terminal.ts';

export interface Opening {
  readonly cwd: string;
  readonly config: Config | undefined;
  readonly linters: Linters;
  readonly report: (problem: Problem) => void;
  /** It holds findings, and no replies. */
  readonly baselineFile: string | undefined;
}

/** Throws ProblemError where there is nothing to check. */
export async function openDocuments(
  paths: readonly string[],
  options: CheckOptions,
  { cwd, config, linters, report, baselineFile }: Opening,
): Promise<Document[]> {
  const flagged = ownFields(options);
  const formatOptions = (path: string) => ({ fields: flagged ?? linters.settingsFor(path).fields?.value });
  const stdin = () =>
    openStdin(standardInput(), options.stdinFilename, formatOptions(options.stdinFilename ?? STDIN));
  const isChosen = options.since !== undefined || options.filesFrom !== undefined;
  if (paths.length === 0 && !isChosen && isTerminal('stdin')) {
    const mend = 'name files or folders, or pipe a draft into replylint; "replylint --help" shows more';
    throw new ProblemError([{ message: 'there is nothing to check', mend }]);
  }
  if (paths.length === 0 && !isChosen) return [stdin()];
  const documents: Document[] = [];
  const choosing = isChosen ? await import('./chosen-paths.ts') : undefined;
  const chosen = await choosing?.choosePaths(paths, options, cwd);
  const all = chosen?.paths ?? paths;
  const named = all.filter((path) => path !== '-');
  if (named.length < all.length) documents.push(stdin());
  if (named.length > 0) {
    const { discover } = await import('../source/discover/discover.ts');
    const { files, problems } = await discover(named, {
      cwd,
      leavesOut: (file) => file === baselineFile || (config?.ignores(file) ?? false),
      mayBeEmpty: chosen?.mayBeEmpty ?? false,
    });
    problems.forEach(report);
    const kept = files.filter((file) => chosen?.keeps(file) ?? true);
    if (options.since !== undefined && kept.length + documents.length + problems.length === 0)
      choosing?.nothing(`no reply has changed since ${options.since}`, options);
    documents.push(...kept.map((file) => openFile(file, { cwd }, formatOptions(file))));
  }
  return documents;
}

type FieldOptions = Pick<CheckOptions, 'reply' | 'id' | 'title' | 'lang' | 'bodyFormat'>;

/** Throws ProblemError where fields are named without the one that counts. */
export function ownFields({ reply, id, title, lang, bodyFormat }: FieldOptions): OwnFields | undefined {
  if (reply !== undefined)
    return {
      reply,
      ...(id && { id }),
      ...(title && { title }),
      ...(lang && { lang }),
      ...(bodyFormat && { bodyFormat }),
    };
  const named = Object.entries({ id, title, lang, 'body-format': bodyFormat }).find(
    ([, value]) => value !== undefined,
  );
  if (named === undefined) return undefined;
  const message = `it goes with --reply`;
  throw new ProblemError([
    { path: `--${named[0]}`, message, mend: 'say with --reply which field holds the replies' },
  ]);
}

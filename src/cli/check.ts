// `replylint check`: documents in, a report out.

import { statSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import type { Finding, Summary } from '../lint/finding.ts';
import { atLeast, type Severity } from '../pack/severity.ts';
import type { DiffOptions } from '../report/diff.ts';
import type { Reporter } from '../report/reporter.ts';
import type { BodyFormat } from '../source/body/body.ts';
import type { OwnFields } from '../source/data/own-fields.ts';
import type { Document } from '../source/document.ts';
import { openFile, openStdin, STDIN } from '../source/open.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { standardInput } from '../source/read/chunks.ts';
import { complain } from './complain.ts';
import { Linters } from './linters.ts';
import { loadConfig } from './load-config.ts';
import { fileOutput, type Output, standard } from './output.ts';
import { allPacks } from './packs.ts';
import { readFlags, type SelectionOptions } from './select.ts';
import { isTerminal, terminalWidth, wantsColor } from './terminal.ts';

export interface CheckOptions extends SelectionOptions {
  readonly stdinFilename?: string;
  /** Where the replies of data are. */
  readonly reply?: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly bodyFormat?: BodyFormat;
  readonly format: 'pretty' | 'json';
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly pack?: readonly string[];
  /** A file with settings; false for none. */
  readonly config?: string | false;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  /** A file of which to say what holds for it. */
  readonly printConfig?: string;
}

/** Checks the paths, or standard input where there are none; returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const cwd = process.cwd();
  const config = await loadConfig(options, cwd);
  const packs = await allPacks([...(options.pack ?? []), ...(config?.packs ?? [])]);
  const flags = readFlags(options, packs, config);
  const linters = new Linters(packs, config, flags, cwd);
  const run = new Run(linters, flags.least);
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.ts');
    const settings = linters.settingsFor(options.printConfig);
    const flagged = ownFields(options);
    const fields = flagged === undefined ? settings.fields : { value: flagged, from: '--reply' };
    await printConfig(options.printConfig, options, {
      cwd,
      config,
      flags,
      settings,
      fields,
      report: run.report,
    });
    return run.failed ? 2 : 0;
  }
  const documents = await openDocuments(paths, options, { cwd, config, linters, report: run.report });
  const output = openOutput(options, documents);
  const fixing = { linters, least: flags.least, unsafe: options.unsafeFixes === true, report: run.report };
  let isBad: boolean;
  if (options.diff) {
    const { diffDocuments } = await import('./fix.ts');
    isBad = await diffDocuments(documents, fixing, output, diffOptions(options));
  } else {
    let status = '';
    let now: readonly Document[] = documents;
    if (isFixing(options)) {
      const { fixDocuments } = await import('./fix.ts');
      ({ documents: now, status } = await fixDocuments(documents, fixing));
    }
    await run.check(now, await chooseReporter(options, documents), output);
    if (status !== '' && !options.quiet) standard('stderr').write(`${status}\n`);
    isBad = isTooMuch(run.summary, {
      failOn: options.failOn ?? config?.failOn?.value ?? 'error',
      maxWarnings: options.maxWarnings ?? config?.maxWarnings?.value,
    });
  }
  output.end();
  if (run.failed) return 2;
  return options.exitZero || !isBad ? 0 : 1;
}

class Run {
  /** Whether anything could not be used. */
  failed = false;
  readonly summary: { -readonly [key in keyof Summary]: Summary[key] } = {
    documents: 0,
    replies: 0,
    findings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  };
  readonly #linters: Linters;
  readonly #least: Severity;

  constructor(linters: Linters, least: Severity) {
    this.#linters = linters;
    this.#least = least;
  }

  readonly report = (problem: Problem): void => {
    this.failed = true;
    complain(problem);
  };

  async check(documents: readonly Document[], reporter: Reporter, output: Output): Promise<void> {
    output.write(reporter.begin());
    for (const document of documents) {
      if (output.closed) return;
      output.write(reporter.openDocument(document.path));
      const replies = await this.#checkDocument(document, reporter, output);
      output.write(reporter.closeDocument(replies));
      this.summary.documents++;
    }
    output.write(reporter.end(this.summary));
  }

  async #checkDocument(document: Document, reporter: Reporter, output: Output): Promise<number> {
    const linter = this.#linters.for(document.path);
    let count = 0;
    for await (const batch of document.replies(this.report)) {
      if (output.closed) break;
      let text = '';
      for (const reply of batch) {
        for (const finding of linter.lint(reply)) {
          if (!atLeast(finding.severity, this.#least)) continue;
          this.#count(finding);
          text += reporter.finding(finding, reply);
        }
      }
      output.write(text);
      count += batch.length;
      this.summary.replies += batch.length;
    }
    return count;
  }

  #count(finding: Finding): void {
    this.summary.findings++;
    if (finding.severity === 'error') this.summary.errors++;
    else if (finding.severity === 'warning') this.summary.warnings++;
    else this.summary.infos++;
  }
}

interface Opening {
  readonly cwd: string;
  readonly config: Config | undefined;
  readonly linters: Linters;
  readonly report: (problem: Problem) => void;
}

async function openDocuments(
  paths: readonly string[],
  options: CheckOptions,
  { cwd, config, linters, report }: Opening,
): Promise<Document[]> {
  const flagged = ownFields(options);
  const formatOptions = (path: string) => ({ fields: flagged ?? linters.settingsFor(path).fields?.value });
  const stdin = () =>
    openStdin(standardInput(), options.stdinFilename, formatOptions(options.stdinFilename ?? STDIN));
  if (paths.length === 0 && isTerminal('stdin')) {
    const mend = 'name files or folders, or pipe a draft into replylint; "replylint --help" shows more';
    throw new ProblemError([{ message: 'there is nothing to check', mend }]);
  }
  if (paths.length === 0) return [stdin()];
  const documents: Document[] = [];
  const named = paths.filter((path) => path !== '-');
  if (named.length < paths.length) documents.push(stdin());
  if (named.length > 0) {
    const { discover } = await import('../source/discover/discover.ts');
    const { files, problems } = await discover(named, {
      cwd,
      leavesOut: (file) => config?.ignores(file) ?? false,
    });
    problems.forEach(report);
    documents.push(...files.map((file) => openFile(file, { cwd }, formatOptions(file))));
  }
  return documents;
}

/** Throws ProblemError where fields are named without the one that counts. */
function ownFields({ reply, id, title, lang, bodyFormat }: CheckOptions): OwnFields | undefined {
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

function isFixing({ fix, unsafeFixes, diff }: CheckOptions): boolean {
  return !diff && (fix === true || unsafeFixes === true);
}

/** Where the report goes: a mended draft from a pipe takes standard output for itself. */
function endOf(options: CheckOptions, documents: readonly Document[]): 'file' | 'stdout' | 'stderr' {
  if (options.output !== undefined) return 'file';
  return isFixing(options) && documents.some(({ file }) => file === undefined) ? 'stderr' : 'stdout';
}

function diffOptions({ color, output }: CheckOptions): DiffOptions {
  const end = output === undefined ? 'stdout' : 'file';
  return { color: wantsColor(color, end), visibly: end === 'stdout' && isTerminal('stdout') };
}

/** Throws ProblemError where the report would be written over one of the documents. */
function openOutput(options: CheckOptions, documents: readonly Document[]): Output {
  const { output: path } = options;
  if (path === undefined) return standard(endOf(options, documents) === 'stderr' ? 'stderr' : 'stdout');
  const target = statSync(path, { throwIfNoEntry: false });
  const isTarget = (file: string): boolean => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.ino === target?.ino && stats?.dev === target?.dev;
  };
  if (target?.isFile() && documents.some((document) => isTarget(document.path))) {
    const message = 'the report would be written over a file that is to be checked';
    throw new ProblemError([{ path, message, mend: 'choose another --output' }]);
  }
  return fileOutput(path);
}

async function chooseReporter(options: CheckOptions, documents: readonly Document[]): Promise<Reporter> {
  const end = endOf(options, documents);
  const reporterOptions = {
    width: terminalWidth(end === 'stderr' ? end : 'stdout'),
    color: wantsColor(options.color, end),
    quiet: options.quiet === true || documents.length === 0,
  };
  if (options.format === 'json') return (await import('../report/json.ts')).jsonReporter(reporterOptions);
  return (await import('../report/pretty.ts')).prettyReporter(reporterOptions);
}

interface Limits {
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
}

function isTooMuch(summary: Summary, { failOn, maxWarnings }: Limits): boolean {
  const { errors, warnings, infos } = summary;
  const failing =
    errors + (atLeast('warning', failOn) ? warnings : 0) + (atLeast('info', failOn) ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings);
}

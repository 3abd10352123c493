// A case is a folder in test/cases: a command, what it is given, and what a person agreed that it must say.
//
//   command         the arguments, on one line, as typed into a shell; quotes keep spaces together
//   stdin           what is piped in (nothing, if there is no such file)
//   stdout, stderr  what must come out (nothing, if there is no such file)
//   exit            the exit code (0, if there is no such file)
//   findings.json   in place of stdout, for built-in rules: rule, match and place of each finding of a JSON report, and,
//                   if one of them has a title, the id and title of its reply
//   written/        files that must stand in the working directory afterwards
//
// All else are the files of the working directory, beside pack.yaml, which every case gets. What is named `gitignore`
// becomes `.gitignore`, or git would take it for its own.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const CASES = resolve('test/cases');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface Case {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly stdin: Buffer;
  readonly outcome: Outcome;
  /** In place of `outcome.stdout`. */
  readonly findings: unknown;
  /** Contents by file name. */
  readonly written: ReadonlyMap<string, string>;
}

const NOT_GIVEN = ['command', 'stdin', 'stdout', 'stderr', 'exit', 'findings.json', 'written'];

export function readCases(): Case[] {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readCase(name));
}

function readCase(name: string): Case {
  const read = (file: string, otherwise = ''): string => {
    const path = join(CASES, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
  };
  const stdin = join(CASES, name, 'stdin');
  const written = join(CASES, name, 'written');
  const names = existsSync(written) ? readdirSync(written) : [];
  return {
    name,
    arguments: splitArguments(read('command').trim()),
    stdin: existsSync(stdin) ? readFileSync(stdin) : Buffer.alloc(0),
    outcome: { stdout: read('stdout'), stderr: read('stderr'), exit: Number(read('exit', '0')) },
    findings: JSON.parse(read('findings.json', 'null')),
    written: new Map(names.map((file) => [file, readFileSync(join(written, file), 'utf8')])),
  };
}

/** As a shell splits them; `""` is an empty one. */
function splitArguments(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([all, quoted]) => quoted ?? all);
}

/** Calls back with a new folder that holds the files of the case; it is gone afterwards. */
export async function inSandbox<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-case-'));
  try {
    const isFile = (path: string): boolean => !NOT_GIVEN.some((each) => path === join(CASES, name, each));
    cpSync(join(CASES, 'pack.yaml'), join(folder, 'pack.yaml'));
    cpSync(join(CASES, name), folder, { recursive: true, filter: isFile });
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const gitignore = /(^|.*[\\/])gitignore$/.exec(path);
      if (gitignore !== null) cpSync(join(folder, path), join(folder, `${gitignore[1]}.gitignore`));
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

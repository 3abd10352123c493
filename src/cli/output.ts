// Where a report goes: standard output or a file. A reader that stops listening (`| head`) is no fault of ours; we
// stop, too.

import { closeSync, openSync, writeSync } from 'node:fs';
import { ProblemError } from '../source/problem.ts';

export interface Output {
  write(text: string): void;
  /** Whether nobody reads any more. */
  readonly closed: boolean;
  end(): void;
}

export function standardOutput(): Output {
  let closed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    write(text) {
      if (!closed && text !== '') process.stdout.write(text);
    },
    get closed() {
      return closed;
    },
    end() {},
  };
}

/** Throws ProblemError where the file cannot be written. */
export function fileOutput(path: string): Output {
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const cause = (error as Error).message;
      throw new ProblemError([
        { path, message: `the report cannot be written: ${cause}`, mend: 'choose another --output' },
      ]);
    }
  };
  const file = attempt(() => openSync(path, 'w'));
  return {
    write: (text) => attempt(() => writeSync(file, text)),
    closed: false,
    end: () => closeSync(file),
  };
}

// A file that we write for somebody. It is written beside the file and takes its place when it is whole, so that nobody
// reads half of one, be it because we are not done or because somebody has stopped us. What is no ordinary file (a pipe, a
// terminal) is written as it is, and so is a file in a folder where none can be made.

import {
  accessSync,
  constants,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
} from 'node:fs';
import { forgetUnfinished, nameBeside, noteUnfinished } from '../write/unfinished.ts';
import { DescriptorOutput, type Output, type Purpose, unwritable } from './output.ts';

/** Names of what is open already, such as /dev/stdout, even where that is a file. */
const OF_THE_SYSTEM = /^\/(dev|proc)\//;

/** Throws ProblemError where the file cannot be written. */
export function fileOutput(path: string, purpose: Purpose): Output {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before !== undefined) accessSync(path, constants.W_OK);
    const isOrdinary =
      !OF_THE_SYSTEM.test(path) && (before === undefined || (before.isFile() && before.nlink === 1));
    const whole = isOrdinary ? openBeside(path, before, purpose) : undefined;
    return whole ?? new DescriptorOutput(path, openSync(path, 'w'), purpose);
  } catch (error) {
    throw unwritable(path, error as Error, purpose);
  }
}

/** Undefined where the folder takes no new file, but may let an old one be written. */
function openBeside(path: string, before: Stats | undefined, purpose: Purpose): Output | undefined {
  try {
    // A symbolic link stays, and what it means is replaced; one that leads nowhere is left to the system.
    const target = before === undefined ? path : realpathSync(path);
    const copy = nameBeside(target);
    const descriptor = openSync(copy, 'wx');
    noteUnfinished(copy);
    if (before !== undefined) fchmodSync(descriptor, before.mode & 0o7777);
    return new WholeFile({ path, copy, target }, descriptor, purpose);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return undefined;
    throw error;
  }
}

interface Names {
  /** As it is shown. */
  readonly path: string;
  readonly copy: string;
  readonly target: string;
}

class WholeFile extends DescriptorOutput {
  readonly #names: Names;
  readonly #purpose: Purpose;

  constructor(names: Names, descriptor: number, purpose: Purpose) {
    super(names.path, descriptor, purpose);
    this.#names = names;
    this.#purpose = purpose;
  }

  override end(): void {
    super.end();
    const { path, copy, target } = this.#names;
    try {
      renameSync(copy, target);
    } catch (error) {
      throw unwritable(path, error as Error, this.#purpose);
    }
    forgetUnfinished(copy);
  }
}

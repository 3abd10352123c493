// A thousand broken lines mostly have one cause, which shows in the first few; the rest are counted.

import type { Problem } from './problem.ts';

export class ProblemQuota {
  readonly #path: string;
  readonly #report: (problem: Problem) => void;
  #left: number;
  #unreported = 0;
  #isUntouched = true;

  /** Lets the first `most` problems of a document through. */
  constructor(path: string, report: (problem: Problem) => void, most: number) {
    this.#path = path;
    this.#report = report;
    this.#left = most;
  }

  /** Whether nothing was reported. */
  get isUntouched(): boolean {
    return this.#isUntouched;
  }

  /** A problem beyond the quota is not even worded. */
  report(describe: () => Problem): void {
    this.#isUntouched = false;
    if (this.#left > 0) {
      this.#left--;
      this.#report(describe());
    } else this.#unreported++;
  }

  /** Reports how many there were beyond, if any. */
  end(): void {
    if (this.#unreported === 0) return;
    const count = this.#unreported.toLocaleString('en');
    this.#report({ path: this.#path, message: `… and ${count} more` });
  }
}

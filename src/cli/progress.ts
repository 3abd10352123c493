// How far a long run has come, for whoever sits and waits: one line on the terminal, drawn over itself, which makes way for
// whatever else is written there.

import { beforeStop } from '../write/before-stop.ts';
import { clearLineBeforeWriting } from './output.ts';
import type { LintedStep } from './steps/step.ts';
import { isTerminal, terminalWidth } from './terminal.ts';

/** Milliseconds. */
const SHORT_RUN = 1000;
const REDRAWN_EVERY = 100;

const ERASE = '\r\x1b[2K';

/** Passes steps on and shows how many there were, if anybody is there to see it. `documents` is how many there will be. */
export function withProgress(
  steps: AsyncIterable<LintedStep>,
  documents: number,
  { quiet }: { readonly quiet?: boolean },
): AsyncIterable<LintedStep> {
  const { TERM, CI } = process.env;
  const isWanted = !quiet && TERM !== 'dumb' && !CI && isTerminal('stderr');
  return isWanted ? shown(steps, documents) : steps;
}

async function* shown(steps: AsyncIterable<LintedStep>, documents: number): AsyncGenerator<LintedStep> {
  const line = new StatusLine();
  let [opened, replies] = [0, 0];
  try {
    for await (const step of steps) {
      if (step.kind === 'open') opened++;
      else if (step.kind === 'replies') replies += step.replies.length;
      else if (step.kind === 'unread') replies += step.replies;
      const files = documents === 1 ? '' : `file ${english(opened)} of ${english(documents)}, `;
      line.show(() => `Checking: ${files}${english(replies)} replies`);
      yield step;
    }
  } finally {
    line.end();
  }
}

class StatusLine {
  #next = Date.now() + SHORT_RUN;
  #isDrawn = false;
  /** Nobody is told of signals before there is anything to clear, for whoever is told late is stopped late. */
  #withdraw: (() => void) | undefined;

  constructor() {
    clearLineBeforeWriting(() => this.#clear());
  }

  show(text: () => string): void {
    const now = Date.now();
    if (now < this.#next) return;
    this.#next = now + REDRAWN_EVERY;
    this.#isDrawn = true;
    this.#withdraw ??= beforeStop(() => this.#clear());
    process.stderr.write(`${ERASE}${text().slice(0, terminalWidth('stderr') - 1)}`);
  }

  end(): void {
    this.#clear();
    this.#withdraw?.();
    clearLineBeforeWriting(undefined);
  }

  #clear(): void {
    if (this.#isDrawn) process.stderr.write(ERASE);
    this.#isDrawn = false;
  }
}

function english(count: number): string {
  return count.toLocaleString('en');
}

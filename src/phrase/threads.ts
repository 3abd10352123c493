// The threads of the exact matcher, in columns: the same arrays serve word after word, so that matching makes next to
// no garbage.

/** The edges of captures that a thread has passed, the last first. Threads that part ways share what lies behind. */
export interface Trail {
  /** Twice the slot where the capture begins; one more where it ends. */
  readonly edge: number;
  /** The token before which it was passed. */
  readonly at: number;
  readonly before: Trail | undefined;
}

export class Threads {
  /** Only the first `count` of each column are valid. */
  count = 0;
  /** Where the thread has come to, and the token at which it began. */
  readonly state: number[] = [];
  readonly first: number[] = [];
  readonly trail: (Trail | undefined)[] = [];

  clear(): void {
    this.count = 0;
  }

  push(state: number, first: number, trail: Trail | undefined): void {
    const index = this.count++;
    this.state[index] = state;
    this.first[index] = first;
    this.trail[index] = trail;
  }
}

/** The captures on a trail, by slot, as pairs of token numbers; where one was passed twice, as it was last. */
export function capturesOf(trail: Trail | undefined): number[] {
  const captures: number[] = [];
  for (let step = trail; step !== undefined; step = step.before) captures[step.edge] ??= step.at;
  return captures;
}

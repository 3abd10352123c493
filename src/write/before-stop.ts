// What has to be put in order when somebody stops us, with Ctrl-C or from outside. Afterwards the signal does what it would
// have done, so that whoever started us is told how we ended.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const actions = new Set<() => void>();

/** Calls `action` before a signal ends the process, until what is returned is called. */
export function beforeStop(action: () => void): () => void {
  if (actions.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  actions.add(action);
  return () => {
    if (actions.delete(action) && actions.size === 0) letGo();
  };
}

function stop(signal: NodeJS.Signals): void {
  for (const action of actions) action();
  actions.clear();
  letGo();
  process.kill(process.pid, signal);
}

function letGo(): void {
  for (const signal of SIGNALS) process.off(signal, stop);
}

// What the runner of GitHub Actions obeys in the log of a step, line by line: `::command …::` where a line begins so,
// else `##[command …]` anywhere in it, unless commands have been stopped. As in its ActionCommand and
// ActionCommandManager.

const COMMANDS = [
  'add-mask',
  'debug',
  'echo',
  'error',
  'group',
  'notice',
  'save-state',
  'set-output',
  'warning',
];

/** The names of the commands that the log makes the runner obey, but for those that stop and resume. */
export function obeyedCommands(log: string): string[] {
  const obeyed: string[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const known = token === undefined ? [...COMMANDS, 'stop-commands'] : [...COMMANDS, token];
    const command = commandOf(line, known);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
    } else if (command.name === 'stop-commands') token = command.data;
    else obeyed.push(command.name);
  }
  return obeyed;
}

function commandOf(line: string, known: readonly string[]): { name: string; data: string } | undefined {
  const found = [/^\s*::(.*?)::(.*)$/.exec(line), /##\[(.*?)\](.*)$/.exec(line)];
  for (const each of found) {
    const name = each?.[1]?.split(' ')[0] ?? '';
    if (known.includes(name)) return { name, data: each![2]! };
  }
  return undefined;
}

// What is wrong with a command line, as a problem with what was probably meant.

import { existsSync } from 'node:fs';
import type { Command, CommanderError } from 'commander';
import { type Problem, ProblemError } from '../../source/problem.ts';
import { closest } from '../../text/closest.ts';

/** A command that is misspelled looks like a path to check, as the default command takes any. */
export function refuseMisspelledCommand(path: string | undefined, program: Command): void {
  if (path === undefined || !/^[a-z]+$/i.test(path) || existsSync(path)) return;
  const meant = closest(path, commandNames(program));
  if (meant === undefined) return;
  const message = 'there is no such command, file or folder';
  throw new ProblemError([{ path, message, mend: `did you mean "replylint ${meant}"?` }]);
}

/** Commander's message as a problem, with what was probably meant. */
export function usageProblem(error: CommanderError, program: Command, args: readonly string[]): Problem {
  const message = error.message.replace(/^error: /, '').replace(/\.( |$).*/s, '');
  const command = program.commands.find((each) => each.name() === args[0]) ?? program.commands[0]!;
  const help = `"replylint help ${command.name()}" shows how`;
  const [, quoted = ''] = /'(.*)'/s.exec(message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = [...command.options, ...program.options].flatMap(({ long }) => long ?? []);
      const meant = closest(bare(quoted), [...flags, '--help'].map(bare));
      return { message: `there is no option ${quoted}`, mend: meant ? `did you mean --${meant}?` : help };
    }
    case 'commander.help': {
      const meant = closest(args[1] ?? '', commandNames(program));
      const mend = meant ? `did you mean "replylint help ${meant}"?` : '"replylint --help" lists all';
      return { message: `there is no command "${args[1]}"`, mend };
    }
    case 'commander.missingArgument':
      return { message: `"replylint ${command.name()}" needs a ${quoted}`, mend: help };
    case 'commander.optionMissingArgument':
      return { message: `there is nothing after ${quoted}`, mend: help };
    default:
      return { message, mend: help };
  }
}

function commandNames(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), 'help'];
}

function bare(flag: string): string {
  return flag.replace(/^-+/, '');
}

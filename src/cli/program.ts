// The command line, as commander is told about it. Commands are loaded when they are called.

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../pack/severity.ts';
import { ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import type { CheckOptions } from './check.ts';
import { VERSION } from './version.ts';

/** Runs the command that the arguments name; returns its exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw new ProblemError([usageProblem(error, program, args)]);
  }
}

const EXIT_CODES = `
Exit codes: 0 nothing at or above the fail level, 1 findings, 2 the run itself failed.`;

const EXAMPLES = `
Examples:
  pbpaste | replylint                      check the draft in the clipboard
  replylint macros/ "replies/**/*.txt"     check a library
  replylint --only policy-wall,ru:deflection macros.jsonl
  replylint explain deflection/wrong-department`;

function buildProgram(done: (exitCode: number) => void): Command {
  const program = new Command('replylint')
    .description("Finds the phrases in support replies that cost a company its customers' loyalty.")
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', `\n"replylint help check" lists the options of check.\n${EXAMPLES}\n${EXIT_CODES}`);

  program
    .command('check', { isDefault: true })
    .description('check files, folders, globs or standard input; the default command')
    .argument('[paths...]', 'files, folders and globs; "-" or nothing for standard input')
    .option('--stdin-filename <name>', 'the name to give standard input; its ending tells the format')
    .addOption(
      new Option('-f, --format <format>', 'the report').choices(['pretty', 'json']).default('pretty'),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('-q, --quiet', 'findings only: no totals')
    .addOption(
      new Option('--color <when>', 'use colors').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--pack <file>', 'use a pack of your own, too (may be repeated)', collect)
    .option('--only <selectors>', 'only these categories or rules, as deflection,ru:policy-wall', collectList)
    .option('--skip <selectors>', 'all but these categories or rules', collectList)
    .option(
      '--severity <setting>',
      'deflection=info changes a severity; warning alone hides lesser ones',
      collectList,
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 if there are more warnings', parseCount)
    .option('--exit-zero', 'exit with 0 even if there are findings')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      done(await check(paths, options));
    });

  program
    .command('explain')
    .description('the page of a rule: why, rewrites and examples, in every language')
    .argument('<rule>', 'a rule, as deflection/wrong-department')
    .option('--pack <file>', 'know the rules of a pack of your own, too (may be repeated)', collect)
    .action(async (rule: string, { pack = [] }: { pack?: string[] }) => {
      const { explain } = await import('./explain.ts');
      done(await explain(rule, pack));
    });

  program
    .command('rules')
    .description('the catalogue of rules')
    .option('--pack <file>', 'list the rules of a pack of your own, too (may be repeated)', collect)
    .action(async ({ pack = [] }: { pack?: string[] }) => {
      const { listRules } = await import('./explain.ts');
      done(await listRules(pack));
    });

  program
    .command('test')
    .description('prove packs by their own examples')
    .argument('[packs...]', 'pack files or folders; nothing for the built-in packs')
    .action(async (paths: string[]) => {
      const { testPacks } = await import('./test-packs.ts');
      done(await testPacks(paths));
    });

  return program;
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

function collectList(value: string, previous: readonly string[] = []): string[] {
  const parts = value.split(',').map((part) => part.trim());
  return [...previous, ...parts.filter((part) => part !== '')];
}

function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0.');
  return Number(value);
}

/** Commander's message as a problem, with what was probably meant. */
function usageProblem(error: CommanderError, program: Command, args: readonly string[]) {
  const message = error.message.replace(/^error: /, '').replace(/\.$/, '');
  const command = program.commands.find((each) => each.name() === args[0]) ?? program.commands[0]!;
  if (error.code === 'commander.unknownOption') {
    const flag = /'(.*?)'/.exec(message)?.[1] ?? '';
    const flags = [...command.options, ...program.options].flatMap((option) => option.long ?? []);
    return {
      message,
      mend: suggestion(closest(flag, [...flags, '--help']), `replylint help ${command.name()}`),
    };
  }
  if (error.code === 'commander.unknownCommand') {
    const names = program.commands.map((each) => each.name());
    return { message, mend: suggestion(closest(args[0]!, names), 'replylint --help') };
  }
  return { message, mend: `see "replylint help ${command.name()}"` };
}

function suggestion(meant: string | undefined, help: string): string {
  return meant === undefined ? `see "${help}"` : `did you mean ${meant}?`;
}

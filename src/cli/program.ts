// The command line, as commander is told about it. Commands are loaded when they are called.

import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { DEFAULT_PRESET, PRESETS } from '../pack/preset.ts';
import { SEVERITIES } from '../pack/severity.ts';
import { BODY_FORMATS } from '../source/body/body.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { closest } from '../text/closest.ts';
import type { CheckOptions } from './check-options.ts';
import { count, listed, oneOf, repeated } from './flag-value.ts';
import { standard } from './output.ts';
import { FORMAT_NAMES, reportRequest } from './report-request.ts';
import { VERSION } from './version.ts';

/** Runs the command that the arguments name; returns its exit code. Throws ProblemError for wrong usage. */
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
Exit codes:
  0  nothing at or above the fail level, which is "error" unless --fail-on says
     otherwise
  1  findings
  2  the run failed: something could not be read, or the command line is wrong`;

const EXAMPLES = `
Examples:
  pbpaste | replylint                    check the draft in the clipboard
  replylint macros/ "replies/**/*.txt"   check a library of canned replies
  replylint explain deflection/wrong-department`;

const SELECTIONS = `
Categories and rules:
  deflection                     a category
  deflection/wrong-department    a rule; "replylint rules" lists them all
  ru:deflection                  either, in one language: en, ru or pl
  Several are joined with commas: --only deflection,ru:policy-wall`;

function buildProgram(done: (exitCode: number) => void): Command {
  const program = new Command('replylint')
    .description(
      "Finds the phrases in support replies that cost a company its customers' loyalty,\n" +
        'says why, and suggests friendlier ones; in English, Russian and Polish.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => standard('stdout').write(text),
      writeErr: () => {},
      outputError: () => {},
    })
    .addHelpText('after', `\n"replylint help check" lists the options of check.\n${EXAMPLES}\n${EXIT_CODES}`);

  program
    .command('check', { isDefault: true })
    .description('Checks files, folders, globs or standard input. The word "check" may be left out.')
    .summary('check files or standard input (may be left out)')
    .argument('[paths...]', 'what to check; "-" or nothing means standard input')
    .option(
      '-f, --format <name[=file]>',
      `how to report (default: pretty): ${FORMAT_NAMES}; may be repeated with files, as in sarif=out.sarif`,
      reportRequest,
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('-q, --quiet', 'findings only, without totals')
    .option('--color <when>', 'auto, always or never', oneOf('--color', ['auto', 'always', 'never']), 'auto')
    .option('--stdin-filename <name>', 'what to call standard input; its ending tells the format')
    .option(
      '--reply <field>',
      'the field or column that holds the replies, or JSONPath to it: $.macros[*].body',
    )
    .option('--id <field>', 'the field with the id of a reply; likewise --title <field> and --lang <field>')
    .addOption(new Option('--title <field>').hideHelp())
    .addOption(new Option('--lang <field>').hideHelp())
    .option('--body-format <format>', 'text, html or markdown', oneOf('--body-format', BODY_FORMATS))
    .option('-c, --config <file>', 'settings, rather than the nearest replylint.yaml upwards from here')
    .option('--no-config', 'no settings but those of the command line')
    .option('--print-config <file>', 'print what holds for a file, and where it comes from')
    .option('--pack <file>', 'use a pack of your own, too (may be repeated)', repeated)
    .option(
      '--preset <name>',
      'gentle: the three loyalty killers; recommended: all that should not reach a customer; strict: ' +
        `what a reply lacks, too (default: ${DEFAULT_PRESET})`,
      oneOf('--preset', PRESETS),
    )
    .option('--only <names>', 'run only these categories or rules, whatever the preset', listed)
    .option('--skip <names>', 'run all but these categories or rules', listed)
    .option(
      '--severity <setting>',
      'deflection=info changes a severity; warning alone hides what is less grave',
      listed,
    )
    .option(
      '--fail-on <level>',
      'exit with 1 from error, warning or info on (default: error)',
      oneOf('--fail-on', SEVERITIES),
    )
    .option('--max-warnings <number>', 'exit with 1 if there are more warnings', count('--max-warnings'))
    .option('--exit-zero', 'exit with 0 in spite of findings')
    .option('--fix', 'put safe rewrites in place; a mended draft from a pipe goes to standard output')
    .option('--unsafe-fixes', 'put all rewrites in place that have no blanks to fill in')
    .addOption(new Option('--diff', 'print what --fix would change, and change nothing').conflicts('format'))
    .addHelpText('after', `${SELECTIONS}\n${EXAMPLES}\n${EXIT_CODES}`)
    .action(async (paths: string[], options: CheckOptions) => {
      refuseMisspelledCommand(paths[0], program);
      const { check } = await import('./check.ts');
      done(await check(paths, options));
    });

  program
    .command('explain')
    .description('Prints the page of a rule in every language: why, what to say instead, examples.')
    .summary('explain a rule: why, and what to say instead')
    .argument('<rule>', 'as in deflection/wrong-department')
    .option('--pack <file>', 'know the rules of a pack of your own, too (may be repeated)', repeated)
    .action(async (rule: string, { pack = [] }: { pack?: string[] }) => {
      const { explain } = await import('./explain.ts');
      done(await explain(rule, pack));
    });

  program
    .command('rules')
    .description('Lists all rules with their severity, languages and message.')
    .summary('list all rules')
    .option('--pack <file>', 'list the rules of a pack of your own, too (may be repeated)', repeated)
    .action(async ({ pack = [] }: { pack?: string[] }) => {
      const { listRules } = await import('./explain.ts');
      done(await listRules(pack));
    });

  program
    .command('test')
    .description('Proves packs by their own examples, and shows at its place whatever does not hold.')
    .summary('prove packs by their own examples')
    .argument('[packs...]', 'pack files, or folders of them; nothing means the built-in packs')
    .action(async (paths: string[]) => {
      const { testPacks } = await import('./test-packs.ts');
      done(await testPacks(paths));
    });

  program
    .command('init')
    .description('Writes a replylint.yaml with comments, fitted to what is in this folder.')
    .summary('write settings that fit this folder')
    .action(async () => {
      const { init } = await import('./init.ts');
      done(await init());
    });

  return program;
}

/** A command that is misspelled looks like a path to check, as the default command takes any. */
function refuseMisspelledCommand(path: string | undefined, program: Command): void {
  if (path === undefined || !/^[a-z]+$/i.test(path) || existsSync(path)) return;
  const meant = closest(path, commandNames(program));
  if (meant === undefined) return;
  const message = 'there is no such command, file or folder';
  throw new ProblemError([{ path, message, mend: `did you mean "replylint ${meant}"?` }]);
}

/** Commander's message as a problem, with what was probably meant. */
function usageProblem(error: CommanderError, program: Command, args: readonly string[]): Problem {
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

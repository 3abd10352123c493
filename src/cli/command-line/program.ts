// The command line, as commander is told about it. Commands are loaded when they are called.

import { Command, CommanderError } from 'commander';
import { ProblemError } from '../../source/problem.ts';
import { repeated } from '../flag-value.ts';
import { standard } from '../output.ts';
import { VERSION } from '../version.ts';
import { addCheckCommand } from './check-command.ts';
import { addFilterCommand } from './filter-command.ts';
import { EXAMPLES, EXIT_CODES } from './help-texts.ts';
import { addMergeCommand } from './merge-command.ts';
import { usageProblem } from './usage-problem.ts';

/** Runs the command that the arguments name; returns its exit code. Throws ProblemError for wrong usage. */
export async function runProgram(args: readonly string[], afterCheck?: () => void): Promise<number> {
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  program.hook('postAction', (_, command) => {
    if (command.name() === 'check') afterCheck?.();
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

  addCheckCommand(program, done);
  addMergeCommand(program, done);
  addFilterCommand(program, done);

  program
    .command('explain')
    .description('Prints the page of a rule in every language: why, what to say instead, examples.')
    .summary('explain a rule: why, and what to say instead')
    .argument('<rule>', 'as in deflection/wrong-department')
    .option('--pack <file>', 'know the rules of a pack of your own, too (may be repeated)', repeated)
    .action(async (rule: string, { pack = [] }: { pack?: string[] }) => {
      const { explain } = await import('../explain.ts');
      done(await explain(rule, pack));
    });

  program
    .command('rules')
    .description('Lists all rules with their severity, languages and message.')
    .summary('list all rules')
    .option('--pack <file>', 'list the rules of a pack of your own, too (may be repeated)', repeated)
    .action(async ({ pack = [] }: { pack?: string[] }) => {
      const { listRules } = await import('../explain.ts');
      done(await listRules(pack));
    });

  program
    .command('test')
    .description('Proves packs by their own examples, and shows at its place whatever does not hold.')
    .summary('prove packs by their own examples')
    .argument('[packs...]', 'pack files, or folders of them; nothing means the built-in packs')
    .action(async (paths: string[]) => {
      const { testPacks } = await import('../test-packs.ts');
      done(await testPacks(paths));
    });

  program
    .command('init')
    .description('Writes a replylint.yaml with comments, fitted to what is in this folder.')
    .summary('write settings that fit this folder')
    .action(async () => {
      const { init } = await import('../init.ts');
      done(await init());
    });

  return program;
}

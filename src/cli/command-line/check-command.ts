// The options of `replylint check`, as commander is told about them.

import { type Command, Option } from 'commander';
import { UNUSED_LEVELS } from '../../config/unused-level.ts';
import { BODY_FORMATS } from '../../source/body/body.ts';
import type { CheckOptions } from '../check-options.ts';
import { oneOf } from '../flag-value.ts';
import { jobsValue } from '../jobs.ts';
import { readShard } from '../shard.ts';
import { EXAMPLES, EXIT_CODES, SELECTIONS } from './help-texts.ts';
import { addConfigOptions, addLimitOptions, addReportOptions, addRuleOptions } from './option-groups.ts';
import { refuseMisspelledCommand } from './usage-problem.ts';

/** Adds the command, which runs where no other is named; `done` gets its exit code. */
export function addCheckCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('check', { isDefault: true })
    .description('Checks files, folders, globs or standard input. The word "check" may be left out.')
    .summary('check files or standard input (may be left out)')
    .argument('[paths...]', 'what to check; "-" or nothing means standard input');
  addReportOptions(command)
    .option('--stdin-filename <name>', 'what to call standard input; its ending tells the format')
    .option('--shard <number/of>', 'check one part of the documents only: 2/5 is the second fifth', readShard)
    .option(
      '--reply <field>',
      'the field or column that holds the replies, or JSONPath to it: $.macros[*].body',
    )
    .option('--id <field>', 'the field with the id of a reply; likewise --title <field> and --lang <field>')
    .addOption(new Option('--title <field>').hideHelp())
    .addOption(new Option('--lang <field>').hideHelp())
    .option('--body-format <format>', 'text, html or markdown', oneOf('--body-format', BODY_FORMATS));
  addConfigOptions(command).option(
    '--print-config <file>',
    'print what holds for a file, and where it comes from',
  );
  addRuleOptions(command);
  addLimitOptions(command)
    .option('--baseline <file>', 'tell no findings that this file has as accepted for now')
    .option('--update-baseline', 'accept all findings for now, and write them into the baseline')
    .option('--prune-baseline', 'take what is found no more out of the baseline')
    .option('--no-suppressions', 'tell what remarks and settings suppress, too')
    .option('--require-reasons', 'take no suppression that says no reason')
    .option(
      '--unused-suppressions <level>',
      'what a suppression is that suppresses nothing: error, warning or off (default: warning)',
      oneOf('--unused-suppressions', UNUSED_LEVELS),
    )
    .option('--fix', 'put safe rewrites in place; a mended draft from a pipe goes to standard output')
    .option('--unsafe-fixes', 'put all rewrites in place that have no blanks to fill in')
    .addOption(new Option('--diff', 'print what --fix would change, and change nothing').conflicts('format'))
    .option(
      '--since <commit>',
      'check only files that git says have changed since this branch left the commit',
    )
    .option('--files-from <file>', 'check what a file lists, one path to a line; "-" means standard input')
    .option(
      '--jobs <number>',
      'threads that lint, or auto: one for each processor; worth it from about 8 MB on (default: 1)',
      jobsValue,
    )
    .option('--cache', 'remember what is found, and lint only what has changed')
    .option('--cache-location <file>', 'where to remember it (default: in node_modules, or .replylintcache)')
    .addHelpText('after', `${SELECTIONS}\n${EXAMPLES}\n${EXIT_CODES}`)
    .action(async (paths: string[], options: CheckOptions) => {
      refuseMisspelledCommand(paths[0], program);
      const { check } = await import('../check.ts');
      done(await check(paths, options));
    });
}

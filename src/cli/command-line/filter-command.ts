// The options of `replylint filter`, as commander is told about them.

import type { Command } from 'commander';
import { BODY_FORMATS } from '../../source/body/body.ts';
import type { FilterOptions } from '../filter.ts';
import { oneOf } from '../flag-value.ts';
import { SELECTIONS } from './help-texts.ts';
import { addConfigOptions, addRuleOptions } from './option-groups.ts';

const EXIT_CODES = `
Exit codes:
  0  every line has its findings, be they many or none
  2  some line has an "error" in their place, or the command line is wrong`;

/** Adds the command; `done` gets its exit code. */
export function addFilterCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('filter')
    .description(
      'Reads JSONL from standard input and writes a line of JSON for each record, in the same order: its id, and ' +
        'what is found in its reply. For programs that run others over large archives; docs/scale.md shows some.',
    )
    .summary('answer JSONL line by line, for large archives')
    .option('--reply <field>', 'the field that holds the reply, or JSONPath to it')
    .option('--id <field>', 'the field with the id of a record')
    .option('--lang <field>', 'the field with the language of a reply')
    .option('--body-format <format>', 'text, html or markdown', oneOf('--body-format', BODY_FORMATS));
  addConfigOptions(command);
  addRuleOptions(command)
    .addHelpText('after', `${SELECTIONS}\n${EXIT_CODES}`)
    .action(async (options: FilterOptions) => {
      const { filter } = await import('../filter.ts');
      done(await filter(options));
    });
}

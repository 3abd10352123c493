// The options of `replylint merge-reports`, as commander is told about them.

import type { Command } from 'commander';
import type { MergeOptions } from '../merge-reports.ts';
import { addConfigOptions, addLimitOptions, addReportOptions } from './option-groups.ts';

/** Adds the command; `done` gets its exit code. */
export function addMergeCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('merge-reports')
    .description(
      'Joins JSON reports, of shards or of any runs, into one of any format: the one that a single run would have made.',
    )
    .summary('join JSON reports into one of any format')
    .argument('<files...>', 'reports that were written with --format json');
  addReportOptions(command);
  addConfigOptions(command);
  addLimitOptions(command).action(async (files: string[], options: MergeOptions) => {
    const { mergeReportFiles } = await import('../merge-reports.ts');
    done(await mergeReportFiles(files, options));
  });
}

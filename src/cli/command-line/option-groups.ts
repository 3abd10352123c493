// Options that several commands have.

import type { Command } from 'commander';
import { DEFAULT_PRESET, PRESETS } from '../../pack/preset.ts';
import { SEVERITIES } from '../../pack/severity.ts';
import { count, listed, oneOf, repeated } from '../flag-value.ts';
import { FORMAT_NAMES, reportRequest } from '../report-request.ts';

/** Where reports go, and what they look like. */
export function addReportOptions(command: Command): Command {
  return command
    .option(
      '-f, --format <name[=file]>',
      `how to report (default: pretty): ${FORMAT_NAMES}; may be repeated with files, as in sarif=out.sarif`,
      reportRequest,
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('-q, --quiet', 'findings only, without totals')
    .option('--color <when>', 'auto, always or never', oneOf('--color', ['auto', 'always', 'never']), 'auto');
}

/** Which rules run. */
export function addRuleOptions(command: Command): Command {
  return command
    .option('--pack <file>', 'use a pack of your own, too (may be repeated)', repeated)
    .option(
      '--preset <name>',
      'gentle: the three loyalty killers; recommended: all that should not reach a customer; strict: ' +
        `what a reply lacks, and what the rest of it makes up for, too (default: ${DEFAULT_PRESET})`,
      oneOf('--preset', PRESETS),
    )
    .option('--only <names>', 'run only these categories or rules, whatever the preset', listed)
    .option('--skip <names>', 'run all but these categories or rules', listed)
    .option(
      '--severity <setting>',
      'deflection=info changes a severity; warning alone hides what is less grave',
      listed,
    );
}

export function addConfigOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'settings, rather than the nearest replylint.yaml upwards from here')
    .option('--no-config', 'no settings but those of the command line');
}

/** What is too much. */
export function addLimitOptions(command: Command): Command {
  return command
    .option(
      '--fail-on <level>',
      'exit with 1 from error, warning or info on (default: error)',
      oneOf('--fail-on', SEVERITIES),
    )
    .option('--max-warnings <number>', 'exit with 1 if there are more warnings', count('--max-warnings'))
    .option('--exit-zero', 'exit with 0 in spite of findings');
}

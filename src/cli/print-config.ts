// `replylint --print-config FILE`: what holds for a file, and who says so. It is YAML, so it can be copied into a
// replylint.yaml, but for what only describes the file.

import { resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Config } from '../config/config.ts';
import type { Settings } from '../config/settings.ts';
import { visible } from '../report/escape.ts';
import { openFile } from '../source/open.ts';
import type { Problem } from '../source/problem.ts';
import { showPath } from '../source/show-path.ts';
import type { CheckOptions } from './check-options.ts';
import { standard } from './output.ts';
import type { FlaggedRules } from './select.ts';

/** A line of the page: a value and where it comes from. */
interface Row {
  readonly text: string;
  readonly from?: string | undefined;
}

export interface Printing {
  readonly cwd: string;
  readonly config: Config | undefined;
  readonly flags: FlaggedRules;
  readonly settings: Settings;
  readonly fields: { readonly value: object; readonly from: string } | undefined;
  readonly report: (problem: Problem) => void;
}

export async function printConfig(path: string, options: CheckOptions, printing: Printing): Promise<void> {
  const { config, cwd } = printing;
  const file = resolve(cwd, path);
  const rows: Row[] = [
    { text: `# ${visible(showPath(path, cwd))}` },
    ...(await describeFile(path, printing)),
    ...(config?.ignores(file) ? [{ text: '# folders and globs leave it out' }] : []),
    ...rulesOf(printing),
    ...inputOf(path, printing),
    ...packsOf(options, printing),
    ...suppressedIn(file, options, config),
    ...baselineIn(options, printing),
    ...limitsOf(options, config),
  ];
  const width = Math.max(...rows.filter(({ from }) => from !== undefined).map(({ text }) => text.length));
  const lines = rows.map(({ text, from }) =>
    from === undefined ? text : `${text.padEnd(width)}  # ${visible(from)}`,
  );
  standard('stdout').write(`${lines.join('\n')}\n`);
}

/** The format of a file, and the shapes of its data, for which it must be read. */
async function describeFile(path: string, { cwd, fields, report }: Printing): Promise<Row[]> {
  const met: string[] = [];
  const notice = (what: string) => met.push(what);
  const document = openFile(path, { cwd }, { fields: fields?.value as never, notice });
  let replies = 0;
  for await (const batch of document.replies(report)) replies += batch.length;
  const [format, ...shapes] = met;
  if (format === undefined) return [];
  return [
    { text: `# format: ${format}` },
    ...[...new Set(shapes)].map((shape) => ({ text: `# shape: ${shape}` })),
    { text: `# replies: ${replies}` },
  ];
}

function rulesOf({ settings, flags }: Printing): Row[] {
  const { preset, languages, severities } = settings;
  const levels = [
    ...severities.map(({ value, from }) => ({ ...value, from })),
    ...flags.levels.map((level) => ({ ...level, from: '--severity' })),
  ];
  return [
    flags.preset === undefined
      ? { text: `preset: ${preset.value}`, from: preset.from }
      : { text: `preset: ${flags.preset}`, from: '--preset' },
    { text: `languages: [${languages.value.join(', ')}]`, from: languages.from },
    ...(levels.length > 0 ? [{ text: 'severity:' }] : []),
    ...levels.map(({ selector: { language, name }, level, from }) => {
      const key = language === undefined ? name : `${language}:${name}`;
      return { text: `  ${key}: ${level}`, from };
    }),
  ];
}

function inputOf(path: string, { fields, cwd }: Printing): Row[] {
  if (fields === undefined) return [];
  const lines = stringify([{ files: [showPath(path, cwd)], ...fields.value }])
    .trimEnd()
    .split('\n');
  return [{ text: 'inputs:', from: fields.from }, ...lines.map((line) => ({ text: `  ${visible(line)}` }))];
}

function packsOf({ pack = [] }: CheckOptions, { config, cwd }: Printing): Row[] {
  const packs = [
    ...(config?.packs ?? []).map((file) => ({ text: `  - ${visible(showPath(file, cwd))}` })),
    ...pack.map((file) => ({ text: `  - ${visible(file)}`, from: '--pack' })),
  ];
  return packs.length === 0 ? [] : [{ text: 'packs:' }, ...packs];
}

/** The suppressions that may speak of a reply of the file, and what is asked of all. */
function suppressedIn(
  file: string,
  { suppressions, requireReasons, unusedSuppressions }: CheckOptions,
  config: Config | undefined,
): Row[] {
  if (suppressions === false) return [{ text: '# suppressions do not hold', from: '--no-suppressions' }];
  const own = (config?.suppressions ?? []).filter((each) => each.isFor(file));
  const entries = own.flatMap(({ replies, rules, reason, from }) => {
    const names = rules.length > 0 && { rules };
    const reply = replies.size === 1 ? [...replies][0] : [...replies];
    const entry = stringify([{ reply, ...names, ...(reason !== undefined && { reason }) }]);
    const [head = '', ...lines] = entry.trimEnd().split('\n');
    return [{ text: `  ${visible(head)}`, from }, ...lines.map((line) => ({ text: `  ${visible(line)}` }))];
  });
  const reasons = requireReasons
    ? { value: true, from: '--require-reasons' }
    : (config?.requireReasons ?? { value: false, from: 'default' });
  const unused =
    unusedSuppressions === undefined
      ? (config?.unusedSuppressions ?? { value: 'warning', from: 'default' })
      : { value: unusedSuppressions, from: '--unused-suppressions' };
  return [
    ...(entries.length > 0 ? [{ text: 'suppress:' }, ...entries] : []),
    { text: `requireReasons: ${reasons.value}`, from: reasons.from },
    { text: `unusedSuppressions: ${unused.value}`, from: unused.from },
  ];
}

function baselineIn({ baseline }: CheckOptions, { config, cwd }: Printing): Row[] {
  if (baseline !== undefined) return [{ text: `baseline: ${visible(baseline)}`, from: '--baseline' }];
  const said = config?.baseline;
  if (said === undefined) return [];
  return [{ text: `baseline: ${visible(showPath(said.value, cwd))}`, from: said.from }];
}

function limitsOf({ failOn, maxWarnings }: CheckOptions, config: Config | undefined): Row[] {
  const level = failOn === undefined ? config?.failOn : { value: failOn, from: '--fail-on' };
  const most =
    maxWarnings === undefined ? config?.maxWarnings : { value: maxWarnings, from: '--max-warnings' };
  return [
    { text: `failOn: ${level?.value ?? 'error'}`, from: level?.from ?? 'default' },
    ...(most === undefined ? [] : [{ text: `maxWarnings: ${most.value}`, from: most.from }]),
  ];
}

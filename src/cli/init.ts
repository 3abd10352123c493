// `replylint init`: looks at what is in the folder and writes a replylint.yaml that fits it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { isPack } from '../config/extend.ts';
import { CONFIG_NAME } from '../config/find-config.ts';
import { visible } from '../report/escape.ts';
import { count } from '../report/totals.ts';
import { discover } from '../source/discover/discover.ts';
import { openFile } from '../source/open.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { likelyLanguage } from '../text/function-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { standard } from './output.ts';

/** Files that are looked into, and replies of each whose language is looked at. */
const MOST_FILES = 200;
const SAMPLE = 50;

/** Replies in a language that are enough to say that the library has it. */
const ENOUGH = 2;

/** What was seen of a file. */
interface Seen {
  readonly path: string;
  /** "JSON, zendesk-macros". */
  readonly kind: string;
  readonly replies: number;
  readonly problems: readonly Problem[];
}

/** Writes the settings. Throws ProblemError where there are some already. */
export async function init(): Promise<number> {
  const cwd = process.cwd();
  const { files } = await discover(['.'], { cwd });
  const languages = new Map<Language, number>();
  const seen: Seen[] = [];
  const packs = files.filter((path) => /\.ya?ml$/.test(path) && isPack(join(cwd, path), cwd));
  const replyFiles = files.filter((path) => !packs.includes(path));
  for (const path of replyFiles.slice(0, MOST_FILES)) seen.push(await look(path, cwd, languages));
  const found = LANGUAGES.filter((language) => (languages.get(language) ?? 0) >= ENOUGH);
  const page = settingsPage(seen, replyFiles.length - seen.length, found, packs);
  try {
    writeFileSync(join(cwd, CONFIG_NAME), page, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(error as Error);
    const mend = 'edit it, or move it away first';
    throw new ProblemError([{ path: CONFIG_NAME, message: 'there are settings already', mend }]);
  }
  const replies = seen.reduce((sum, each) => sum + each.replies, 0);
  const where = `${count(replies, 'reply', 'replies')} in ${count(seen.length, 'file')}`;
  const next = seen.length === 0 ? 'Name your replies to check them' : 'Next: replylint .';
  standard('stdout').write(`Wrote ${CONFIG_NAME}, having seen ${where}. ${next}\n`);
  return 0;
}

function unwritable({ message }: Error): ProblemError {
  return new ProblemError([{ path: CONFIG_NAME, message: `it cannot be written: ${message}` }]);
}

async function look(path: string, cwd: string, languages: Map<Language, number>): Promise<Seen> {
  const met: string[] = [];
  const problems: Problem[] = [];
  let replies = 0;
  const document = openFile(path, { cwd }, { notice: (what) => met.push(what) });
  for await (const batch of document.replies((problem) => problems.push(problem))) {
    for (const { text } of batch.slice(0, Math.max(0, SAMPLE - replies))) {
      const language = likelyLanguage(text.toLowerCase().match(/\p{L}+/gu) ?? []);
      if (language !== undefined) languages.set(language, (languages.get(language) ?? 0) + 1);
    }
    replies += batch.length;
  }
  return { path, kind: [...new Set(met)].join(', '), replies, problems };
}

function settingsPage(
  seen: readonly Seen[],
  more: number,
  languages: readonly Language[],
  packs: readonly string[],
): string {
  const named = languages.length > 0 ? languages : LANGUAGES;
  return [
    '# The settings of replylint. Flags win over them; "replylint --print-config FILE" shows what holds for a file.',
    '',
    ...inventory(seen, more),
    '# How much is looked for: gentle (the three loyalty killers), recommended (all that should not reach a customer)',
    '# or strict (what a reply lacks, and what its rest makes up for, too).',
    'preset: recommended',
    '',
    '# The languages whose rules run.',
    `languages: [${named.join(', ')}]`,
    '',
    '# Packs of rules of your own.',
    packs.length === 0 ? '# packs: [house.yaml]' : stringify({ packs }).trimEnd(),
    '',
    '# Severities of categories or rules: error, warning, info or off. "replylint rules" lists them all.',
    '# severity:',
    '#   vague-wait: warning',
    '#   ru:boilerplate/officialese: off',
    '',
    '# What holds otherwise for some files.',
    '# overrides:',
    '#   - files: ["drafts/**"]',
    '#     preset: gentle',
    '',
    '# Files that folders and globs leave out, as in .gitignore.',
    '# ignore: ["archive/"]',
    '',
    ...inputs(seen),
    '# Findings that are right as they are, by the id or the title of the reply.',
    '# suppress:',
    '#   - reply: Refund::Medicines',
    '#     rules: [policy-wall]',
    '#     reason: The regulator wants these words.',
    '',
    '# Old findings that are accepted for now; "replylint --update-baseline ." writes the file.',
    '# baseline: replylint-baseline.jsonl',
    '',
    '# The exit code is 1 from this severity on, and if there are more warnings than this.',
    'failOn: error',
    '# maxWarnings: 20',
    '',
  ].join('\n');
}

/** What was found, so that whoever opens the file sees that nothing was missed. */
function inventory(seen: readonly Seen[], more: number): string[] {
  if (seen.length === 0) return [];
  const width = Math.max(...seen.map(({ path }) => path.length));
  const rows = seen.slice(0, 20).map(({ path, kind, replies, problems }) => {
    const what =
      problems.length > 0 && replies === 0 ? problems[0]!.message : count(replies, 'reply', 'replies');
    return visible(`#   ${path.padEnd(width)}  ${kind}: ${what}`);
  });
  const rest = seen.length - rows.length + more;
  return ['# Here are:', ...rows, ...(rest > 0 ? [`#   and ${count(rest, 'more file')}`] : []), ''];
}

/** Data in which no reply could be told: the owner knows which field it is. */
function inputs(seen: readonly Seen[]): string[] {
  const unknown = seen.filter(
    ({ kind, replies, problems }) => replies === 0 && problems.length > 0 && kind !== '',
  );
  const said = unknown.slice(0, 20).flatMap(({ path, problems }) => {
    const entry = stringify([{ files: [path], reply: '$.answers[*].text' }])
      .trimEnd()
      .split('\n');
    return [
      visible(`#   # ${problems[0]!.mend ?? problems[0]!.message}`),
      ...entry.map((line) => visible(`#   ${line}`)),
    ];
  });
  const example = [
    '#   - files: ["export/*.json"]',
    '#     reply: $.answers[*].text',
    '#     title: $.answers[*].name',
  ];
  return [
    '# Where the replies are in data that no shape is known for.',
    '# inputs:',
    ...(said.length > 0 ? said : example),
    '',
  ];
}

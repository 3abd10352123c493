// The story of a team that switches replylint on, from its first day to the day on which old trouble is gone. Every command
// of replylint's is one that the docs show.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GitRepository } from '../ci/git-repository.ts';
import type { Outcome } from '../cli/case.ts';
import { runSpawned } from '../cli/spawned.ts';

const DOCS = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join('docs', name), 'utf8'))
  .join('\n');

const repository = new GitRepository();

/** Runs a command that stands in the docs, word by word. */
function documented(command: string): Promise<Outcome> {
  expect(DOCS).toContain(command);
  const [, ...args] = command.split(' ');
  return runSpawned(args, { cwd: repository.folder });
}

const MACROS = {
  macros: [
    {
      id: 101,
      title: 'Refund::Refused',
      active: true,
      actions: [{ field: 'comment_value', value: 'Hi Ann,\n\na refund is against our policy.' }],
    },
    {
      id: 102,
      title: 'Delivery::News',
      active: true,
      actions: [{ field: 'comment_value', value: 'Please be advised that your parcel has arrived.' }],
    },
  ],
};

const NEW_MACRO = {
  id: 103,
  title: 'Billing::Elsewhere',
  active: true,
  actions: [{ field: 'comment_value', value: 'Hello Ann,\n\nyou have reached the wrong department.' }],
};

const CSV =
  'id,title,body\n7,Thanks,"Thank you, Ann. Your order left today."\n8,Upset,"Calm down, please."\n';

const MARKDOWN = 'Hello Ann,\n\nopening the seal is against our policy on medicines.\n';

const PRUNE = 'replylint --baseline replylint-baseline.jsonl --prune-baseline macros/';
const REPORT = 'replylint --format sarif=out.sarif --format github macros/';
const CHECK = 'replylint --baseline replylint-baseline.jsonl macros/';

/** The rule and the reply of every result in a SARIF report. */
function resultsOf(sarif: string): string[] {
  const [run] = JSON.parse(sarif).runs;
  return run.results.map(
    ({ ruleId, locations }: { ruleId: string; locations: { logicalLocations: { name: string }[] }[] }) =>
      `${ruleId} in ${locations[0]?.logicalLocations?.[0]?.name}`,
  );
}

it('goes from old trouble to none, and hears of new trouble at once', async () => {
  const write = (name: string, content: string) => repository.write(name, content);
  const read = (name: string) => repository.read(name);
  const writeMacros = (macros: readonly object[]) =>
    write('macros/zendesk.json', `${JSON.stringify({ macros }, null, 2)}\n`);

  // The first day: a library with old trouble, and settings that fit it.
  writeMacros(MACROS.macros);
  write('macros/chat.csv', CSV);
  write('macros/seal.md', MARKDOWN);
  expect((await documented('replylint init')).stdout).toContain('5 replies in 3 files');
  expect(read('replylint.yaml')).toContain('zendesk-macros');
  const accepted = await documented(
    'replylint --baseline replylint-baseline.jsonl --update-baseline macros/',
  );
  expect(accepted).toMatchObject({
    exit: 0,
    stderr: 'Accepted 4 findings in replylint-baseline.jsonl.\n',
  });
  write('replylint.yaml', `${read('replylint.yaml')}baseline: replylint-baseline.jsonl\n`);
  repository.commit('Switch replylint on');
  expect(await documented(CHECK)).toMatchObject({
    exit: 0,
    stdout: 'No findings in 5 replies (3 files).\n',
  });

  // A commit brings a bad macro, and moves the others about.
  writeMacros([NEW_MACRO, ...[...MACROS.macros].reverse()]);
  repository.commit('Send people to billing');
  const told = await documented(REPORT);
  expect(told.exit).toBe(1);
  expect(told.stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([
    expect.stringMatching(/^::error file=macros\/zendesk\.json,line=10,.*deflection\/wrong-department/),
  ]);
  expect(resultsOf(read('out.sarif'))).toEqual(['deflection/wrong-department in Billing::Elsewhere']);

  // It is right as it is, says the team, and says why; so it does of a reply in Markdown that it changes.
  const settings = read('replylint.yaml');
  const reason = 'reason: The regulator wants these words.';
  write('replylint.yaml', `${settings}suppress:\n  - reply: 103\n    ${reason}\n`);
  write(
    'macros/seal.md',
    '<!-- replylint-disable-next-line policy-wall -- the regulator wants these words -->\nOpening it is against our policy.\n',
  );
  const suppressed = await documented(REPORT);
  expect(suppressed.exit).toBe(0);
  expect(resultsOf(read('out.sarif'))).toEqual([]);
  expect(suppressed.stderr).toContain('1 finding of it is found no more');
  expect((await documented('replylint --no-suppressions macros/')).exit).toBe(1);

  // Then it is mended after all, and so is what may be mended unasked.
  write('replylint.yaml', settings);
  writeMacros([...MACROS.macros].reverse());
  write(
    'macros/seal.md',
    'Hello Ann,\n\nonce opened, a medicine cannot be sold again, so keep it as our gift.\n',
  );
  const fixed = await documented('replylint --fix macros/');
  expect(fixed).toMatchObject({ exit: 0 });
  expect(fixed.stderr).toContain('Fixed 1 phrase.');
  expect(fixed.stderr).toContain('2 findings of it are found no more');
  expect(read('macros/zendesk.json')).toContain("I'd like you to know that your parcel has arrived.");

  // What is mended leaves the baseline, so that it is new if it comes back.
  expect((await documented(PRUNE)).stderr).toContain('Took 2 findings out of it');
  expect(read('replylint-baseline.jsonl').trimEnd().split('\n')).toHaveLength(3);
  expect((await documented(CHECK)).exit).toBe(0);
  repository.commit('Mend what can be mended');
  writeMacros(MACROS.macros);
  const back = await documented(REPORT);
  expect(resultsOf(read('out.sarif'))).toEqual(['boilerplate/be-advised in Delivery::News']);
  expect(back.stdout.match(/^::/gm)).toHaveLength(1);
});

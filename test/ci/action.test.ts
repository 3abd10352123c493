// The GitHub Action: read by GitHub's own parser, and its scripts run by bash as the runner runs them.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Outcome } from '../cli/case.ts';
import { run } from '../cli/spawned.ts';
import { obeyedCommands } from './runner.ts';

const source = readFileSync('action.yml', 'utf8');
const action = parse(source);
const [install, check] = action.runs.steps;

const folder = mkdtempSync(join(tmpdir(), 'replylint-action-'));
const temp = join(folder, 'temp');
const cwd = join(folder, 'repository');
mkdirSync(temp);
mkdirSync(join(cwd, 'macros'), { recursive: true });
writeFileSync(join(cwd, 'macros', 'bad.md'), 'Hello Ann,\n\nyou have reached the wrong department.\n');
writeFileSync(join(cwd, 'clean.md'), 'Hello Ann,\n\nyour parcel will be with you on Friday.\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a step with inputs. */
function runStep(step: typeof install, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const given = Object.entries<string>(step.env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)![1]!;
    return [name, inputs[input] ?? action.inputs[input].default];
  });
  const env = { ...Object.fromEntries(given), GITHUB_ACTION_PATH: process.cwd(), RUNNER_TEMP: temp };
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd, env });
}

describe('action.yml', () => {
  it('is an action by GitHub’s own parser', () => {
    const errorsOf = (content: string): string[] => {
      const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
      return context.errors.getErrors().map(({ message }) => message);
    };
    expect(errorsOf(source)).toEqual([]);
    expect(errorsOf(source.replace('using: composite', 'using: composed'))).not.toEqual([]);
  });

  it('gives inputs to its scripts by the environment only', () => {
    for (const { run: script, shell } of action.runs.steps) {
      expect(script).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    const used = action.runs.steps.flatMap(({ env }: typeof install) => Object.values(env));
    const declared = Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`);
    expect([...new Set(used)].sort()).toEqual(declared.sort());
  });
});

describe('the step that installs', () => {
  it('takes the built code of the action itself as it is', async () => {
    expect(await runStep(install)).toEqual({ stdout: '', stderr: '', exit: 0 });
  });

  it.each([
    'latest',
    'file:../evil',
    '0.1.0 --registry=https://evil.example',
    '0.1.0\n--global',
    '0.1.0;touch pwned',
    '$(touch pwned)',
  ])('takes no version such as %j', async (version) => {
    const { stdout, exit } = await runStep(install, { version });
    expect(stdout).toBe('::error::replylint: the input "version" is no version; write it as in 0.1.0\n');
    expect(exit).toBe(2);
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });
});

describe('the step that checks', () => {
  it('annotates findings and passes the exit code on', async () => {
    const { stdout, stderr, exit } = await runStep(check, { paths: 'macros\n' });
    expect(stdout).toMatch(
      /^::error file=macros\/bad\.md,line=3,endLine=3,col=1,endColumn=38,title=deflection\/wrong-department::Tells /,
    );
    expect(obeyedCommands(stdout)).toEqual(['error']);
    expect(stderr).toBe('');
    expect(exit).toBe(1);
  });

  it('checks the whole repository where no path is named', async () => {
    expect((await runStep(check)).stdout).toContain('file=macros/bad.md');
    expect((await runStep(check, { paths: '' })).stdout).toContain('file=macros/bad.md');
  });

  it('is content with what is clean', async () => {
    const { stdout, exit } = await runStep(check, { paths: 'clean.md' });
    expect(obeyedCommands(stdout)).toEqual([]);
    expect(exit).toBe(0);
  });

  it('takes a baseline, a fail level, a SARIF file, and further options', async () => {
    const accept = { paths: 'macros', baseline: 'old ones.jsonl', args: '--update-baseline' };
    expect((await runStep(check, accept)).exit).toBe(0);
    const inputs = {
      paths: '\nmacros\n\nclean.md\n',
      baseline: 'old ones.jsonl',
      'fail-on': 'info',
      'sarif-file': 'out dir.sarif',
      args: '--preset=strict\n--format=markdown=my comment.md\n',
    };
    const { stdout, exit } = await runStep(check, inputs);
    expect(stdout).not.toContain('deflection/wrong-department');
    expect(stdout).toMatch(/^::notice file=clean\.md,/m);
    expect(exit).toBe(1);
    const { results } = JSON.parse(readFileSync(join(cwd, 'out dir.sarif'), 'utf8')).runs[0];
    expect(results.length).toBe(obeyedCommands(stdout).length);
    expect(readFileSync(join(cwd, 'my comment.md'), 'utf8')).toContain('clean.md');
  });

  it('takes what bash would run for what it is: a name', async () => {
    const text = `$(touch pwned) \`touch pwned\` "; touch pwned; " '; touch pwned; ' \${HOME} & touch pwned`;
    for (const input of ['paths', 'baseline', 'fail-on', 'args']) {
      const { stdout, exit } = await runStep(check, { paths: 'clean.md', [input]: text });
      expect(stdout, input).toContain(text);
      expect(exit, input).toBe(2);
    }
    expect((await runStep(check, { paths: 'clean.md', 'sarif-file': text })).exit).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, text), 'utf8')).version).toBe('2.1.0');
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });

  it('takes no path for an option', async () => {
    const { stdout, exit } = await runStep(check, { paths: '--exit-zero' });
    expect(stdout).toContain('replylint: --exit-zero: there is no such file or folder');
    expect(exit).toBe(2);
  });

  it('lets no draft and no name command the runner', async () => {
    writeFileSync(join(cwd, 'evil.yaml'), 'text: "##[add-mask]o\n::error::x\n##[set-output name=a]b\n');
    const name = '##[set-output name=a]b.txt';
    const title = '##[add-mask]a\n::add-mask::b';
    writeFileSync(join(cwd, 'evil.json'), JSON.stringify([{ title, text: `${title} Please calm down.` }]));
    const { stdout, exit } = await runStep(check, { paths: `evil.yaml\n${name}\nevil.json` });
    expect(stdout).toContain('##[set-output name=a]b.txt');
    expect(stdout).toContain('##[add-mask]a');
    expect(obeyedCommands(stdout)).toEqual(['error']);
    expect(exit).toBe(2);
  });
});

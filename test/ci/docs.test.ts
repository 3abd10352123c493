// What the docs tell people to type or to copy: snippets that parse, and commands whose options are there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runSpawned } from '../cli/spawned.ts';

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const blocks = PAGES.flatMap((path) =>
  Array.from(readFileSync(path, 'utf8').matchAll(/^ *```(\w+)\n(.*?)^ *```$/gms), ([, language, text]) => ({
    path,
    language: language!,
    text: text!,
  })),
);

const commands = blocks
  .filter(({ language }) => language === 'sh' || language === 'yaml')
  .flatMap(({ path, text }) =>
    Array.from(text.matchAll(/(?:^|[|:-]) *(?:npx )?replylint( [^|#\n]*)$/gm), ([, args]) => ({
      path,
      args: args!.trim(),
    })),
  );

describe('the docs', () => {
  it('have snippets of YAML and JSON that parse', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(6);
    for (const { path, text } of yaml) {
      expect(
        parseAllDocuments(text).flatMap(({ errors }) => errors),
        `${path}:\n${text}`,
      ).toEqual([]);
    }
    const json = blocks.filter(({ language }) => language === 'json');
    expect(json.length).toBeGreaterThan(0);
    for (const { text } of json) expect(() => JSON.parse(text)).not.toThrow();
  });

  it('have a workflow that GitHub’s own parser takes', () => {
    const workflow = blocks.find(({ path, text }) => path === 'docs/ci.md' && text.includes('runs-on:'))!;
    const { context } = parseWorkflow(
      { name: 'ci.yml', content: workflow.text },
      new NoOperationTraceWriter(),
    );
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  it('name only options that are there', async () => {
    expect(commands.length).toBeGreaterThan(15);
    const { stdout: help } = await runSpawned(['help', 'check']);
    const known = new Set(help.match(/(?<![\w-])--?[a-z][a-z-]*/g));
    for (const { path, args } of commands) {
      for (const option of args.match(/(?<=^| )--?[a-z][a-z-]*/g) ?? []) {
        expect(known.has(option), `${path}: replylint ${args}: ${option}`).toBe(true);
      }
    }
  });
});

// What people install: the package as npm makes it, in an empty folder, with no network.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './cli/spawned.ts';

const MOST_BYTES = 10_000_000;

const folder = mkdtempSync(join(tmpdir(), 'replylint-package-'));
const home = join(folder, 'home');
const modules = join(home, 'node_modules');
const installed = join(modules, 'replylint');
const replylint = join(modules, '.bin', 'replylint');

beforeAll(() => {
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', [...args, '--silent'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const tarball = npm(['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd()).trim();
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{}');
  const cache = join(folder, 'cache');
  npm(['install', '--offline', '--no-audit', '--no-fund', '--cache', cache, join(folder, tarball)], home);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the installed package', () => {
  it('is alone: it brings no other package', () => {
    const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['replylint']);
    expect(existsSync(join(installed, 'node_modules'))).toBe(false);
  });

  it('is small', () => {
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(modules, name)),
    );
    const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
    expect(bytes, `node_modules has ${bytes.toLocaleString('en')} bytes`).toBeLessThan(MOST_BYTES);
  });

  it('has no sources, tests or maps', () => {
    const names = readdirSync(installed).sort();
    expect(names).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'rules']);
    const all = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => /\.(ts|map)$/.test(name))).toEqual([]);
  });

  it('has the licences of what it contains', () => {
    const licences = readFileSync(join(installed, 'dist', 'third-party.txt'), 'utf8');
    for (const name of [
      'commander',
      'chalk',
      'yaml',
      'valibot',
      'natural',
      'dictionary-ru',
      'dictionary-pl',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S.*\\)\\n\\n\\S`, 'm'));
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run(replylint, ['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', exit: 0 });
  });

  it('checks a draft', async () => {
    const stdin = "Hello Ann,\n\nyou've reached the wrong department.\n";
    const { stdout, stderr, exit } = await run(replylint, ['--color', 'never'], { cwd: home, stdin });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^error {4}deflection\/wrong-department +<stdin>:3:1$/m);
    expect(exit).toBe(1);
  });

  it('inflects the words of a pack of one’s own', async () => {
    writeFileSync(join(home, 'house.yaml'), RUSSIAN_PACK);
    const args = ['--pack', 'house.yaml', '--only', 'house', '--format', 'json'];
    const stdin = 'Анна, успокойтесь, пожалуйста. Я уже успокоилась.\n';
    const { stdout, exit } = await run(replylint, args, { cwd: home, stdin });
    const [file] = JSON.parse(stdout).files;
    expect(file.findings.map(({ match }: { match: string }) => match)).toEqual([
      'успокойтесь',
      'успокоилась',
    ]);
    expect(exit).toBe(1);
  });

  it('proves its packs', async () => {
    const { stdout, stderr, exit } = await run(replylint, ['test'], { cwd: home });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ rules hold in all their \d+ examples\.\n$/);
    expect(exit).toBe(0);
  });

  it('lists and explains its rules', async () => {
    const list = await run(replylint, ['rules'], { cwd: home });
    expect(list.stdout).toMatch(/^deflection\/wrong-department +error +en ru pl /m);
    const page = await run(replylint, ['explain', 'deflection/wrong-department'], { cwd: home });
    expect(page.stdout.match(/^(English|Russian|Polish) \(error, gentle\)$/gm)).toHaveLength(3);
  });
});

const RUSSIAN_PACK = `
language: ru
category: house
rules:
  - id: calm-down
    severity: error
    phrases: [успокоиться]
    message: Говорит клиенту, что ему чувствовать.
    why: От этих слов ещё никто не успокоился.
    rewrite:
      - text: понимаю, как это неприятно
    examples:
      flag: ["Пожалуйста, <успокойтесь>.", "Вам надо <успокоиться>."]
      pass: ["Мы обо всём позаботимся спокойно."]
`;

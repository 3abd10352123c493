// Which file names mean which format. A format's code is loaded when the first file of it is met. The formats that
// replylint has heard of but cannot read are known by name too: to read one of them as plain text would look as if
// all were well with it, for most of what it holds would pass as code or quotation.

import { extname } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Codec } from './codec.ts';

export interface Format {
  readonly name: string;
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  load(): Promise<Codec>;
}

export const TEXT: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  load: async () => (await import('./text.ts')).readText,
};

export const JSONL: Format = {
  name: 'JSONL',
  extensions: ['.jsonl', '.ndjson'],
  load: async () => (await import('./jsonl.ts')).readJsonl,
};

export const JSON_FORMAT: Format = {
  name: 'JSON',
  extensions: ['.json'],
  load: async () => (await import('./json.ts')).readJson,
};

const CSV: Format = {
  name: 'CSV',
  extensions: ['.csv', '.tsv'],
  load: async () => (await import('./csv.ts')).readCsv,
};

const YAML: Format = {
  name: 'YAML',
  extensions: ['.yaml', '.yml'],
  load: async () => (await import('./yaml.ts')).readYaml,
};

const HTML: Format = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  load: async () => (await import('./markup.ts')).readHtml,
};

const MARKDOWN: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  load: async () => (await import('./markup.ts')).readMarkdown,
};

const EML: Format = {
  name: 'e-mail',
  extensions: ['.eml'],
  load: async () => (await import('./eml.ts')).readEml,
};

const FORMATS: readonly Format[] = [TEXT, MARKDOWN, HTML, JSONL, JSON_FORMAT, YAML, CSV, EML];

const AS_DATA = 'save it as JSON, JSONL or CSV';
const AS_TEXT = 'save it as plain text (.txt)';

const UNREADABLE: readonly { readonly extensions: string; readonly mend: string }[] = [
  { extensions: '.json5 .jsonc .xml .xlsx .xls .ods .sqlite .db', mend: AS_DATA },
  { extensions: '.mhtml .mbox .msg .docx .doc .odt .rtf .pdf .pages', mend: AS_TEXT },
  { extensions: '.liquid .hbs .mustache .properties .po .xliff .xlf .toml .ini .strings', mend: AS_TEXT },
  { extensions: '.zip .gz .tgz .tar .bz2 .xz .zst .7z .rar', mend: 'unpack it first' },
  { extensions: '.png .jpg .jpeg .gif .webp .svg .ico .mp3 .mp4 .mov .wav .exe .dll .so', mend: AS_TEXT },
];

/** The format that a file's name promises: plain text where it promises none; undefined if it cannot be read. */
export function formatOf(path: string): Format | undefined {
  const extension = extensionOf(path);
  const named = FORMATS.find((format) => format.extensions.includes(extension));
  return named ?? (mendFor(extension) === undefined ? TEXT : undefined);
}

/** Whether the name is one of those that are taken from a folder. */
export function isListed(path: string): boolean {
  const extension = extensionOf(path);
  return FORMATS.some((format) => format.extensions.includes(extension));
}

/** The names that are taken from a folder, as a list in words. */
export function listedExtensions(): string {
  const all = FORMATS.flatMap((format) => format.extensions);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The report of a file for which `formatOf` knows no way. */
export function unreadableProblem(path: string): Problem {
  const extension = extensionOf(path);
  return { path, message: `replylint cannot read ${extension} yet`, mend: mendFor(extension)! };
}

function mendFor(extension: string): string | undefined {
  if (extension === '') return undefined;
  return UNREADABLE.find(({ extensions }) => extensions.split(' ').includes(extension))?.mend;
}

function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}

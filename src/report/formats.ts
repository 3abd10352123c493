// The formats of reports by name. The code of each is loaded when somebody asks for it.

import type { Reporter, ReporterOptions } from './reporter.ts';

export type CreateReporter = (options: ReporterOptions) => Reporter;

export const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).prettyReporter,
  concise: async () => (await import('./concise.ts')).conciseReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
  jsonl: async () => (await import('./jsonl.ts')).jsonlReporter,
  sarif: async () => (await import('./sarif.ts')).sarifReporter,
  github: async () => (await import('./github.ts')).githubReporter,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReporter,
  junit: async () => (await import('./junit.ts')).junitReporter,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleReporter,
  rdjson: async () => (await import('./rdjson.ts')).rdjsonReporter,
  markdown: async () => (await import('./markdown.ts')).markdownReporter,
  html: async () => (await import('./html.ts')).htmlReporter,
} satisfies Readonly<Record<string, () => Promise<CreateReporter>>>;

export type ReportFormat = keyof typeof FORMATS;

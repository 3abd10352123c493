// SARIF 2.1.0, the format of static analysis that code hosts and editors share (OASIS, 2020). Results are written as they
// come, and the rules that they speak of at the end, so that only those are kept.
//
// Places are given in lines and columns alone: offsets would have to leave out a byte-order mark.

import type { Finding } from '../lint/finding.ts';
import { fingerprint, Ordinals } from '../lint/fingerprint.ts';
import type { Range } from '../source/place/span.ts';
import { toJson, visible } from './escape.ts';
import { fileUri } from './file-uri.ts';
import { advice, headlineWithName, replyName } from './finding-text.ts';
import { markdownCode, markdownProse } from './markdown-text.ts';
import type { ReportedReply } from './reported-reply.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { LEVELS, SarifRules } from './sarif-rules.ts';
import { suggestionsFor } from './suggestion.ts';
import { TOOL } from './tool.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function sarifReporter(_options: ReporterOptions): Reporter {
  const rules = new SarifRules();
  let file: ReturnType<typeof artifact>;
  let ordinals = new Ordinals();
  let isFirst = true;
  return {
    begin: () =>
      `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [{\n` +
      '    "columnKind": "utf16CodeUnits",\n    "results": [',
    openDocument(path) {
      file = artifact(path);
      ordinals = new Ordinals();
      return '';
    },
    finding(finding, reply) {
      const print = fingerprint(finding, reply);
      const result = {
        ruleId: finding.rule,
        ruleIndex: rules.index(finding),
        level: LEVELS[finding.severity],
        message: { text: plainMessage(finding), markdown: markdownMessage(finding) },
        locations: [
          {
            physicalLocation: { artifactLocation: file, region: place(finding) },
            ...logicalLocations(finding),
          },
        ],
        partialFingerprints: { 'replylint/v1': `${print}:${ordinals.next(print)}` },
        ...fixes(finding, reply, file),
        properties: { language: finding.language },
      };
      const comma = isFirst ? '' : ',';
      isFirst = false;
      return `${comma}\n      ${toJson(result)}`;
    },
    closeDocument: () => '',
    end() {
      const { name, version, homepage } = TOOL;
      const driver = {
        name,
        semanticVersion: version,
        ...(homepage && { informationUri: homepage }),
        rules: rules.descriptors(),
      };
      return `${isFirst ? '' : '\n    '}],\n    "tool": ${toJson({ driver })}\n  }]\n}\n`;
    },
  };
}

/** What lies outside of the working directory has an address of its own. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = fileUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** In plain messages `{0}` stands for something else, and `[a](b)` is a link. */
function plainMessage(finding: Finding): string {
  const text = [headlineWithName(finding), ...advice(finding)].join('\n');
  return text.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');
}

function markdownMessage(finding: Finding): string {
  const { message, match, rewrites } = finding;
  const name = replyName(finding);
  const found = match === '' ? '' : ` ${markdownCode(match)}`;
  const where = name === '' ? '' : ` in ${markdownCode(name)}`;
  const items = rewrites.map(
    ({ text, when }) => `- ${markdownCode(text)}${when === undefined ? '' : ` when ${markdownProse(when)}`}`,
  );
  const parts = [
    markdownProse(message) + found + where,
    ...(items.length > 0 ? [`Say instead:\n\n${items.join('\n')}`] : []),
  ];
  return parts.join('\n\n').replace(/\{(\d+)\}/g, '{{$1}}');
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Of a place on several lines, only the first line is at hand, so what stands there is not shown. */
function place({ range, sourceLine }: Finding) {
  const { start, end } = range;
  if (start.line !== end.line) return region(range);
  const line = start.line === 1 ? sourceLine.replace(/^\uFEFF/, '') : sourceLine;
  return { ...region(range), snippet: { text: line.slice(start.column - 1, end.column - 1) } };
}

function logicalLocations({ reply: { id, title } }: Finding) {
  const name = title || id;
  if (!name) return {};
  return {
    logicalLocations: [
      { name: visible(name), ...(id && { fullyQualifiedName: visible(id) }), kind: 'reply' },
    ],
  };
}

/** The best rewrite that can be put in place, as an edit of the file. */
function fixes(finding: Finding, reply: ReportedReply, artifactLocation: ReturnType<typeof artifact>) {
  const { value: suggestion } = suggestionsFor(finding, reply).next();
  if (suggestion === undefined) return {};
  const { edit, rewrite } = suggestion;
  const range = { start: reply.position(edit.start), end: reply.position(edit.end) };
  const replacements = [{ deletedRegion: region(range), insertedContent: { text: edit.text } }];
  const description = { text: `Say "${visible(rewrite.text)}"` };
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] };
}

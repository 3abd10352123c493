import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../src/report/json.ts';
import { jsonlReporter } from '../../src/report/jsonl.ts';
import { examples, hostileFound, hostileMarkup, OPTIONS, RAW, reportOn } from './sample.ts';

const { draft, macro } = examples();

describe('jsonlReporter', () => {
  it('prints a line for each finding and nothing else', () => {
    expect(reportOn([['a.md'], ['macros/я.json', macro]], jsonlReporter(OPTIONS))).toBe(
      '{"path":"macros/я.json","rule":"house/any","category":"house","language":"en","severity":"warning",' +
        '"message":"Sends the customer away.","why":"It hurts.","match":"the wrong team",' +
        '"reply":{"id":"36","title":"Delivery::Delayed","index":3,"start":19,"end":33},' +
        '"range":{"start":{"offset":41,"line":14,"column":29},"end":{"offset":55,"line":14,"column":43}},' +
        '"rewrites":[{"text":"the right team","when":null,"safe":true,"complete":true}]}\n',
    );
    expect(reportOn([['a.md']], jsonlReporter(OPTIONS))).toBe('');
  });

  it('says of each finding what the JSON report says, but for what others need, whatever the texts', () => {
    fc.assert(
      fc.property(hostileMarkup, fc.array(hostileFound, { maxLength: 3 }), (path, found) => {
        const documents = [[path, ...found] as const, ['b', draft, macro] as const];
        const text = reportOn(documents, jsonlReporter(OPTIONS));
        expect(text).not.toMatch(RAW);
        const lines = text.split('\n').slice(0, -1);
        const { files } = JSON.parse(reportOn(documents, jsonReporter(OPTIONS)));
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          files.flatMap((file: { path: string; findings: JsonFinding[] }) =>
            file.findings.map((finding) => ({ path: file.path, ...contractOf(finding) })),
          ),
        );
      }),
    );
  });
});

interface JsonFinding {
  readonly reply: { readonly text?: string };
  readonly rewrites: readonly { readonly edit?: unknown }[];
  readonly lines?: unknown;
}

/** A finding of a JSON report without what only other reports are made of. */
function contractOf({ lines: _, ...finding }: JsonFinding) {
  const { text: __, ...reply } = finding.reply;
  return { ...finding, reply, rewrites: finding.rewrites.map(({ edit: ___, ...rewrite }) => rewrite) };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../src/report/json.ts';
import { looseReply } from '../../src/source/loose-reply.ts';
import { findingIn, hostileText, replyOf } from './sample.ts';

const OPTIONS = { width: 80, color: false, quiet: false };
const SUMMARY = { documents: 2, replies: 3, findings: 2, errors: 1, warnings: 1, infos: 0 };

describe('jsonReporter', () => {
  it('prints the fields of the contract, one finding a line', () => {
    const line = 'This is the wrong team.';
    const named = { ...findingIn(line, 'wrong team').reply, id: '36', title: 'Delivery::Delayed' };
    const reply = looseReply(line);
    const report = jsonReporter(OPTIONS);
    const text = [
      report.begin(),
      report.openDocument('macros.json'),
      report.finding(findingIn(line, 'wrong team', { line: 14, reply: named, why: 'Because.' }), reply),
      report.finding(findingIn(line, 'wrong', { severity: 'warning', why: 'Because.', rewrites: [] }), reply),
      report.closeDocument(2),
      report.openDocument('ответы/clean.md'),
      report.closeDocument(1),
      report.end(SUMMARY),
    ].join('');
    expect(text).toBe(
      `{
  "version": 1,
  "files": [
    { "path": "macros.json", "findings": [
      {"rule":"deflection/wrong-department","category":"deflection","language":"en","severity":"error",` +
        `"message":"Tells the customer that they came to the wrong place.","why":"Because.","match":"wrong team",` +
        `"reply":{"id":"36","title":"Delivery::Delayed","index":0,"start":12,"end":22},` +
        `"range":{"start":{"offset":12,"line":14,"column":13},"end":{"offset":22,"line":14,"column":23}},` +
        `"rewrites":[{"text":"I'll get this to the right team for you, and I'll stay with it until it's sorted.",` +
        `"when":"you can hand it over yourself","safe":false},` +
        `{"text":"Let me find out who can help, and write to you by [time].","when":null,"safe":false}]},
      {"rule":"deflection/wrong-department","category":"deflection","language":"en","severity":"warning",` +
        `"message":"Tells the customer that they came to the wrong place.","why":"Because.","match":"wrong",` +
        `"reply":{"id":null,"title":null,"index":0,"start":12,"end":17},` +
        `"range":{"start":{"offset":12,"line":1,"column":13},"end":{"offset":17,"line":1,"column":18}},` +
        `"rewrites":[]}
    ], "replies": 2 },
    { "path": "ответы/clean.md", "findings": [], "replies": 1 }
  ],
  "summary": {"documents":2,"replies":3,"findings":2,"errors":1,"warnings":1,"infos":0}
}
`,
    );
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      files: [{ replies: 2 }, { replies: 1 }],
      summary: SUMMARY,
    });
  });

  it('prints a whole report when there was nothing to read', () => {
    const report = jsonReporter({ ...OPTIONS, quiet: true });
    const text = report.begin() + report.end({ ...SUMMARY, documents: 0 });
    expect(JSON.parse(text)).toEqual({ version: 1, files: [], summary: { ...SUMMARY, documents: 0 } });
  });

  it('parses back to what went in, with nothing raw in it, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (path, line, title) => {
        const reply = { id: title, title, index: 4, start: 0, end: line.length };
        const rewrites = [{ text: line, when: title, safe: true, complete: false }];
        const finding = findingIn(line, line, { message: title, why: path, reply, rewrites });
        const report = jsonReporter(OPTIONS);
        const text = [
          report.begin(),
          report.openDocument(path),
          report.finding(finding, replyOf(finding)),
          report.closeDocument(1),
          report.end(SUMMARY),
        ].join('');
        const { sourceLine: _, ...record } = finding;
        const told = { ...record, rewrites: [{ text: line, when: title, safe: true }] };
        expect(JSON.parse(text).files).toEqual([{ path, replies: 1, findings: [told] }]);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(text.split('\n')).toHaveLength(10);
      }),
    );
  });
});

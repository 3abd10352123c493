import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../src/report/json.ts';
import { looseReply } from '../../src/source/loose-reply.ts';
import { examples, findingIn, hostileText, OPTIONS, replyOf, reportOn } from './sample.ts';

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
        `"reply":{"id":"36","title":"Delivery::Delayed","index":0,"start":12,"end":22,"text":"This is the wrong team."},` +
        `"range":{"start":{"offset":12,"line":14,"column":13},"end":{"offset":22,"line":14,"column":23}},` +
        `"rewrites":[{"text":"I'll get this to the right team for you, and I'll stay with it until it's sorted.",` +
        `"when":"you can hand it over yourself","safe":false,"complete":false},` +
        `{"text":"Let me find out who can help, and write to you by [time].","when":null,"safe":false,"complete":false}],` +
        `"lines":[{"line":14,"text":"This is the wrong team."}]},
      {"rule":"deflection/wrong-department","category":"deflection","language":"en","severity":"warning",` +
        `"message":"Tells the customer that they came to the wrong place.","why":"Because.","match":"wrong",` +
        `"reply":{"id":null,"title":null,"index":0,"start":12,"end":17},` +
        `"range":{"start":{"offset":12,"line":1,"column":13},"end":{"offset":17,"line":1,"column":18}},` +
        `"rewrites":[],"lines":[{"line":1,"text":"This is the wrong team."}]}
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

  it('says once what several findings need, and what a rewrite would change', () => {
    const { macro } = examples();
    const text = reportOn([['a.json', macro, macro]], jsonReporter(OPTIONS));
    const [first, second] = JSON.parse(text).files[0].findings;
    const edit = {
      start: { offset: 41, line: 14, column: 29 },
      end: { offset: 55, line: 14, column: 43 },
      text: 'the right team',
    };
    expect(first.reply.text).toBe('Żółć 👍: this is the wrong team.');
    expect(first.lines).toEqual([{ line: 14, text: '  "body": "Żółć 👍: this is the wrong team."' }]);
    expect(second.reply).toEqual({ id: '36', title: 'Delivery::Delayed', index: 3, start: 19, end: 33 });
    expect(second.lines).toBe(undefined);
    for (const { rewrites } of [first, second])
      expect(rewrites).toEqual([{ text: 'the right team', when: null, safe: true, complete: true, edit }]);
  });

  it('has no edit that takes more than ten thousand characters', () => {
    const { macro } = examples();
    const long = { ...macro.reply, replace: () => ({ start: 41, end: 55, text: 'x'.repeat(10_001) }) };
    const text = reportOn([['a.json', { ...macro, reply: long }]], jsonReporter(OPTIONS));
    expect(JSON.parse(text).files[0].findings[0].rewrites).toEqual([
      { text: 'the right team', when: null, safe: true, complete: true },
    ]);
  });

  it('says where a document stands among all of its run, if others stand between, and that the run failed', () => {
    const report = jsonReporter(OPTIONS);
    const paths = ['a', 'b', 'c'];
    const documents = [0, 3, 2].map(
      (order, index) => report.openDocument(paths[index]!, order) + report.closeDocument(1),
    );
    expect(JSON.parse([report.begin(), ...documents, report.end(SUMMARY, true)].join(''))).toEqual({
      version: 1,
      files: [
        { path: 'a', findings: [], replies: 1 },
        { path: 'b', order: 3, findings: [], replies: 1 },
        { path: 'c', findings: [], replies: 1 },
      ],
      summary: SUMMARY,
      failed: true,
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
        const { sourceLine, ...record } = finding;
        const { text: whole } = replyOf(finding);
        const lines = [{ line: 1, text: sourceLine }];
        const told = { ...record, reply: { ...reply, text: whole }, rewrites, lines };
        expect(JSON.parse(text).files).toEqual([{ path, replies: 1, findings: [told] }]);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(text.split('\n')).toHaveLength(10);
      }),
    );
  });
});

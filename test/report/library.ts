// Files of several formats, with a phrase in each that can be mended, and the findings in them.

import { openStdin } from '../../src/source/open.ts';
import type { Reply } from '../../src/source/reply.ts';
import { ruleLinter } from '../lint/house.ts';
import { readAll } from '../source/read-all.ts';
import type { Found } from './sample.ts';

const linter = ruleLinter({
  phrases: ['wrong team'],
  rewrite: [
    { text: 'a [blank]' },
    { text: 'no "team"' },
    { text: 'the "right" team, <Anna> & Żółć', safe: true },
  ],
});

/** What each reply says where it is mended. */
export const MENDED = 'the "right" team, <Anna> & Żółć';

export const FILES: Readonly<Record<string, string>> = {
  'a.txt': 'Hi 👍,\r\n\r\nŻółć, the wrong team.\r\nThe wrong\r\nteam again.\r\n',
  'mark.txt': '\ufeffя wrong team, and the wrong team.\n',
  'a.html': '<p>Ж&oacute;łć 👍&nbsp;<b>wrong team</b>\n<p>The wrong\n  team.</p>\n',
  'a.md': '# Ё\n\n- **The wrong team** 👍 wrong team\n',
  'macros.json': JSON.stringify(
    { macros: [{ id: 1, title: 'Ż', body: '<p>👍 the wrong\u00a0team</p>\n<p>"Ж" wrong team' }] },
    null,
    2,
  ),
  'macros.jsonl': `\ufeff{"id":1,"text":"👍 wrong team"}\n{"id":2,"title":"Ж","text":"\\u0416\\n\\"x\\" wrong team"}\n`,
  'macros.csv': '\ufeffid,title,body\r\n1,Ż,"👍 ""x""\r\nя wrong team"\r\n2,Ż,Ж wrong team\r\n',
  'macros.yaml':
    '- title: Ż\n  body: |\n    👍 x\n    Ж wrong team\n- title: x\n  body: "\\u0416 wrong team"\n',
};

export async function readLibrary(
  name: string,
  file = FILES[name]!,
): Promise<{ replies: Reply[]; found: Found[] }> {
  const stream = (async function* () {
    yield Buffer.from(file);
  })();
  const { replies, told } = await readAll(openStdin(stream, name));
  if (told.length > 0) throw new Error(told.join('\n'));
  const found = replies.flatMap((reply) => linter.lint(reply).map((finding) => ({ finding, reply })));
  return { replies: [...replies], found };
}

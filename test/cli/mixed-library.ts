// A folder with replies in every format, good files and bad, and settings that hold for some of them: for tests of what
// must not change what is said.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES } from './case.ts';

const TEXTS = [
  "Hi Ann,\n\nI'm afraid you've reached the wrong department. 👍 You'll need to talk to billing.\n",
  'Здравствуйте!\n\nК сожалению, вы обратились не в тот отдел.\n',
  'Dzień dobry,\n\nniestety, to nie nasz dział. Please calm down.\n',
  'Hello Tom,\n\nyour parcel is on its way, and I will write to you by 3 pm.\n',
];

const SETTINGS = `
packs: [pack.yaml]
overrides:
  - files: ["macros/1*"]
    severity: { deflection: info, house: error }
  - files: ["macros/*.csv"]
    languages: [en, pl]
inputs:
  - files: ["macros/*7.json"]
    reply: "$.own[*].words"
`;

/** Reports of all formats, each with a file of its own; the remaining arguments of a run over the library. */
export const ARGUMENTS = ['--preset', 'strict', '--exit-zero', 'macros', 'bad', 'missing.txt', 'big.jsonl'];

/** Writes the library into an empty folder; some hundred kilobytes. */
export function writeMixedLibrary(folder: string): void {
  cpSync(join(CASES, 'pack.yaml'), join(folder, 'pack.yaml'));
  writeFileSync(join(folder, 'replylint.yaml'), SETTINGS);
  mkdirSync(join(folder, 'macros'));
  for (let number = 0; number < 120; number++) {
    const write = WRITERS[number % WRITERS.length]!;
    const texts = Array.from({ length: number % 7 }, (_, index) => TEXTS[(number + index) % TEXTS.length]!);
    const [ending, content] = write([`Reply ${number}: ${TEXTS[number % TEXTS.length]}`, ...texts], number);
    writeFileSync(join(folder, 'macros', `${number}.${ending}`), content);
  }
  const lines = Array.from({ length: 1200 }, (_, number) => {
    if (number % 177 === 13) return '{"text": "Please calm down."';
    return JSON.stringify({
      id: number,
      title: `Macro ${number}`,
      text: `${TEXTS[number % 4]} № ${number}.`,
    });
  });
  writeFileSync(join(folder, 'big.jsonl'), `${lines.join('\n')}\n`);
  mkdirSync(join(folder, 'bad'));
  for (const [name, content] of BAD_FILES) writeFileSync(join(folder, 'bad', name), content);
}

type Writer = (texts: readonly string[], number: number) => [ending: string, content: string];

const WRITERS: readonly Writer[] = [
  (texts) => ['txt', texts.join('\n')],
  (texts) => ['md', `# Ж\n\n${texts.join('\n\n- ')}`],
  (texts) => ['html', texts.map((text) => `<p>${text.replace('u', '&#117;')}</p>`).join('\r\n')],
  (texts, number) => [
    'json',
    number % 10 === 7
      ? JSON.stringify({ own: texts.map((words) => ({ words })) }, null, 2)
      : JSON.stringify({ macros: texts.map((body, id) => ({ id, title: `Ż${id}`, body })) }),
  ],
  (texts) => ['jsonl', texts.map((text) => `${JSON.stringify({ text, lang: 'en' })}\r\n`).join('')],
  (texts) => ['yaml', texts.map((text) => `- title: x\n  body: ${JSON.stringify(text)}\n`).join('')],
  (texts) => [
    'csv',
    `id,body\n${texts.map((text, id) => `${id},"${text.replaceAll('"', '""')}"\n`).join('')}`,
  ],
  (texts) => ['eml', `From: a@b.example\nSubject: x\n\n${texts.join('\n')}\n> ${texts[0]}\n`],
];

const BAD_FILES: readonly (readonly [string, string | Buffer])[] = [
  ['broken.json', '[{"text": "Please calm down."},'],
  ['broken.jsonl', '{"text": "Please calm down."}\nno\n{"text": "You\'ve reached the wrong department."}\n'],
  ['broken.yaml', 'a: [b\n'],
  ['empty.txt', ''],
  ['latin.txt', Buffer.from([0x43, 0x61, 0x6c, 0x6d, 0xff, 0x20, 0x64, 0x6f, 0x77, 0x6e])],
  ['wide.txt', Buffer.from('\ufeffPlease calm down.', 'utf16le')],
];

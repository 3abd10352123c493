// Which texts of a message are read. Parts side by side are one text, one behind the other. Of alternatives (RFC 2046,
// section 5.1.4) the last is the best, and is that of the message; another is a text of its own if it says something else,
// for there are customers whose program shows that one.

import type { Part } from './part.ts';
import type { PartText } from './part-text.ts';

const READ = ['text/plain', 'text/html'];

export interface Versions {
  /** The parts of the text that most customers see. */
  readonly main: readonly PartText[];
  /** What others see in place of some of it. */
  readonly others: readonly (readonly PartText[])[];
}

/** Attachments are left out, and so are messages within the message. */
export function versionsOf(part: Part, read: (part: Part) => PartText | undefined): Versions {
  if (isAttached(part)) return { main: [], others: [] };
  const { value } = part.contentType;
  if (READ.includes(value)) {
    const text = read(part);
    return { main: text === undefined ? [] : [text], others: [] };
  }
  const versions = part.parts.map((each) => versionsOf(each, read));
  const others = versions.flatMap((each) => each.others);
  const mains = versions
    .map(({ main }) => main)
    .filter((main) => main.some(({ body }) => /\S/.test(body.text)));
  if (value !== 'multipart/alternative') return { main: mains.flat(), others };
  const best = mains.at(-1) ?? [];
  const all = lettersOf(best);
  const said = new Set<string>();
  const distinct = mains.slice(0, -1).filter((main) => {
    const letters = lettersOf(main);
    // Pictures of HTML have texts that come behind all else, and plain text has none.
    if (all.startsWith(letters) || said.has(letters)) return false;
    return said.add(letters);
  });
  return { main: best, others: [...distinct, ...others] };
}

function isAttached({ header }: Part): boolean {
  const disposition = header.fields.get('content-disposition')?.written ?? '';
  return /^\s*attachment\b/i.test(disposition);
}

/** Programs that make plain text of HTML add addresses, bullets and asterisks, but neither letters nor digits. */
function lettersOf(texts: readonly PartText[]): string {
  return texts
    .map(({ body }) => body.text)
    .join(' ')
    .replace(/\[(?:image|cid):[^\]\n]{0,200}\]|(?:https?:\/\/|mailto:|www\.)[^\s<>()[\]]*/giu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase();
}

// What is put into a text takes the line breaks that the text has.

const LINE_BREAK = /\r\n|\r|\n/;
const LINE_BREAKS = new RegExp(LINE_BREAK, 'g');

/** `text` with the line breaks of another one, as its first one shows; with `lineBreak` where that has none. */
export function withLineBreaksOf(other: string, text: string, lineBreak = '\n'): string {
  // The other one may be long, and is looked at for every fix; mostly there is nothing to look for.
  if (!LINE_BREAK.test(text)) return text;
  const style = LINE_BREAK.exec(other)?.[0] ?? lineBreak;
  return text.replace(LINE_BREAKS, () => style);
}

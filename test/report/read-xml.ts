// A strict reader of XML, for the reports that are written in it.

import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document. Throws where it is not well-formed XML 1.0. */
export function readXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  for (const event of ['cdata', 'comment', 'doctype', 'processinginstruction'] as const) {
    parser.on(event, () => {
      throw new Error(`there is a ${event}`);
    });
  }
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
}

// The text of a part: its bytes by its transfer encoding, and its characters by its charset.

import { isAscii, isUtf8 } from 'node:buffer';
import type { Problem } from '../problem.ts';
import type { Written } from '../written.ts';
import { Base64 } from './base64.ts';
import { ASCII, type Charset, charsetOf, UTF8 } from './charset.ts';
import type { CodedFault } from './coded.ts';
import { CodedText } from './coded-text.ts';
import { type Field, lineBreakOf, unfolded } from './header.ts';
import { LiteralText } from './literal-text.ts';
import type { Part } from './part.ts';
import { QuotedPrintable } from './quoted-printable.ts';

export interface Content {
  readonly text: string;
  written(): Written;
}

/** Reports trouble at an offset of the file. */
export type ReportAt = (at: number, problem: Pick<Problem, 'message' | 'mend'>) => void;

const LITERAL = ['7bit', '8bit', 'binary'];

const US_ASCII = /^(?:us-)?ascii$/i;

const FAULTS: Readonly<Record<CodedFault['kind'], Pick<Problem, 'message' | 'mend'>>> = {
  escape: { message: 'this = begins no escape of quoted-printable and is read as it is', mend: 'write =3D' },
  sign: { message: 'what stands here is no base64 and is not read', mend: 'take it out' },
  end: { message: 'the base64 breaks off here', mend: 'save the message anew' },
};

/** Undefined, and reported, where it is written in a way that nobody knows. Lines of `source` end in `lineEnd`. */
export function readContent(
  part: Part,
  source: string,
  lineEnd: string,
  report: ReportAt,
): Content | undefined {
  const { header, contentType, start, end } = part;
  const name = contentType.parameters.get('charset')?.trim() ?? '';
  const isNamed = name !== '' && !US_ASCII.test(name);
  const charset = isNamed ? charsetOf(name) : undefined;
  if (isNamed && charset === undefined) {
    const message = `the charset "${name}" is not known, so this text is not read`;
    report(placeOf(header.fields.get('content-type')!, name), { message, mend: 'save the message in UTF-8' });
    return undefined;
  }
  const field = header.fields.get('content-transfer-encoding');
  const encoding = (field && encodingOf(field)) || '7bit';
  if (LITERAL.includes(encoding)) {
    const text = source.slice(start, end);
    // A text that is declared as ASCII is not made to be more.
    const takesAll = charset === UTF8 && (encoding !== '7bit' || !isAscii(Buffer.from(text)));
    return { text, written: () => new LiteralText(text, start, takesAll) };
  }
  if (encoding !== 'quoted-printable' && encoding !== 'base64') {
    const message = `the transfer encoding "${encoding}" is not known, so this text is not read`;
    report(placeOf(field!, encoding), { message, mend: 'save the message in quoted-printable or base64' });
    return undefined;
  }
  const Format = encoding === 'base64' ? Base64 : QuotedPrintable;
  const coded = new Format(source, { start, end }, lineEnd);
  for (const { kind, at } of coded.faults) report(at, FAULTS[kind]);
  const known = charset ?? assumedCharset(coded.bytes);
  const text = known.decode(coded.bytes);
  return { text, written: () => new CodedText(coded, known, text, lineBreakOf(source, lineEnd)) };
}

function encodingOf(field: Field): string {
  return unfolded(field)
    .replace(/[;(].*/, '')
    .trim()
    .toLowerCase();
}

/** That of a text which names none, or less than it has. A mere guess is good enough to read, but not to write. */
function assumedCharset(bytes: Uint8Array): Charset {
  if (isAscii(bytes)) return ASCII;
  return isUtf8(bytes) ? UTF8 : { ...charsetOf('windows-1252')!, encode: () => undefined };
}

/** Where a part of the value of a field stands. */
function placeOf({ written, start }: Field, value: string): number {
  const at = written.toLowerCase().indexOf(value.toLowerCase());
  return start + (at === -1 ? written.length - written.trimStart().length : at);
}

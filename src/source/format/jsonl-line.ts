// One line of JSONL by itself, as if there were no others: what is read in it depends on nothing that was read before. So
// a stream of records can be cut anywhere and shared out, and says the same.

import { isUtf8 } from 'node:buffer';
import { decoderOf } from '../body/decoder.ts';
import { idField, isRecord, type JsonRecord, langOf, textField } from '../data/fields.ts';
import { type OwnFields, ownShape } from '../data/own-fields.ts';
import { type Found, parseQuery, type Query } from '../data/query.ts';
import { RecordKinds } from '../data/record-kinds.ts';
import { hasTags, Selector } from '../data/select.ts';
import { ProblemError } from '../problem.ts';
import type { ByteLine } from '../read/byte-lines.ts';
import type { Reply } from '../reply.ts';
import { jsonData } from './json-data.ts';
import {
  explainLength,
  explainNothingFound,
  explainSyntax,
  explainValue,
  type Words,
} from './jsonl-problem.ts';

/** What is to be checked of a reply. */
export type Wording = Pick<Reply, 'text' | 'lang'>;

export interface RecordLine {
  /** The id of the record, as JSON and as it was written; `null` where it has none. */
  readonly id: string;
  /** The replies in it: none where its text is empty, several in some records of help desks. */
  readonly replies: readonly Wording[];
  /** Why nothing can be read; there are no replies then. */
  readonly problem?: Words;
}

/** In bytes. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const NO_UTF8: Words = { message: 'this line is not valid UTF-8', mend: 'save the data as UTF-8' };
const BLANK: Words = { message: 'this line is blank', mend: 'write a record on every line' };

export class LineReader {
  readonly #own:
    | { readonly selector: Selector; readonly reply: Query; readonly id: Query | undefined }
    | undefined;
  readonly #kinds = new RecordKinds();

  /** Throws ProblemError where the fields are no JSONPath. */
  constructor(own: OwnFields | undefined) {
    if (own === undefined) return;
    const shape = ownShape(own);
    const [id] = shape.id ?? [];
    const reply = parseQuery(shape.replies[0]!.at);
    this.#own = {
      selector: new Selector(shape, '$'),
      reply,
      id: id === undefined ? undefined : parseQuery(id),
    };
  }

  /** A promise only where more has to be loaded. */
  read(line: ByteLine): RecordLine | Promise<RecordLine> {
    if (line === undefined) return refusal(explainLength());
    if (!isUtf8(line)) return refusal(NO_UTF8);
    // A stream may begin with a byte-order mark; which line is the first one, nobody can tell.
    const json = line.toString().replace(/^\uFEFF/, '');
    if (!/\S/.test(json)) return refusal(BLANK);
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      return refusal(explainSyntax(json));
    }
    const selector = this.#own?.selector ?? this.#kinds.selectorFor(value);
    if (selector === undefined) return this.#plain(value, json);
    return this.#selected(value, json, selector).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return refusal(error.problems[0]!);
    });
  }

  #plain(value: unknown, json: string): RecordLine | Promise<RecordLine> {
    const field = isRecord(value) ? textField(value) : undefined;
    if (field === undefined) return refusal(explainValue(json, value), this.#idOf(value, json));
    const record = value as JsonRecord;
    const id = this.#idOf(record, json);
    const text = record[field];
    if (typeof text !== 'string' || !/\S/.test(text)) return { id, replies: [] };
    const lang = langOf(record);
    if (!hasTags(text)) return { id, replies: [{ text, lang }] };
    return decoderOf('html').then((decode) => ({ id, replies: [{ text: decode(text).text, lang }] }));
  }

  async #selected(value: unknown, json: string, selector: Selector): Promise<RecordLine> {
    const { replies } = await selector.select({ root: value });
    const own = this.#idOf(value, json);
    if (replies.length === 0 && this.#own !== undefined && !this.#own.reply.find(value).some(isText))
      return refusal(explainNothingFound(json), own);
    const id = own === 'null' && this.#own === undefined ? written(replies[0]?.idFrom, value, json) : own;
    const wordings = replies.map(async ({ text, lang, format }): Promise<Wording> => {
      if (format === 'text') return { text, lang };
      return { text: (await decoderOf(format))(text).text, lang };
    });
    return { id, replies: await Promise.all(wordings) };
  }

  #idOf(value: unknown, json: string): string {
    if (this.#own?.id !== undefined) return written(this.#own.id.find(value)[0], value, json);
    const field = isRecord(value) ? idField(value) : undefined;
    if (field === undefined) return 'null';
    return written({ value: (value as JsonRecord)[field], location: [field] }, value, json);
  }
}

/** A string or number as JSON; a number as it is written, for JavaScript rounds long ones. */
function written(found: Found | undefined, root: unknown, json: string): string {
  if (typeof found?.value === 'string') return JSON.stringify(found.value);
  if (typeof found?.value !== 'number') return 'null';
  return jsonData(root, json, 0).rawNumber(found.location);
}

function isText({ value }: Found): boolean {
  return typeof value === 'string' || value === null;
}

function refusal(problem: Words, id = 'null'): RecordLine {
  return { id, replies: [], problem };
}

// From data to replies, whatever format the data was written in.

import { decoderOf } from '../body/decoder.ts';
import { FieldReply } from '../field-reply.ts';
import type { FormatOptions } from '../format/codec.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { Reply } from '../reply.ts';
import { candidateFields } from './candidates.ts';
import type { Data } from './data.ts';
import { type OwnFields, ownShape } from './own-fields.ts';
import { recognise } from './recognise.ts';
import { type SelectedReply, Selector } from './select.ts';

/** Replies handed over at once. */
const BATCH = 256;

/**
 * The replies in data, in batches; the first has the index `first`. Throws ProblemError where no reply can be told: it
 * lists the fields that might hold one.
 */
export async function* readData(
  path: string,
  data: Data,
  { fields: own, notice }: FormatOptions,
  first = 0,
): AsyncGenerator<readonly Reply[]> {
  const selector = own === undefined ? recognised(path, data) : new Selector(ownShape(own), '$');
  notice?.(selector.shape);
  const { replies: all, records, skipped } = await selector.select(data).catch(namedAfter(path));
  const replies = all.filter(({ location }) => !data.isElsewhere?.(location));
  if (replies.length === 0 && skipped === 0) throw new ProblemError([emptyProblem(path, data, own, records)]);
  for (const { location, id } of replies) {
    data.expect(location);
    if (typeof id === 'object') data.expect(id);
  }
  for (let from = 0; from < replies.length; from += BATCH) {
    const batch: Reply[] = [];
    for (const [index, reply] of replies.slice(from, from + BATCH).entries()) {
      batch.push(await makeReply(data, reply, first + from + index));
    }
    yield batch;
  }
}

/** Throws what a problem that names no file is in this one. */
function namedAfter(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.problems.map((problem) => ({ path, ...problem })));
  };
}

/** A reply that a file has in its data. */
export async function makeReply(data: Data, selected: SelectedReply, index: number): Promise<Reply> {
  const { location, text, format, title, lang } = selected;
  const id = typeof selected.id === 'object' ? data.rawNumber(selected.id) : selected.id;
  const decode = format === 'text' ? undefined : await decoderOf(format);
  const content = decode === undefined ? text : decode(text);
  const about = { index, id, title, lang, ...(data.remarks && { remarks: data.remarks }) };
  return new FieldReply(data.places, () => data.written(location), content, about);
}

function recognised(path: string, data: Data): Selector {
  const found = recognise(data.root);
  if (found !== undefined) return new Selector(found.shape, found.records);
  const fields = candidateFields(data.root);
  const message = 'no field is known to hold the replies';
  const mend =
    fields.length === 0
      ? 'name it with --reply'
      : `name it with --reply; these have text: ${fields.join(', ')}`;
  throw new ProblemError([{ path, message, mend }]);
}

function emptyProblem(path: string, data: Data, own: OwnFields | undefined, records: number): Problem {
  if (own !== undefined) {
    const fields = candidateFields(data.root).join(', ');
    const mend = fields === '' ? 'correct the path' : `these fields have text: ${fields}`;
    return { path, message: `--reply ${own.reply} finds no text in it`, mend };
  }
  const message =
    records === 1
      ? 'its one record has no text'
      : `none of its ${records.toLocaleString('en')} records has a text`;
  return { path, message, mend: 'fetch the records with their texts: lists often leave them out' };
}

// The fields that a user names, where the shape of a file is not known or not the one that is meant.

import type { BodyFormat } from '../body/body.ts';
import { parseQuery } from './query.ts';
import type { Shape } from './shape.ts';

/** Each is JSONPath from the root, or the name of a field or column. */
export interface OwnFields {
  readonly reply: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly bodyFormat?: BodyFormat;
}

/** A shape of the user's own. Throws an Error that says what is wrong with a query. */
export function ownShape({ reply, id, title, lang, bodyFormat }: OwnFields): Shape {
  const one = (text: string | undefined): string[] => (text === undefined ? [] : [query(text)]);
  return {
    name: 'your own fields',
    records: ['$'],
    has: [],
    replies: [{ at: query(reply), format: bodyFormat ?? 'guess' }],
    id: one(id),
    title: one(title),
    lang: one(lang),
  };
}

/** A bare name means the fields of that name, wherever they stand. */
function query(text: string): string {
  const path = text.startsWith('$') ? text : `$..['${text.replace(/['\\]/g, '\\$&')}']`;
  parseQuery(path);
  return path;
}

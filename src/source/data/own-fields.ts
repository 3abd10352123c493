// The fields that a user names, where the shape of a file is not known or not the one that is meant.

import type { BodyFormat } from '../body/body.ts';
import { ProblemError } from '../problem.ts';
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

/** A shape of the user's own. Throws ProblemError for what is no JSONPath. */
export function ownShape({ reply, id, title, lang, bodyFormat }: OwnFields): Shape {
  const one = (flag: string, text: string | undefined): string[] =>
    text === undefined ? [] : [query(flag, text)];
  return {
    name: 'your own fields',
    records: ['$'],
    has: [],
    replies: [{ at: query('--reply', reply), format: bodyFormat ?? 'guess' }],
    id: one('--id', id),
    title: one('--title', title),
    lang: one('--lang', lang),
  };
}

/** A bare name means the fields of that name, wherever they stand. */
function query(flag: string, text: string): string {
  const path = text.startsWith('$') ? text : `$..['${text.replace(/['\\]/g, '\\$&')}']`;
  try {
    parseQuery(path);
  } catch (error) {
    const message = `"${text}" is not JSONPath: ${(error as Error).message}`;
    throw new ProblemError([{ path: flag, message, mend: 'write it as in $.macros[*].body' }]);
  }
  return path;
}

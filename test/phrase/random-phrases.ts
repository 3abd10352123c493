// Random phrases and texts over few words, so that matches are frequent.

import fc from 'fast-check';
import { parseDefine } from '../../src/phrase/parse.ts';

const WORDS = ['ab', 'abc', 'bc', 'c1', 'да', 'нет'];

/** Alternatives that share beginnings and ends, one define within the other. */
export const DEFINES = {
  one: '(ab | ab bc | ab да bc | abc)',
  two: '({one} | bc [ab] | ab c1 | нет {one} | bc)',
  three: '(ab {two} | (да | нет) bc | {two} ... c1)',
};

export const BODIES = Object.fromEntries(
  Object.entries(DEFINES).map(([name, body]) => [name, parseDefine(body)] as const),
);

const atom = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 6 },
  { arbitrary: fc.constantFrom('=ab', 'ab*', 'да*', '<number>'), weight: 2 },
  { arbitrary: fc.constantFrom('{one}', '{two}', '{three}'), weight: 2 },
);

export const { sequence } = fc.letrec<{ sequence: string; group: string }>((tie) => ({
  group: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join(' | ')})`),
    fc.tuple(tie('sequence'), atom).map(([optional, last]) => `[${optional}] ${last}`),
  ),
  sequence: fc
    .tuple(
      tie('group'),
      fc.array(fc.tuple(fc.constantFrom('', '', '... ', '..2 ', '<word> '), tie('group')), { maxLength: 2 }),
    )
    .map(([first, rest]) => [first, ...rest.map(([gap, item]) => gap + item)].join(' ')),
}));

export const phrase = fc.oneof(
  { arbitrary: sequence, weight: 6 },
  { arbitrary: sequence.map((text) => `^ ${text}`), weight: 1 },
  { arbitrary: sequence.map((text) => `${text} $`), weight: 1 },
  { arbitrary: fc.tuple(sequence, sequence).map(([a, b]) => `${a} & ${b}`), weight: 3 },
);

export const words = fc.array(fc.constantFrom(...WORDS, 'x', '7'), { maxLength: 24 });

// English contractions open up, so that "can't", "cannot" and "can not" are the same two words to every phrase, and so
// are the ways people type them in a chat ("dont", "gonna"). The possessive 's is dropped: "company's" is the company.
// Works on folded words; a word is opened without its neighbours, so "im" opens in Polish too, where it is a pronoun.
// That does no harm, as the words of a phrase open in the same way.

/** A word inside a spelling, and how many characters of the folded spelling it stands for. */
export interface Part {
  readonly folded: string;
  readonly length: number;
}

const NEGATED: ReadonlyMap<string, string> = new Map([
  ...list('is are was were do does did has have had could should would might must need ought dare may').map(
    (verb) => [verb, verb] as const,
  ),
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'d", 'would'],
]);

/** After these, 's is short for "is"; after any other word it marks possession. */
const BEFORE_IS: ReadonlySet<string> = new Set([
  ...list('he she it that this there here who what where when why how'),
  ...list('everything everyone everybody something someone somebody anything anyone anybody nothing nobody'),
]);

/** Ways of writing that leave the apostrophe out and are no other English word: `dont` opens as `don't` does. */
const CHAT: ReadonlyMap<string, string> = new Map([
  ...list(
    "can't won't isn't don't doesn't didn't couldn't shouldn't wouldn't mustn't haven't hasn't hadn't aren't wasn't " +
      "weren't ain't you've we've they've i've you're they're you'll they'll it'll you'd they'd i'm " +
      "that's there's what's who's he's she's",
  ).map((word) => [word.replace("'", ''), word] as const),
]);

/** Two words run together: where the second begins, and what both are. */
const RUN_TOGETHER: ReadonlyMap<string, readonly [number, string, string]> = new Map([
  ['cannot', [3, 'can', 'not']],
  ['gonna', [3, 'going', 'to']],
  ['wanna', [3, 'want', 'to']],
  ['gotta', [3, 'got', 'to']],
  ["let's", [3, 'let', 'us']],
  ["i'm", [1, 'i', 'am']],
]);

/** Longer spellings aren't English words; a million apostrophes might stand in one. */
const LONGEST = 40;

/** The words in a folded spelling, in order; their lengths add up to its length. */
export function openContraction(folded: string): Part[] {
  if (folded.length > LONGEST) return [{ folded, length: folded.length }];
  const together = RUN_TOGETHER.get(folded);
  if (together !== undefined) {
    const [at, first, second] = together;
    return [
      { folded: first, length: at },
      { folded: second, length: folded.length - at },
    ];
  }
  const written = CHAT.get(folded);
  if (written !== undefined) return withoutApostrophe(openContraction(written), written.indexOf("'"));
  return folded.includes("'") ? openApostrophe(folded) : [{ folded, length: folded.length }];
}

function openApostrophe(folded: string): Part[] {
  if (folded.endsWith("n't")) {
    const base = folded.slice(0, -3);
    const verb = NEGATED.get(base);
    if (verb === undefined) return [{ folded, length: folded.length }];
    return [
      { folded: verb, length: base.length },
      { folded: 'not', length: 3 },
    ];
  }
  const at = folded.lastIndexOf("'");
  const ending = folded.slice(at);
  const base = folded.slice(0, at);
  const word = ENDINGS.get(ending);
  if (word !== undefined && /^[a-z']+$/.test(base)) {
    return [...openContraction(base), { folded: word, length: ending.length }];
  }
  if (ending !== "'s") return [{ folded, length: folded.length }];
  const parts = openContraction(base);
  if (BEFORE_IS.has(base)) return [...parts, { folded: 'is', length: ending.length }];
  const last = parts.pop()!;
  return [...parts, { folded: last.folded, length: last.length + ending.length }];
}

/** Shortens by one the part in which the apostrophe stood. */
function withoutApostrophe(parts: readonly Part[], apostrophe: number): Part[] {
  let start = 0;
  return parts.map(({ folded, length }) => {
    const holds = apostrophe >= start && apostrophe < start + length;
    start += length;
    return { folded, length: holds ? length - 1 : length };
  });
}

function list(words: string): string[] {
  return words.split(' ');
}

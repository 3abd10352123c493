// YAML from people one doesn't know. The library that reads it calls itself for every value within a value and compares
// each key of a map with all others, so how deep a file goes is looked at before its tree is built, and double keys are
// looked for here.

import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  Lexer,
  type Node,
  Parser,
  type Scalar,
  visit,
} from 'yaml';

/** Values within values; a pack needs about ten, settings fewer. */
const DEEPEST = 32;

/** Uses of aliases in a file: each may stand for a whole tree, and trees of trees grow without end. */
const MOST_ALIASES = 100;

export interface YamlFault {
  /** In code units of the file. */
  readonly offset: number;
  readonly message: string;
  readonly mend?: string;
}

export interface ParsedYaml {
  /** The tree, with places. */
  readonly document: Document;
  /** The document as plain values; of no use where there are faults. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

/** Parses a file of one YAML document, of plain data with text as keys. Time and memory are linear in its length. */
export function parseYaml(text: string): ParsedYaml {
  const { tokens, tooDeep } = parseTokens(text);
  const options = { schema: 'core', resolveKnownTags: false, stringKeys: true, uniqueKeys: false } as const;
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const document = documents[0]!;
  let faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(syntaxFault));
  // Behind the place at which the tokens break off, everything looks unfinished.
  if (tooDeep !== undefined) faults = [...faults.filter(({ offset }) => offset < tooDeep.offset), tooDeep];
  else if (documents.length > 1) faults.push(severalDocuments(documents[1]!));
  if (faults.length === 0) faults = treeFaults(document);
  const value: unknown = faults.length === 0 ? document.toJS({ maxAliasCount: -1 }) : undefined;
  return { document, value, faults };
}

/** The tokens of a text, up to where it is nested too deeply. */
function parseTokens(text: string): { tokens: CST.Token[]; tooDeep?: YamlFault } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= DEEPEST) continue;
    tokens.push(...parser.end());
    const mend = 'six levels are enough for everything';
    return { tokens, tooDeep: { offset: parser.offset, message: 'this is nested too deeply', mend } };
  }
  tokens.push(...parser.end());
  return { tokens };
}

function syntaxFault({ pos, message, code }: Document['errors'][number]): YamlFault {
  if (code === 'TAG_RESOLVE_FAILED') {
    return {
      offset: pos[0],
      message: 'there are no tags here',
      mend: 'take away what begins with "!"',
    };
  }
  const cause = message.replace(/[.:]$/, '').replace(/^./, (letter) => letter.toLowerCase());
  const mend = 'look at the indentation, colons, quotes and brackets around here';
  return { offset: pos[0], message: `this is not valid YAML: ${cause}`, mend };
}

function severalDocuments(second: Document.Parsed): YamlFault {
  const message = 'a second YAML document begins here';
  return { offset: second.range[0], message, mend: 'take away the "---", or put it into a file of its own' };
}

/** What is wrong with a tree whose syntax is right. */
function treeFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Alias(_, alias) {
      aliases++;
      if (!anchors.has(alias.source)) faults.push(unknownAnchor(alias));
      else if (aliases === MOST_ALIASES + 1) faults.push(tooManyAliases(alias));
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (!isMap(node)) return;
      const met = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (met.has(key.value)) faults.push(doubleKey(key));
        met.add(key.value);
      }
    },
  });
  return faults;
}

function unknownAnchor(alias: Alias): YamlFault {
  const mend = `write "&${alias.source}" before what it stands for, or put it in quotes if it is text`;
  return { offset: startOf(alias), message: `"*${alias.source}" stands for nothing`, mend };
}

function tooManyAliases(alias: Alias): YamlFault {
  const mend = `write the values out: at most ${MOST_ALIASES} uses of aliases are read`;
  return { offset: startOf(alias), message: 'this uses too many YAML aliases', mend };
}

function doubleKey(key: Scalar): YamlFault {
  return { offset: startOf(key), message: `"${key.value}" stands here twice`, mend: 'keep one of them' };
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

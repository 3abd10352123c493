// Where a value stands in a JSON object. `JSON.parse` gives the values but not their places, and places are wanted
// only for the few records that have a finding: so the line is parsed by `JSON.parse`, and walked through here
// afterwards, for those alone.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The offset at which the value of a key begins in the outermost object of a JSON text, which must be valid. If the
 * key stands there twice, the last one counts, as for `JSON.parse`. -1 if there is none.
 */
export function findMember(json: string, key: string): number {
  let found = -1;
  let depth = 0;
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '{':
      case '[':
        depth++;
        isKey = depth === 1;
        break;
      case '}':
      case ']':
        depth--;
        break;
      case ',':
        isKey = depth === 1;
        break;
      case '"': {
        const end = stringEnd(json, at);
        if (isKey) {
          isKey = false;
          if (isString(json.slice(at, end), key)) found = valueStart(json, end);
        }
        at = end - 1;
      }
    }
  }
  return found;
}

/** A key may be written with escapes. */
function isString(quoted: string, value: string): boolean {
  return quoted.includes('\\') ? JSON.parse(quoted) === value : quoted.slice(1, -1) === value;
}

/** After the closing quote of the string that begins at `start`. */
function stringEnd(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
}

function valueStart(json: string, afterKey: number): number {
  const colon = /[ \t\n\r]*:[ \t\n\r]*/y;
  colon.lastIndex = afterKey;
  colon.exec(json);
  return colon.lastIndex;
}

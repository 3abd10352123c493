// Fits a rule's rewrites to the place they are for.

/** Texts captured by the defines of a phrase, by name. */
export type Captured = ReadonlyMap<string, string>;

/**
 * Puts captured texts into a rewrite and makes its first letter large or small as the match's is. Undefined where the
 * phrase that matched has no such capture.
 */
export function fillRewrite(text: string, captured: Captured, match: string): string | undefined {
  let missing = false;
  const filled = text.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const value = captured.get(name);
    missing ||= value === undefined;
    return value ?? '';
  });
  return missing ? undefined : matchCase(filled, match);
}

function matchCase(text: string, match: string): string {
  const [first, initial] = [firstLetter(text), firstLetter(match)];
  if (first === undefined || initial === undefined) return text;
  const isLarge = initial === initial.toUpperCase() && initial !== initial.toLowerCase();
  const cased = isLarge ? first.toUpperCase() : first.toLowerCase();
  return cased === first || (!isLarge && keepsCapital(text)) ? text : cased + text.slice(first.length);
}

/** The letter a text begins with; undefined where it begins with something else. */
function firstLetter(text: string): string | undefined {
  return /^\p{L}/u.exec(text)?.[0];
}

/** English "I" and abbreviations are large wherever they stand. */
function keepsCapital(text: string): boolean {
  return /^(I(?![\p{L}\p{N}])|\p{Lu}{2})/u.test(text);
}

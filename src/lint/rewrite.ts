// Fits a rule's rewrites to the place they are for.

/** Texts captured by the defines of a phrase, by name. */
export type Captured = ReadonlyMap<string, string>;

/**
 * Puts captured texts into a rewrite and makes its first letter large or small as the match's is. `opens` says whether
 * the match opens its sentence: that decides where the match would begin with a capital anywhere ("I"). Undefined where
 * the phrase that matched has no such capture.
 */
export function fillRewrite(
  text: string,
  captured: Captured,
  match: string,
  opens: boolean,
): string | undefined {
  let missing = false;
  const filled = text.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const value = captured.get(name);
    missing ||= value === undefined;
    return value ?? '';
  });
  if (missing) return undefined;
  const initial = firstLetter(match);
  if (initial === undefined) return filled;
  const isLarge = initial !== initial.toLowerCase() && (opens || !keepsCapital(match));
  if (isLarge) return capitalised(filled);
  // What was captured may be a name.
  return text.startsWith('{') || keepsCapital(filled) ? filled : uncapitalised(filled);
}

function capitalised(text: string): string {
  const first = firstLetter(text) ?? '';
  return first.toUpperCase() + text.slice(first.length);
}

function uncapitalised(text: string): string {
  const first = firstLetter(text) ?? '';
  return first.toLowerCase() + text.slice(first.length);
}

/** The letter a text begins with; undefined where it begins with something else. */
function firstLetter(text: string): string | undefined {
  return /^\p{L}/u.exec(text)?.[0];
}

/** English "I" and abbreviations are large wherever they stand. */
function keepsCapital(text: string): boolean {
  return /^(I(?![\p{L}\p{N}])|\p{Lu}{2})/u.test(text);
}

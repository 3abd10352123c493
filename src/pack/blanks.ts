/** Whether a rewrite has [blanks], which its writer must fill in. */
export function hasBlanks(text: string): boolean {
  return /\[[^\]]*\]/.test(text);
}

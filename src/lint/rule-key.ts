/** What tells a rule from all others: the same fault has the same id in every language. */
export function ruleKey(language: string, id: string): string {
  return `${language}:${id}`;
}

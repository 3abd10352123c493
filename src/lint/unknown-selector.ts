// A name that no category and no rule bears: a typo would quietly check nothing.

import type { CompiledRule } from '../pack/compiled.ts';
import { closest } from '../text/closest.ts';
import type { Selector } from './selection.ts';

/** What to say of it; `text` is as the user wrote it. */
export function unknownSelector(
  text: string,
  selector: Selector,
  rules: readonly CompiledRule[],
): { readonly message: string; readonly mend: string } {
  const inLanguage = rules.filter(({ language }) => (selector.language ?? language) === language);
  const meant = closest(selector.name, new Set(inLanguage.flatMap(({ category, id }) => [category, id])));
  const prefix = selector.language === undefined ? '' : `${selector.language}:`;
  const mend = meant === undefined ? '"replylint rules" lists all' : `did you mean ${prefix}${meant}?`;
  return { message: `there is no category or rule "${text}"`, mend };
}

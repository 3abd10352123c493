// A hunspell dictionary is a list of words with flags (`отдел/K`) and, for each flag, rules that replace an ending by
// another. Only suffix rules matter here: prefixes make other words. Capitalised entries are names and abbreviations,
// which phrases hardly ever hold, and stay out.

/** Takes `strip` off the end of a word that `condition` fits, and puts `add` there. */
interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

export interface HunspellEntry {
  readonly word: string;
  readonly flags: string;
}

export interface Hunspell {
  readonly entries: readonly HunspellEntry[];
  /** The forms that one flag makes of a word, without the word itself. */
  formsByFlag(word: string, flag: string): string[];
}

export function parseHunspell(aff: string, dic: string): Hunspell {
  const rules = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [type, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (type !== 'SFX' || condition === undefined) continue;
    const rule = { strip: affix(strip!), add: affix(add!), condition: new RegExp(`${condition}$`, 'u') };
    rules.set(flag!, [...(rules.get(flag!) ?? []), rule]);
  }
  const entries: HunspellEntry[] = [];
  for (const line of dic.split('\n').slice(1)) {
    const [word, flags = ''] = line.trim().split('/');
    if (word !== undefined && word !== '' && word === word.toLowerCase()) entries.push({ word, flags });
  }
  return {
    entries,
    formsByFlag(word, flag) {
      const fitting = (rules.get(flag) ?? []).filter(
        (rule) => word.endsWith(rule.strip) && rule.condition.test(word),
      );
      return fitting.map((rule) => word.slice(0, word.length - rule.strip.length) + rule.add);
    },
  };
}

function affix(written: string): string {
  return written === '0' ? '' : written;
}

// The baseline that flags or settings name, and what is to happen to it after the run.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Baseline, type BaselineOptions } from '../baseline/baseline.ts';
import { formatBaseline, readBaseline } from '../baseline/baseline-file.ts';
import type { Entry } from '../baseline/entry.ts';
import { Recorder } from '../baseline/recorder.ts';
import type { Filter } from '../lint/filter.ts';
import { ruleKey } from '../lint/rule-key.ts';
import { isSelected, severityOf } from '../lint/selection.ts';
import type { CompiledPacks } from '../pack/compiled.ts';
import { atLeast } from '../pack/severity.ts';
import { count } from '../report/totals.ts';
import type { Document } from '../source/document.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { showPath, withForwardSlashes } from '../source/show-path.ts';
import { warn } from './complain.ts';
import { fileOutput } from './file-output.ts';
import type { Linters } from './linters.ts';
import type { BaselineFlags } from './open-baseline.ts';
import type { FlaggedRules } from './select.ts';

export interface BaselineUse {
  readonly filter: Filter;
  /** Writes what is to be written; returns what to tell the user, empty if nothing. */
  end(): string;
}

export interface BaselineContext {
  /** An absolute path. */
  readonly file: string;
  readonly cwd: string;
  readonly packs: readonly CompiledPacks[];
  readonly linters: Linters;
  readonly flags: FlaggedRules;
  /** Gets the news that a part of the baseline is out of date. */
  readonly reportUnused: (problem: Problem) => void;
}

const PRUNE = 'take it out with --prune-baseline';

/** Throws ProblemError where the baseline is missing or broken, or where there is none to write. */
export function useBaseline(
  { updateBaseline, pruneBaseline }: BaselineFlags,
  using: BaselineContext,
): BaselineUse {
  const shown = showPath(using.file, using.cwd);
  const old = updateBaseline ? oldEntries(using.file, shown) : soundEntries(using.file, shown);
  const baseline = new Baseline(old, optionsOf(using));
  if (updateBaseline) {
    const recorder = new Recorder(baseline, pathOf(using));
    return {
      filter: recorder,
      end: () => {
        write(using.file, recorder.entries());
        return `Accepted ${count(recorder.count, 'finding')} in ${shown}.`;
      },
    };
  }
  return {
    filter: baseline,
    end: () => {
      const { known, outdated } = baseline;
      const kept = known === 0 ? '' : `${count(known, 'old finding')} in ${shown}.`;
      if (outdated === 0) return kept;
      const gone = count(outdated, 'finding');
      if (!pruneBaseline) {
        const message = `${gone} of it ${outdated === 1 ? 'is' : 'are'} found no more`;
        using.reportUnused({ path: shown, message, mend: PRUNE });
        return kept;
      }
      write(using.file, baseline.pruned());
      return `${kept} Took ${gone} out of it that ${outdated === 1 ? 'is' : 'are'} found no more.`.trim();
    },
  };
}

/** What was accepted before; lines that are no entries are written no more, which is worth a warning. */
function oldEntries(file: string, shown: string): readonly Entry[] {
  if (!existsSync(file)) return [];
  const { entries, problems } = readBaseline(file, shown);
  for (const { mend: _, ...problem } of problems)
    warn({ ...problem, message: `${problem.message}, and was left out` });
  return entries;
}

function soundEntries(file: string, shown: string): readonly Entry[] {
  const { entries, problems } = readBaseline(file, shown);
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}

function optionsOf(using: BaselineContext): BaselineOptions {
  const { file, packs, linters, flags } = using;
  const rules = new Map(
    packs.flatMap((each) => each.rules).map((rule) => [ruleKey(rule.language, rule.id), rule]),
  );
  const folder = dirname(file);
  return {
    pathOf: pathOf(using),
    isThere: (path) => existsSync(resolve(folder, path)),
    formerIds: ({ language, rule }) => rules.get(ruleKey(language, rule))?.aka ?? [],
    runs: ({ language, rule: id }, document) => {
      const rule = rules.get(ruleKey(language, id));
      // One that is in no pack any more will never be found again.
      if (rule === undefined) return true;
      const selection = linters.selectionFor(document.path);
      return isSelected(selection, rule) && atLeast(severityOf(selection, rule), flags.least);
    },
  };
}

function pathOf({ file, cwd }: BaselineContext): (document: Document) => string {
  const folder = dirname(file);
  return (document) => withForwardSlashes(relative(folder, document.file ?? resolve(cwd, document.path)));
}

/** A file that stands there as it should is not touched. */
function write(file: string, entries: Iterable<Entry>): void {
  const text = formatBaseline(entries);
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (isSame) return;
  const output = fileOutput(file, { what: 'the baseline', mend: 'choose another --baseline' });
  output.write(text);
  output.end();
}

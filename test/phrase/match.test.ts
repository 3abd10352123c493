import { describe, expect, it } from 'vitest';
import { PhraseRun } from './run.ts';

describe('a phrase', () => {
  it('ends with its sentence', () => {
    const run = new PhraseRun(['wrong ... team']);
    expect(run.texts('That is wrong. The team knows.')).toEqual([]);
    expect(run.texts('That is the wrong\nteam.')).toEqual(['wrong\nteam']);
  });

  it('is not stopped by signs and emoji between words', () => {
    const run = new PhraseRun(['sorry wrong team']);
    expect(run.texts('Sorry — (wrong) 😅, team!')).toEqual(['Sorry — (wrong) 😅, team']);
  });

  it('may be tied to the edges of the sentence', () => {
    const run = new PhraseRun(['^ fine $']);
    expect(run.texts('Fine. It is fine. Fine!')).toEqual(['Fine', 'Fine']);
  });

  it('takes the leftmost place, then the longest', () => {
    const run = new PhraseRun(['we can not [help] [you]']);
    expect(run.texts("Sorry, we can't help you, we cannot.")).toEqual(["we can't help you", 'we cannot']);
  });

  it('reaches over up to three words with "...", and over as many as said with "..n"', () => {
    const three = new PhraseRun(['wrong ... team']);
    expect(three.texts('wrong 1 2 3 team')).toEqual(['wrong 1 2 3 team']);
    expect(three.texts('wrong 1 2 3 4 team')).toEqual([]);
    expect(new PhraseRun(['wrong ..4 team']).texts('wrong 1 2 3 4 team')).toEqual(['wrong 1 2 3 4 team']);
  });

  it('tells names, numbers and addresses', () => {
    const run = new PhraseRun(['ask <name>', 'call <number>', 'write to <address>']);
    expect(run.texts('Just ask Anna.', 0)).toEqual(['ask Anna']);
    expect(run.texts('Just ask {{agent.name}} then.', 0)).toEqual(['ask {{agent.name}}']);
    expect(run.texts('Please ask them.', 0)).toEqual([]);
    expect(run.texts('Please ask You.', 0)).toEqual([]);
    expect(run.texts('call 0300', 1)).toEqual(['call 0300']);
    expect(run.texts('write to help@shop.example', 2)).toEqual(['write to help@shop.example']);
  });

  it('tells abbreviations by how they are written', () => {
    const run = new PhraseRun(['the <acronym>']);
    for (const text of ['the SLA', 'the L2', 'the ИТП', 'the KYC-a', 'the SLAs', 'the DEX08', "the CSM's"])
      expect(run.seen(text), text).toEqual([0]);
    for (const text of [
      'the team',
      'the Sla',
      'the A',
      'the iOS',
      'the 2FA',
      'the YOU',
      'the McDonald',
      'the OKay',
    ])
      expect(run.seen(text), text).toEqual([]);
  });

  it('tells a word, its exact form and its beginning apart', () => {
    const forms = { отдел: ['отдел', 'отдела', 'отделу'] };
    const run = new PhraseRun(['отдел', '=отдел', 'отдел*'], { forms });
    expect(run.seen('Отдела')).toEqual([0, 2]);
    expect(run.seen('отдел')).toEqual([0, 1, 2]);
    expect(run.seen('отделение')).toEqual([2]);
  });
});

describe('a conjunction', () => {
  const run = new PhraseRun(['refund & not possible']);

  it('takes its parts in either order', () => {
    expect(run.texts('A refund is not possible today.')).toEqual(['refund is not possible']);
    expect(run.texts('It is not possible to refund it.')).toEqual(['not possible to refund']);
  });

  it('takes them at most eight words apart', () => {
    expect(run.texts('refund 1 2 3 4 5 6 7 8 not possible')).toHaveLength(1);
    expect(run.texts('refund 1 2 3 4 5 6 7 8 9 not possible')).toEqual([]);
  });

  it('takes them in one sentence', () => {
    expect(run.texts('You want a refund. That is not possible.')).toEqual([]);
  });

  it('has three parts if need be', () => {
    const three = new PhraseRun(['we & refund & never']);
    expect(three.texts('Never will we give a refund.')).toEqual(['Never will we give a refund']);
  });
});

describe('captures', () => {
  it('hold what a define matched, the longest way', () => {
    const run = new PhraseRun(['wrong {team}'], {
      defines: { team: '(team | department [of cards])' },
      captures: ['team'],
    });
    const text = 'the wrong department of cards';
    const [match] = run.match(text);
    const [first, end] = match!.captures;
    expect(text.slice(run.tokens.start[first!], run.tokens.end[end! - 1])).toBe('department of cards');
  });

  it('come from any part of a conjunction', () => {
    const run = new PhraseRun(['wrong & {team}'], { defines: { team: 'team' }, captures: ['team'] });
    expect(run.match('team is wrong')[0]!.captures).toEqual([0, 1]);
  });
});

describe('many phrases', () => {
  it('are scanned right when the cache of sets overflows', () => {
    // Gaps make the number of distinct sets grow with every combination of open phrases.
    const words = Array.from({ length: 40 }, (_, number) => `w${number}`);
    const run = new PhraseRun(words.map((word) => `${word} ..20 end${word}`));
    let random = 1;
    const text = Array.from({ length: 20_000 }, () => {
      random = (Math.imul(random, 48_271) >>> 0) % 2_147_483_647;
      return words[random % 40];
    }).join(' ');
    expect(run.seen(`${text} w3 x endw3`)).toEqual([3]);
  });
});

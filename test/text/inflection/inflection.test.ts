import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInflection } from '../../../src/build/inflection-cache.ts';
import { fold } from '../../../src/text/fold.ts';
import { type Inflection, loadInflection } from '../../../src/text/inflection/inflection.ts';

let russian: Inflection;
let polish: Inflection;
beforeAll(async () => {
  const folder = await builtInflection();
  russian = loadInflection('ru', folder);
  polish = loadInflection('pl', folder);
});

describe('the word of a phrase may be any form', () => {
  it('leads from a form to all forms', () => {
    expect(russian.forms('отделом')).toEqual(russian.forms('отдел'));
    expect(russian.forms('могут')).toEqual(russian.forms('мочь'));
    expect(polish.forms('przepisami')).toEqual(polish.forms('przepis'));
    expect(polish.forms('jestem')).toEqual(polish.forms('być'));
  });

  it('takes a base form for nothing else', () => {
    expect(russian.forms('при').forms).toEqual(['при']);
    expect(russian.forms('уже').forms).toEqual(['уже']);
    expect(russian.forms('возможно').forms).toEqual(['возможно']);
    expect(polish.forms('dobrze').forms).toEqual(['dobrze']);
    expect(polish.forms('należy').forms).toEqual(['nalezy']);
  });

  it('takes a participle for the participle, not for its verb', () => {
    expect(russian.forms('запрещено').forms).toContain('запрещены');
    expect(russian.forms('запрещено').forms).not.toContain('запретить');
    expect(polish.forms('zobowiązana').forms).toEqual(polish.forms('zobowiązany').forms);
    expect(polish.forms('zobowiązana').forms).not.toContain('zobowiazac');
  });

  it('keeps apart what Polish tells apart by diacritics alone, when they are written', () => {
    expect(polish.forms('moc').forms).not.toContain('moge');
    expect(polish.forms('móc').forms).toContain('moge');
  });

  it('finds words written without diacritics or ё, in any case, decomposed', () => {
    expect(polish.forms('zwrocic')).toEqual(polish.forms('zwrócić'));
    expect(polish.forms('ZWRÓCIĆ')).toEqual(polish.forms('zwrócić'));
    expect(polish.forms('zwrócić'.normalize('NFD'))).toEqual(polish.forms('zwrócić'));
    expect(russian.forms('ребёнок')).toEqual(russian.forms('ребенок'));
  });
});

describe('words beyond the dictionary', () => {
  it('guesses from the ending', () => {
    const { forms, known } = russian.forms('чарджбэк');
    expect(known).toBe(false);
    expect(forms).toEqual(
      expect.arrayContaining(['чарджбэка', 'чарджбэку', 'чарджбэком', 'чарджбэки', 'чарджбэков']),
    );
    expect(russian.forms('залогиниться').forms).toEqual(
      expect.arrayContaining(['залогинюсь', 'залогинился', 'залогиньтесь'].slice(0, 2)),
    );
    expect(polish.forms('ticket').forms).toEqual(
      expect.arrayContaining(['ticketu', 'ticketem', 'tickety', 'ticketow']),
    );
    expect(polish.forms('zreklamować').forms).toEqual(expect.arrayContaining(['zreklamuje', 'zreklamowal']));
  });

  it('inflects the last part of a compound', () => {
    expect(russian.forms('онлайн-чат').forms).toEqual(expect.arrayContaining(['онлайн-чата', 'онлайн-чате']));
  });

  it('knows the negation of what it knows', () => {
    expect(polish.forms('niedostarczony')).toMatchObject({ known: true });
    expect(polish.forms('niedostarczony').forms).toContain('niedostarczona');
    expect(polish.forms('niedostarczony').forms).not.toContain('dostarczona');
  });

  it.each([
    '',
    '-',
    "'",
    'сдэк-',
    'тк',
    'gls',
    '24/7',
    '😀',
    'wi-fi',
    'ticketы',
    '\u0301',
    'а'.repeat(10_000),
  ])('leaves %j alone or guesses, without trouble', (word) => {
    for (const inflection of [russian, polish]) expect(inflection.forms(word).forms).toContain(fold(word));
  });

  it('never throws, and has the folded word among its forms, sorted, once each', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'абеийлнорстуцчшьюяёaącdeęikłnóorstwyzżź-'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (word) => {
        for (const inflection of [russian, polish]) {
          const { forms } = inflection.forms(word);
          expect(forms).toContain(fold(word));
          expect(forms).toEqual([...new Set(forms)].sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('loadInflection', () => {
  it('says what to do where the data is missing', () => {
    expect(() => loadInflection('ru', 'no-such-folder')).toThrow('npm run build');
  });
});

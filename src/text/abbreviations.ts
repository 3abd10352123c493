// Abbreviations written with a full stop that doesn't end the sentence. One table serves the three languages, as a
// reply may mix them; what one language abbreviates and another writes as a word ("no", "art", "ok") is an
// abbreviation only where a number follows. All are written as folding leaves them.

/** When the full stop after an abbreviation ends the sentence. */
export const Abbreviation = {
  /** Never: something always follows ("Mr.", "ul.", "т. е."). */
  LEADS: 0,
  /** When a capital letter follows ("etc.", "руб.", "itd."). */
  TRAILS: 1,
  /** Unless a number follows: it names a number ("No. 5", "кв. 12", "pkt 3"). */
  NUMBERS: 2,
  /** As TRAILS after a number ("2024 г. Мы…"), else as LEADS ("г. Москва"). */
  MEASURES: 3,
} as const;

export type Abbreviation = (typeof Abbreviation)[keyof typeof Abbreviation];

const LISTS: readonly (readonly [Abbreviation, string])[] = [
  // English
  [Abbreviation.LEADS, 'mr mrs ms dr prof rev st e.g i.e eg ie approx vs cf p.s n.b al'],
  [Abbreviation.TRAILS, 'etc inc ltd corp llc jr dept ave blvd rd a.m p.m u.s u.k u.s.a ph.d min max tel'],
  [Abbreviation.MEASURES, 'oz lb lbs ft'],
  [Abbreviation.TRAILS, 'jan feb apr aug sept oct nov dec'],
  [Abbreviation.NUMBERS, 'no nos ext fig vol pp ch'],
  // Russian
  [
    Abbreviation.LEADS,
    'т т.е т.к т.н т.ч т.о ул пер просп пр-т наб бул ш пл мкр ср напр и.о гр гос проф акад доп',
  ],
  [Abbreviation.TRAILS, 'т.д т.п др пр руб р коп тыс млн млрд шт мин сек сут тел моб факс обл н.э'],
  [Abbreviation.NUMBERS, 'стр с д кв корп эт оф п пп ст гл рис табл вх исх'],
  [Abbreviation.MEASURES, 'г гг в вв ч м л см мм км кг'],
  // Polish
  [Abbreviation.LEADS, 'np tj tzn tzw m.in mgr inz p ul pl sw sp wg ds zob por ang woj'],
  [
    Abbreviation.TRAILS,
    'itd itp jw o.o s.a sp.k zl gr tys mln mld szt godz n.e pn wt sr czw pt sob niedz dot ew bm br ub',
  ],
  [Abbreviation.NUMBERS, 'nr pkt ust art ok str poz par rozdz lok m os s'],
  [Abbreviation.MEASURES, 'r w'],
];

const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  LISTS.flatMap(([abbreviation, words]) => words.split(' ').map((word) => [word, abbreviation] as const)),
);

/** Looks up a folded word, without its last full stop; inner ones are written ("e.g", "т.д"). */
export function abbreviation(folded: string): Abbreviation | undefined {
  return ABBREVIATIONS.get(folded);
}

/** What a single capital letter after it stands for is a label, not the initial of a name: "Option B. Then …". */
const LABELLED: ReadonlySet<string> = new Set(
  (
    'option plan vitamin type group section appendix schedule gate terminal block class grade part step size zone row ' +
    'line point variant column item question answer letter hepatitis door entrance bay pier level drive disk ' +
    'вариант план группа тип блок корпус зона подъезд пункт раздел секция литера буква категория класс выход витамин ' +
    'opcja grupa typ blok strefa klasa bramka wariant punkt sekcja litera kategoria wyjscie witamina'
  ).split(' '),
);

export function isLabelled(folded: string): boolean {
  return LABELLED.has(folded);
}

// The Russian dictionary lists participles as adjectives of their own. A phrase with `разрешить` should find
// `разрешено` and `отдел, занимающийся возвратами`, so here is what the participles of a verb may look like.

/** No passive participle is made of these, though other words look so (`моченный`, `поеденный`). */
const WITHOUT_PASSIVE = /(?:мочь|лечь|прийти|выйти|уйти|зайти|войти|идти|ехать)$/;

/** Candidates, to be looked up: some are no words. `forms` are those of the verb known so far. */
export function* participlesOf(
  verb: string,
  forms: readonly string[],
  isPerfective: boolean,
): Generator<string> {
  const reflexive = /(?:ся|сь)$/.test(verb) ? 'ся' : '';
  const bare = reflexive === '' ? forms : forms.map((form) => form.replace(/(?:ся|сь)$/, ''));
  for (const form of bare) {
    if (!isPerfective && /[уюая]т$/.test(form)) yield `${form.slice(0, -1)}щий${reflexive}`;
    if (/[аяеиыуо]л$/.test(form)) yield `${form.slice(0, -1)}вший${reflexive}`;
    if (/[бгзкпрсх]$/.test(form)) yield `${form}ший${reflexive}`;
    if (/шел$/.test(form)) yield `${form.slice(0, -1)}дший${reflexive}`;
  }
  if (/сти(?:сь)?$/.test(verb))
    yield* ['дший', 'тший'].map((ending) => verb.replace(/сти(?:сь)?$/, ending) + reflexive);
  if (reflexive === '' && !WITHOUT_PASSIVE.test(verb)) yield* passive(verb, bare, isPerfective);
}

function* passive(verb: string, forms: readonly string[], isPerfective: boolean): Generator<string> {
  const stem = verb.slice(0, -2);
  for (const form of forms) {
    if (!isPerfective && /[еи]м$/.test(form)) yield `${form}ый`;
    if (/[бвдлмнпржзсшщчт][ую]$/.test(form) && /(?:ить|сти|зти|чь|еть)$/.test(verb))
      yield `${form.slice(0, -1)}енный`;
    if (/[бвдлмнпржзсшщчт]ет$/.test(form) && /(?:сти|зти|йти|чь)$/.test(verb))
      yield `${form.slice(0, -1)}нный`;
  }
  if (verb.endsWith('авать')) yield `${stem}емый`;
  if (/[аяе]ть$/.test(verb)) yield `${stem}нный`;
  if (/[уыояеаи]ть$/.test(verb)) yield `${stem}тый`;
  if (verb.endsWith('ить')) yield `${stem.slice(0, -1)}енный`;
  if (verb.endsWith('дить')) yield `${stem.slice(0, -2)}жденный`;
  if (verb.endsWith('ереть')) yield `${stem.slice(0, -1)}тый`;
  if (verb.endsWith('сть')) yield `${stem.slice(0, -1)}денный`;
  if (verb.endsWith('нуть')) yield `${stem.slice(0, -2)}тый`;
}

// The header of an earlier message, as programs repeat it above that message, and the rule above that header.

/** The fields, in English, Russian and Polish. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['from', ['from', 'от', 'от кого', 'od', 'nadawca']],
  ['date', ['date', 'sent', 'дата', 'отправлено', 'data', 'wysłano', 'wysłane', 'data wysłania']],
  ['to', ['to', 'cc', 'кому', 'копия', 'do', 'dw', 'udw', 'adresat']],
  ['subject', ['subject', 'тема', 'temat']],
]);

const FIELD = /^\s*\*{0,2}([\p{L} ]{2,15}?)\s*:\*{0,2}(?:\s|$)/u;

/** Words between dashes that programs write in one language or another. */
const RULE = new RegExp(
  `^-{2,}\\s*(?:${[
    'original message',
    'original appointment',
    'forwarded message',
    'исходное сообщение',
    'оригинальное сообщение',
    'пересылаемое сообщение',
    'пересылаемое письмо',
    'пересланное сообщение',
    'переадресованное сообщение',
    'wiadomość oryginalna',
    'oryginalna wiadomość',
    'treść przekazanej wiadomości',
    'przekazana wiadomość',
    'wiadomość przekazana',
    'forwarded message',
  ].join('|')})\\s*-{2,}$`,
  'iu',
);

/** Apple Mail has no dashes. */
const APPLE_RULE =
  /^(?:begin forwarded message|начало переадресованного сообщения|początek przekaz(?:ywan|an)ej wiadomości):$/iu;

const UNDERSCORES = /^[_-]{5,}$/;

/** Which field stands on a line: `from`, `date`, `to` or `subject`; nothing if none does. */
export function headerNames(line: string): string[] {
  const written = FIELD.exec(line)?.[1]?.toLowerCase();
  if (written === undefined) return [];
  return [...NAMES].filter(([, all]) => all.includes(written)).map(([name]) => name);
}

/** Whether a line says that an earlier message follows. */
export function isRule(line: string): boolean {
  return RULE.test(line) || APPLE_RULE.test(line);
}

/** Whether a line is a rule without words. */
export function isUnderscores(line: string): boolean {
  return UNDERSCORES.test(line);
}

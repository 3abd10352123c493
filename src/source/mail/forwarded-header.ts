// The header of an earlier message, as programs repeat it above that message, and the rule above that header.

export type HeaderName = 'from' | 'date' | 'to' | 'subject';

/** The fields, in English, Russian and Polish. */
const WRITTEN: Readonly<Record<HeaderName, readonly string[]>> = {
  from: ['from', 'от', 'от кого', 'od', 'nadawca'],
  date: ['date', 'sent', 'дата', 'отправлено', 'data', 'wysłano', 'wysłane', 'data wysłania'],
  to: ['to', 'cc', 'кому', 'копия', 'do', 'dw', 'udw', 'adresat'],
  subject: ['subject', 'тема', 'temat'],
};

const NAMES: ReadonlyMap<string, HeaderName> = new Map(
  (Object.keys(WRITTEN) as HeaderName[]).flatMap((name) =>
    WRITTEN[name].map((each) => [each, name] as const),
  ),
);

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
  ].join('|')})\\s*-{2,}$`,
  'iu',
);

/** Apple Mail has no dashes. */
const APPLE_RULE =
  /^(?:begin forwarded message|начало переадресованного сообщения|początek przekaz(?:ywan|an)ej wiadomości):$/iu;

const UNDERSCORES = /^[_-]{5,}$/;

/** Which field stands on a line, if one does. */
export function headerName(line: string): HeaderName | undefined {
  const written = FIELD.exec(line)?.[1];
  return written === undefined ? undefined : NAMES.get(written.toLowerCase());
}

/** Whether a line says that an earlier message follows. */
export function isRule(line: string): boolean {
  return RULE.test(line) || APPLE_RULE.test(line);
}

/** Whether a line is a rule without words. */
export function isUnderscores(line: string): boolean {
  return UNDERSCORES.test(line);
}

// The line that says whose words are quoted below it, as mail programs write it in English, Russian and Polish:
//
//     On Mon, 3 Jun 2024 at 10:00, Anna <anna@example.com> wrote:
//     пн, 3 июн. 2024 г. в 10:00, Анна <anna@example.com>:
//     W dniu 3.06.2024 o 10:00, Anna pisze:

/** They are wrapped, like any line. */
export const MOST_ATTRIBUTION_LINES = 3;

/** A day, or a word that comes before one. */
const OPENER = new RegExp(
  `^(?:${[
    'on\\b',
    'w dniu\\b',
    'dnia\\b',
    'wiadomość (?:napisana|wysłana)',
    '\\d{1,4}[.\\-/ ]',
    // Days of the week, short or in full.
    '(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*[., ]',
    '(?:во? )?(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)[., ]',
    '(?:we? )?(?:pon|wt|śr|czw|pt|sob|niedz|ndz|nd|poniedziałek|wtorek|środ[aę]|czwartek|piątek|sobot[aę]|niedziel[aę])[., ]',
  ].join('|')})`,
  'iu',
);

/** "wrote", or nothing but the address. */
const CLOSER = new RegExp(
  `(?:${[
    '\\b(?:wrote|writes)',
    '(?<!\\p{L})(?:пишет|пишут|(?:на)?писал(?:а|\\(а\\)|и)?)',
    '(?<!\\p{L})(?:pisze|(?:na)?pisał(?:a|\\(a\\)|o)?)',
    '[<(\\[]\\s*[^\\s<>@]+@[^\\s<>@]+[>)\\]]',
  ].join('|')})\\s*:$`,
  'iu',
);

/** "Wiadomość napisana przez Anna w dniu 3 cze 2024, o godz. 10:00:" has the day at its end. */
const POLISH_APPLE = /^wiadomość (?:napisana|wysłana) przez .*\d:$/iu;

/** Whether a text on one line says whose words follow, and when they were written. */
export function isAttribution(line: string): boolean {
  if (!line.endsWith(':') || !/\d/.test(line)) return false;
  return (OPENER.test(line) && CLOSER.test(line)) || POLISH_APPLE.test(line);
}

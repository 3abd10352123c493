/** The languages that replylint knows, by their ISO 639-1 codes. */
export const LANGUAGES = ['en', 'ru', 'pl'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

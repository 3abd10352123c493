// An emoji may be many characters that a terminal draws as one: a letter pair for a flag, a person with a skin tone, a
// family held together by joiners.

const SUBDIVISION = '[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}';
const PICTURE =
  '\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}';
const JOINED =
  '\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F\\u20E3?';

/**
 * The source of a regular expression (flag `u`) for one emoji of any length: flags, keycaps, sequences. It takes in
 * exactly what fast-string-width measures as one, so that a text cut between emoji keeps its width.
 */
export const EMOJI = `\\p{RI}{2}|\\u{1F3F4}${SUBDIVISION}|(?:${PICTURE})(?:\\u200D(?:${JOINED}))*`;

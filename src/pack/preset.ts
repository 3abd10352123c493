// Presets: how much replylint looks for. Each holds all that the one before it holds, so a rule only has to say the
// mildest preset it belongs to.

/** From the mildest to the sternest. */
export const PRESETS = ['gentle', 'recommended', 'strict'] as const;

export type Preset = (typeof PRESETS)[number];

/** What a rule belongs to, and what is checked, where nothing is said. */
export const DEFAULT_PRESET: Preset = 'recommended';

/** Whether a preset holds the rules whose mildest preset is `mildest`. */
export function holds(preset: Preset, mildest: Preset): boolean {
  return PRESETS.indexOf(mildest) <= PRESETS.indexOf(preset);
}
